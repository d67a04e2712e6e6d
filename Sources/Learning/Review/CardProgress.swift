public import CourseModel
public import Scheduling

/// What is known of the memory of one question, in plain values that a row can hold.
public struct CardProgress: Hashable, Sendable {
    /// Where a question is on its way into memory.
    public enum Stage: String, Hashable, Sendable { case new, learning, review, relearning }

    /// Where it is.
    public var stage = Stage.new
    /// The step of learning or relearning, from 0.
    public var step = 0
    /// FSRS's stability in days; `nil` for a new question.
    public var stability: Double?
    /// FSRS's difficulty, 1...10; `nil` for a new question.
    public var difficulty: Double?
    /// When it was last reviewed; `nil` = never.
    public var reviewedAt: Instant?
    /// The learner's day of that.
    public var reviewedOn: LocalDay?
    /// The moment at which a step is over; `nil` when it waits for a day.
    public var dueAt: Instant?
    /// The day on which it comes back; `nil` when it waits for a moment.
    public var dueOn: LocalDay?
    /// How many reviews there were.
    public var reviews = 0
    /// How often it was forgotten after it had been known.
    public var lapses = 0
    /// The day on which a review first asked it, when no lesson had; `nil` otherwise.
    public var newOn: LocalDay?
    /// What the learner did to keep it out of reviews.
    public var hold = ReviewHold.none

    /// A question that was never answered.
    public init() {}

    /// The card that Scheduling works with.
    public var card: Card { Card(state: state, lastReview: reviewedAt, lastDay: reviewedOn, due: due) }

    private var memory: Memory? {
        guard let stability, let difficulty else { return nil }
        return Memory(stability: Stability(rawValue: stability), difficulty: Difficulty(rawValue: difficulty))
    }

    private var state: CardState {
        guard let memory else { return .new }
        return switch stage {
        case .new: .new
        case .learning: .learning(memory, step: step)
        case .review: .review(memory)
        case .relearning: .relearning(memory, step: step)
        }
    }

    private var due: Due? { dueAt.map { .at($0) } ?? dueOn.map { .on($0) } }

    /// Takes over what Scheduling made of the card.
    private mutating func take(_ card: Card) {
        (stage, step) = Self.place(of: card.state)
        stability = card.memory?.stability.rawValue
        difficulty = card.memory?.difficulty.rawValue
        reviewedAt = card.lastReview
        reviewedOn = card.lastDay
        switch card.due {
        case .at(let time): (dueAt, dueOn) = (time, nil)
        case .on(let day): (dueAt, dueOn) = (nil, day)
        case nil: (dueAt, dueOn) = (nil, nil)
        }
    }

    private static func place(of state: CardState) -> (Stage, Int) {
        switch state {
        case .new: (.new, 0)
        case .learning(_, let step): (.learning, step)
        case .review: (.review, 0)
        case .relearning(_, let step): (.relearning, step)
        }
    }
}

extension CardProgress {
    /// Takes the first answer into account.
    mutating func introduce(_ question: ItemName, _ rating: Rating, at time: Instant, on day: LocalDay, by schedule: ReviewSchedule) {
        take(schedule.introduce(question, rating, at: time, on: day))
    }

    /// Takes a review into account.
    mutating func review(_ question: ItemName, _ rating: Rating, at time: Instant, on day: LocalDay, by schedule: ReviewSchedule) {
        if stage == .new { newOn = newOn ?? day }
        if stage == .review, rating == .again { lapses += 1 }
        reviews += 1
        take(schedule.review(card, of: question, rating, at: time, on: day))
    }

    /// The card as it would be after a review: what the learner is told before rating.
    public func after(_ rating: Rating, of question: ItemName, at time: Instant, on day: LocalDay, by schedule: ReviewSchedule)
        -> CardProgress
    {
        var next = self
        next.review(question, rating, at: time, on: day, by: schedule)
        return next
    }

    /// The probability that the question is remembered on a day; `nil` when it was never answered.
    public func recall(at time: Instant, on day: LocalDay, by schedule: ReviewSchedule) -> Double? {
        stability == nil ? nil : schedule.scheduler.retrievability(of: card, at: time, on: day).rawValue
    }
}
