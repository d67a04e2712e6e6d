import CourseModel

/// A sample answer that does not get the marks that it must get.
struct SampleAnswer: Rule {
    static let id: RuleID = "sample-answer"
    static let summary = "The reference and every `accepts` get full marks, every `partial` part of them, every `rejects` none."
    /// The key under which it stands.
    let key: String
    let text: String
    let wanted: Verdict.Outcome
    let verdict: Verdict

    var message: String {
        "\(Wording.quoted(text)) under “\(key)” is graded \(verdict.outcome.rawValue) (\(VerdictWording.percent(verdict.score))), but must be \(wanted.rawValue)"
    }
    var advice: String {
        let reasons = VerdictWording.reasons(verdict)
        return (reasons.isEmpty ? "" : reasons + " ") + "Mend the patterns, or move the answer to where it belongs."
    }
}
