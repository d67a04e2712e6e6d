/// What happened to one question in a learner's hands.
public struct QuestionState: Hashable, Sendable {
    /// An attempt with the event it was stored as.
    public struct StoredAttempt: Hashable, Sendable {
        /// The event's id, by which the verdict can be contested.
        public let id: Event.ID
        /// When it was answered.
        public let time: Instant
        /// The answer and its verdict.
        public let attempt: Attempt
        /// How many hints had been shown before it.
        public let hints: Int

        /// Makes a stored attempt.
        public init(id: Event.ID, time: Instant, attempt: Attempt, hints: Int) {
            self.id = id
            self.time = time
            self.attempt = attempt
            self.hints = hints
        }
    }

    /// All attempts, oldest first.
    public private(set) var attempts: [StoredAttempt] = []
    /// How many hints were shown: the first so many of the question's hints.
    public private(set) var hintsShown = 0
    /// Whether the key was shown.
    public private(set) var isRevealed = false
    /// The corrected sentence written last; `nil` = none.
    public private(set) var correction: String?
    /// The answers whose verdict the learner contests.
    public private(set) var contested: Set<Event.ID> = []

    /// An untouched question.
    public init() {}

    /// Whether some attempt was correct.
    public var isSolved: Bool { attempts.contains { $0.attempt.verdict.outcome == .correct } }

    /// How many attempts count against the limit: an ungraded one does not.
    public var attemptsUsed: Int { attempts.count { $0.attempt.verdict.outcome != .ungraded } }

    /// Takes one more event about this question into account.
    mutating func apply(_ event: Event) {
        switch event.payload {
        case .answered(let attempt):
            attempts.append(StoredAttempt(id: event.id, time: event.time, attempt: attempt, hints: hintsShown))
        case .hintShown(_, let index): hintsShown = max(hintsShown, Self.shown(through: index))
        case .revealed: isRevealed = true
        case .corrected(_, let text): correction = text
        case .contested(_, let answer, _): contested.insert(answer)
        case .lessonOpened, .stepReached, .sectionRead, .predicted, .experimentRan, .noted, .lessonFinished, .lessonRestarted,
            .lessonTested, .reviewed, .held, .undone:
            break
        }
    }

    /// The number of hints shown once the one with this 0-based index was; a nonsensical index counts as none.
    private static func shown(through index: Int) -> Int { index >= 0 && index < Int.max ? index + 1 : 0 }
}
