/// A day of the learner's calendar, which begins at the roll-over hour and not at midnight.
public struct LocalDay: RawRepresentable, Hashable, Sendable, Codable, Comparable {
    /// Days since 1970-01-01 in the learner's calendar.
    public let rawValue: Int

    /// Wraps a number of days since 1970-01-01.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Days from another day to this one; negative when the other is later. Saturates.
    public func days(since other: LocalDay) -> Int { rawValue.subtractingSaturated(other.rawValue) }

    /// The day `days` later. Saturates.
    public func advanced(by days: Int) -> LocalDay { LocalDay(rawValue: rawValue.addingSaturated(days)) }

    /// Earlier before later.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
