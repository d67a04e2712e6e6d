public import CourseModel

/// FSRS-6 as a value: a card and a rating in, the next card out.
///
/// The numbers are those of py-fsrs 6 (MIT licence, Open Spaced Repetition), see ``FSRSParameters`` and the formulas' own comments.
/// Two rules count the days between reviews:
/// - ``review(_:_:at:salt:)`` follows py-fsrs: whole elapsed 24-hour days, due a multiple of 24 hours later. Use it to replay logs.
/// - ``review(_:_:at:on:salt:)`` is the app's: days of the learner's calendar, due on such a day.
///
/// ```swift
/// let first = Scheduler.reference.review(.new, .good, at: monday)   // learning, step 1, due in ten minutes
/// let next = Scheduler.reference.review(first, .good, at: monday)   // review, due in two days
/// ```
public struct Scheduler: Sendable {
    /// What it was made from.
    public let settings: SchedulerSettings
    let model: MemoryModel
    let intervalPerStability: Double

    /// Prepares the formulas.
    ///
    /// - Throws: ``SchedulerSettings/Problem`` when a setting is out of its range.
    public init(_ settings: SchedulerSettings) throws(SchedulerSettings.Problem) {
        try settings.check()
        self.init(unchecked: settings)
    }

    private init(unchecked settings: SchedulerSettings) {
        self.settings = settings
        model = MemoryModel(settings.parameters)
        intervalPerStability = model.intervalPerStability(retention: settings.desiredRetention)
    }

    /// The reference's settings with fuzz off.
    public static let reference = Scheduler(unchecked: SchedulerSettings())

    /// The card after a review, by py-fsrs's clock: whole elapsed 24-hour days.
    ///
    /// A review before the last one counts as the same day.
    /// - Parameters:
    ///   - time: when it was reviewed.
    ///   - salt: a number of the card's own for its fuzz, see ``salt(of:)``.
    public func review(_ card: Card, _ rating: Rating, at time: Instant, salt: UInt64 = 0) -> Card {
        let elapsed = card.lastReview.map { time.wholeDays(since: $0) }
        let next = step(card.state, rating, elapsedDays: elapsed)
        let due =
            switch next.wait {
            case .step(let milliseconds): time.adding(milliseconds: milliseconds)
            case .days(let days): time.adding(wholeDays: fuzzed(days, at: time, salt: salt))
            }
        return Card(state: next.state, lastReview: time, due: .at(due))
    }

    /// The card after a review, by the learner's calendar: it comes back on a day.
    ///
    /// - Parameters:
    ///   - time: when it was reviewed.
    ///   - day: the learner's day at that moment. Stored with the review, it makes the schedule independent of later changes of zone.
    ///   - salt: a number of the card's own for its fuzz, see ``salt(of:)``.
    public func review(_ card: Card, _ rating: Rating, at time: Instant, on day: LocalDay, salt: UInt64 = 0) -> Card {
        let next = step(card.state, rating, elapsedDays: elapsedDays(of: card, at: time, on: day))
        let due: Due =
            switch next.wait {
            case .step(let milliseconds): .at(time.adding(milliseconds: milliseconds))
            case .days(let days): .on(day.advanced(by: fuzzed(days, at: time, salt: salt)))
            }
        return Card(state: next.state, lastReview: time, lastDay: day, due: due)
    }

    /// The card after a review, with the day taken from a clock.
    public func review(_ card: Card, _ rating: Rating, at time: Instant, by clock: DayClock, salt: UInt64 = 0) -> Card {
        review(card, rating, at: time, on: clock.day(of: time), salt: salt)
    }

    /// The probability that a card is remembered at a moment, by py-fsrs's clock; 0 for a new card.
    public func retrievability(of card: Card, at time: Instant) -> Retrievability {
        guard let memory = card.memory else { return Retrievability(rawValue: 0) }
        return model.retrievability(of: memory, elapsedDays: card.lastReview.map { time.wholeDays(since: $0) })
    }

    /// The probability that a card is remembered on a day of the learner's calendar; 0 for a new card.
    public func retrievability(of card: Card, at time: Instant, on day: LocalDay) -> Retrievability {
        guard let memory = card.memory else { return Retrievability(rawValue: 0) }
        return model.retrievability(of: memory, elapsedDays: elapsedDays(of: card, at: time, on: day))
    }

    /// A card that was last reviewed without a calendar (a replayed log) is counted in 24-hour days.
    private func elapsedDays(of card: Card, at time: Instant, on day: LocalDay) -> Int? {
        if let lastDay = card.lastDay { return day.days(since: lastDay) }
        return card.lastReview.map { time.wholeDays(since: $0) }
    }
}
