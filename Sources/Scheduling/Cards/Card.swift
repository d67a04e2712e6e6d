public import CourseModel

/// Where a card is on its way into memory.
public enum CardState: Hashable, Sendable, Codable {
    /// Never reviewed.
    case new
    /// Being learnt by short steps; the last one taken is `step`, counted from 0.
    case learning(Memory, step: Int)
    /// Known, and reviewed after days.
    case review(Memory)
    /// Forgotten, and being learnt again by short steps.
    case relearning(Memory, step: Int)

    /// What is known of the memory of it; `nil` for a new card.
    public var memory: Memory? {
        switch self {
        case .new: nil
        case .learning(let memory, step: _), .review(let memory), .relearning(let memory, step: _): memory
        }
    }
}

/// When a card comes back.
public enum Due: Hashable, Sendable, Codable {
    /// At a moment: learning steps, and everything when a log is replayed.
    case at(Instant)
    /// On a day of the learner's calendar, from its roll-over hour on.
    case on(LocalDay)

    /// The first moment at which the card is due.
    public func start(by clock: DayClock) -> Instant {
        switch self {
        case .at(let time): time
        case .on(let day): clock.start(of: day)
        }
    }

    /// The day on which the card is due.
    public func day(by clock: DayClock) -> LocalDay {
        switch self {
        case .at(let time): clock.day(of: time)
        case .on(let day): day
        }
    }
}

/// One thing to remember: what FSRS knows of it, when it was reviewed and when it comes back.
public struct Card: Hashable, Sendable, Codable {
    /// Where it is on its way into memory.
    public let state: CardState
    /// The moment of the last review; `nil` for a new card.
    public let lastReview: Instant?
    /// The learner's day of the last review; `nil` for a new card and where no calendar was given (a replayed log).
    public let lastDay: LocalDay?
    /// When it comes back; `nil` for a new card.
    public let due: Due?

    /// Puts a card together from stored values.
    public init(state: CardState, lastReview: Instant?, lastDay: LocalDay? = nil, due: Due?) {
        self.state = state
        self.lastReview = lastReview
        self.lastDay = lastDay
        self.due = due
    }

    /// A card that was never reviewed.
    public static let new = Card(state: .new, lastReview: nil, due: nil)

    /// What is known of the memory of it; `nil` for a new card.
    public var memory: Memory? { state.memory }
}
