public import CourseModel

/// What happened on one of the learner's own days.
public struct ActivityDay: Hashable, Sendable {
    /// The day.
    public let day: LocalDay
    /// How many events there were, those that were taken back included: the time was spent.
    public var events: Int
    /// How many questions were answered.
    public var answers: Int
    /// The active time of those events.
    public var time: Milliseconds

    /// Makes a day.
    public init(day: LocalDay, events: Int = 0, answers: Int = 0, time: Milliseconds = .zero) {
        self.day = day
        self.events = events
        self.answers = answers
        self.time = time
    }

    /// Counts one more fact of this day.
    public mutating func count(_ fact: LearningFact) {
        events += 1
        if case .answered = fact.matter { answers += 1 }
        time += fact.activeTime
    }
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
