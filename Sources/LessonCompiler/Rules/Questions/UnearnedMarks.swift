/// An answer that says nothing and gets full marks.
struct UnearnedMarks: Rule {
    static let id: RuleID = "unearned-marks"
    static let summary = "No answer, the question itself, or a wrong option never gets full marks."
    let answer: String

    var message: String { "\(answer) gets full marks" }
    var advice: String { "Ask for something that is not in the question." }
}
