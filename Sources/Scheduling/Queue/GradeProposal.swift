public import CourseModel

/// What is known of one answer when it is to be rated.
public struct AnswerEvidence: Hashable, Sendable {
    /// What the learner had before the answer counted.
    public enum Help: Hashable, Sendable, Codable {
        /// Nothing.
        case none
        /// At least one hint.
        case hinted
        /// The key.
        case revealed
    }

    /// What grading said.
    public let outcome: Verdict.Outcome
    /// What the learner had before the answer counted.
    public let help: Help
    /// How long it took, in seconds.
    public let seconds: Double
    /// How sure the learner was, in percent; `nil` when not asked.
    public let confidence: Int?

    /// Puts the evidence together.
    public init(outcome: Verdict.Outcome, help: Help = .none, seconds: Double, confidence: Int? = nil) {
        self.outcome = outcome
        self.help = help
        self.seconds = seconds
        self.confidence = confidence
    }
}

/// How fast the learner is by their own measure.
///
/// *Quick* means at most two thirds of the learner's own median time over earlier right answers without help to questions of the same
/// type (who calls picks them; a few dozen of the latest do). Half of all answers are faster than the median, so the median itself
/// would make "easy" the rule. With fewer than five earlier answers nothing is quick.
public struct Pace: Hashable, Sendable {
    /// The median in seconds; `nil` with fewer than ``leastAnswers`` usable times.
    public let median: Double?

    /// How many earlier answers a median needs.
    public static let leastAnswers = 5
    /// The share of the median up to which an answer is quick.
    public static let quickShare = 2.0 / 3

    /// Takes the times of earlier answers, in seconds and in any order; those that are not finite and positive are left out.
    public init(seconds: [Double]) {
        let usable = seconds.filter { $0.isFinite && $0 > 0 }.sorted()
        guard usable.count >= Self.leastAnswers else {
            median = nil
            return
        }
        let middle = usable.count / 2
        median = usable.count.isMultiple(of: 2) ? usable[middle - 1] / 2 + usable[middle] / 2 : usable[middle]
    }

    /// Whether an answer that took so many seconds was quick.
    public func isQuick(_ seconds: Double) -> Bool {
        guard let median, seconds.isFinite, seconds >= 0 else { return false }
        return seconds <= median * Self.quickShare
    }
}

extension Rating {
    /// The least confidence, in percent, that "easy" takes.
    public static let confident = 90

    /// The rating to propose for an answer; the learner may change it.
    ///
    /// | evidence | rating |
    /// |---|---|
    /// | incorrect, or the key was shown | again |
    /// | partly correct, or correct with a hint | hard |
    /// | correct | good |
    /// | correct without help, quick (see ``Pace``) and at least 90 % sure | easy |
    ///
    /// - Returns: `nil` when the answer was not graded and the key was not shown: there is nothing to go by.
    public static func proposed(for evidence: AnswerEvidence, pace: Pace) -> Rating? {
        switch (evidence.outcome, evidence.help) {
        case (_, .revealed), (.incorrect, _): .again
        case (.ungraded, _): nil
        case (.partial, _), (.correct, .hinted): .hard
        case (.correct, .none):
            pace.isQuick(evidence.seconds) && (evidence.confidence ?? 0) >= confident ? .easy : .good
        }
    }
}
