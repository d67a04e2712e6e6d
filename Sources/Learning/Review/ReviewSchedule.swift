import CourseModel
public import Scheduling

/// How a learner's questions are scheduled: the app's rules over FSRS-6.
///
/// The first graded answer to a question, in its lesson or in a test, makes it known: it is rated by its verdict and comes back after days,
/// without learning steps, since the lesson has just been read. Every later review is rated as the learner says.
public struct ReviewSchedule: Sendable {
    /// Schedules reviews.
    public let scheduler: Scheduler
    private let introduction: Scheduler

    /// The schedule that a learner's settings make.
    public init(_ settings: LearnerSettings) {
        var chosen = SchedulerSettings(
            parameters: settings.weights, desiredRetention: settings.retention,
            learningSteps: settings.learningSteps.map(StepDelay.minutes), relearningSteps: settings.relearningSteps.map(StepDelay.minutes),
            maximumInterval: settings.maximumInterval, fuzz: settings.fuzz == .on ? .seeded(0) : .off)
        scheduler = (try? Scheduler(chosen)) ?? .reference
        chosen.learningSteps = []
        introduction = (try? Scheduler(chosen)) ?? .reference
    }

    /// With the default settings.
    public static let standard = ReviewSchedule(LearnerSettings())

    /// The card of a question after its first answer.
    func introduce(_ question: ItemName, _ rating: Rating, at time: Instant, on day: LocalDay) -> Card {
        introduction.review(.new, rating, at: time, on: day, salt: Scheduler.salt(of: question.description))
    }

    /// The card of a question after a review.
    func review(_ card: Card, of question: ItemName, _ rating: Rating, at time: Instant, on day: LocalDay) -> Card {
        scheduler.review(card, rating, at: time, on: day, salt: Scheduler.salt(of: question.description))
    }
}

extension LocalDay {
    /// The day of an event whose log did not say it: UTC with the default roll-over hour.
    static func assumed(for time: Instant) -> LocalDay {
        let day: Int64 = 86_400_000
        let (shifted, _) = time.rawValue.subtractingReportingOverflow(Int64(DayClock.defaultRollOverHour) * 3_600_000)
        let quotient = shifted / day
        return LocalDay(rawValue: Int(shifted % day < 0 ? quotient - 1 : quotient))
    }
}
