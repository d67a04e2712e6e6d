import CourseModel

/// A key that does not pass its own question.
struct KeyItself: Rule {
    static let id: RuleID = "key-itself"
    static let summary = "The key of a question, given as the answer, gets full marks."
    let answer: String
    let verdict: Verdict

    var message: String { "the key itself, \(answer), is graded \(verdict.outcome.rawValue)" }
    var advice: String {
        let reasons = VerdictWording.reasons(verdict)
        return (reasons.isEmpty ? "" : reasons + " ") + "Mend the value, the tolerance or the unit."
    }
}
