/// What grading says of a response: a score, an outcome and the reasons for them.
public struct Verdict: Hashable, Sendable, Codable {
    /// The outcome in one word.
    public enum Outcome: String, Hashable, Sendable, Codable { case correct, partial, incorrect, ungraded }

    /// The outcome in one word.
    public let outcome: Outcome
    /// The share of the points earned, 0...1, before hints are subtracted.
    public let score: Double
    /// Why, in the order in which they are told.
    public let reasons: [Reason]
    /// The version of the grader that said so. The same answer under the same grader and lesson gets the same verdict.
    public let grader: Int

    /// Makes a verdict.
    public init(outcome: Outcome, score: Double, reasons: [Reason], grader: Int) {
        self.outcome = outcome
        self.score = score
        self.reasons = reasons
        self.grader = grader
    }
}
