/// A day as the learner lives it: days since 1970-01-01 in their time zone, beginning at their roll-over hour.
///
/// Pure code never computes one; it gets a function `(Instant) -> LocalDay` from the edge, where time zones are known.
public struct LocalDay: RawRepresentable, Hashable, Sendable, Codable, Comparable {
    /// Days since 1970-01-01.
    public let rawValue: Int

    /// Wraps a number of days.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Earlier before later.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
