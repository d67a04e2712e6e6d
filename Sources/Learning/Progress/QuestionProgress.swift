public import CourseModel

/// What one learner made of one question.
public struct QuestionProgress: Hashable, Sendable {
    /// The very first graded attempt.
    public struct First: Hashable, Sendable {
        /// When it was.
        public let time: Instant
        /// The verdict in one word.
        public let outcome: Verdict.Outcome
        /// The share of the points, 0...1, before hints are subtracted.
        public let score: Double
        /// How many hints had been shown.
        public let hints: Int
        /// How sure the learner was, in percent; `nil` when not asked.
        public let confidence: Int?

        /// Makes a first attempt.
        public init(time: Instant, outcome: Verdict.Outcome, score: Double, hints: Int, confidence: Int?) {
            self.time = time
            self.outcome = outcome
            self.score = score
            self.hints = hints
            self.confidence = confidence
        }
    }

    /// The first graded attempt of the latest day on which there was one: the one that mastery counts now.
    public struct Counted: Hashable, Sendable {
        /// The day.
        public let day: LocalDay
        /// The share of the points, 0...1, before hints are subtracted.
        public let score: Double
        /// How many hints had been shown that day.
        public let hints: Int

        /// Makes a counted attempt.
        public init(day: LocalDay, score: Double, hints: Int) {
            self.day = day
            self.score = score
            self.hints = hints
        }
    }

    /// How often it was answered, ungraded attempts included.
    public var attempts = 0
    /// The first graded attempt; `nil` = none yet.
    public var first: First?
    /// The day of the first graded attempt; `nil` = none yet.
    public var firstDay: LocalDay?
    /// The attempt that mastery counts; `nil` = no graded attempt yet.
    public var counted: Counted?
    /// When it was last answered; `nil` = never.
    public var lastAt: Instant?
    /// The outcome of the last attempt; `nil` = none yet.
    public var lastOutcome: Verdict.Outcome?
    /// How many hints were shown.
    public var hintsShown = 0
    /// The day on which a hint was last shown; `nil` = never.
    public var hintDay: LocalDay?
    /// What is known of the memory of it.
    public var card = CardProgress()
    /// When the key was first shown on request or because the attempts were used up; `nil` = never.
    public var revealedAt: Instant?
    /// How many verdicts were contested.
    public var contested = 0
    /// The time spent on answering.
    public var time: Milliseconds = .zero
    /// The best share of the points (0...1, before hints are subtracted) by the number of hints shown before that attempt.
    ///
    /// Only graded attempts made before the key was shown are in it, and an entry only when it is better than those with fewer hints.
    public var bestScores: [Int: Double] = [:]

    /// Makes the progress of an untouched question.
    public init() {}

    /// The best outcome of the attempts that count; `nil` = none.
    public var outcome: Verdict.Outcome? {
        guard let best = bestScores.values.max() else { return nil }
        return if best >= 1 { .correct } else if best > 0 { .partial } else { .incorrect }
    }

    /// The share of the points earned by the best attempt, 0...1, when each hint costs `hintCost` of them.
    public func bestScore(hintCost: Double) -> Double {
        bestScores.map { Self.score($0.value, hints: $0.key, hintCost: hintCost) }.max() ?? 0
    }

    /// The share of the points earned by the first attempt, 0...1; `nil` = no graded attempt yet.
    public func firstScore(hintCost: Double) -> Double? {
        first.map { Self.score($0.score, hints: $0.hints, hintCost: hintCost) }
    }

    /// The share of the points that mastery counts, 0...1; `nil` = no graded attempt yet.
    public func countedScore(hintCost: Double) -> Double? {
        counted.map { Self.score($0.score, hints: $0.hints, hintCost: hintCost) }
    }

    /// A score less what the hints cost, never below 0.
    static func score(_ score: Double, hints: Int, hintCost: Double) -> Double { max(0, score - Double(hints) * max(0, hintCost)) }
}
