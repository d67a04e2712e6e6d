public import CourseModel

/// What happened in one quarter of an hour.
///
/// Time zones differ from UTC by whole quarters of an hour, and so do roll-over hours: a quarter never lies in two days.
public struct ActivitySlot: Hashable, Sendable {
    /// Quarter hours since 1970-01-01T00:00:00Z.
    public let quarter: Int64
    /// How many events there were.
    public var events: Int
    /// The active time of those events.
    public var time: Milliseconds

    /// Makes a slot.
    public init(quarter: Int64, events: Int, time: Milliseconds) {
        self.quarter = quarter
        self.events = events
        self.time = time
    }

    /// The milliseconds of a quarter hour.
    static var length: Int64 { 900_000 }

    /// The quarter hour that an instant lies in, also before 1970.
    public static func quarter(of time: Instant) -> Int64 {
        let (quotient, remainder) = time.rawValue.quotientAndRemainder(dividingBy: length)
        return remainder < 0 ? quotient - 1 : quotient
    }

    /// The beginning of the slot.
    public var start: Instant { Instant(rawValue: quarter.multipliedReportingOverflow(by: Self.length).partialValue) }
}

/// Days in a row on which something was learnt.
public struct Streak: Hashable, Sendable {
    /// Days in a row up to today; when today has nothing yet, up to yesterday.
    public let current: Int
    /// The longest row of days ever.
    public let longest: Int
    /// Days with activity in all.
    public let activeDays: Int

    /// Counts days. Days after `today` (a clock that was wrong) count as active, but do not make today's streak.
    public init(days: Set<LocalDay>, today: LocalDay) {
        let end = days.contains(today) ? today.rawValue : today.rawValue - 1
        var current = 0
        while days.contains(LocalDay(rawValue: end - current)) { current += 1 }
        self.current = current
        longest = Self.longest(days.map(\.rawValue).sorted())
        activeDays = days.count
    }

    private static func longest(_ days: [Int]) -> Int {
        var longest = 0
        var length = 0
        var previous: Int?
        for day in days {
            length = previous.map { $0 + 1 == day } == true ? length + 1 : 1
            longest = max(longest, length)
            previous = day
        }
        return longest
    }
}
