/// A point in time: milliseconds since 1970-01-01T00:00:00Z.
public struct Instant: RawRepresentable, Hashable, Sendable, Codable, Comparable {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    public let rawValue: Int64

    /// Wraps a number of milliseconds.
    public init(rawValue: Int64) { self.rawValue = rawValue }

    /// Wraps a number of seconds since 1970.
    public init(seconds: Double) { self.init(rawValue: Int64(seconds * 1000)) }

    /// Seconds since 1970.
    public var seconds: Double { Double(rawValue) / 1000 }

    /// Earlier before later.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
