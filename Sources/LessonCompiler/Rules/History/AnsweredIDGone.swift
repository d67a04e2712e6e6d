/// A question that learners answered and the lesson no longer has.
struct AnsweredIDGone: Rule {
    static let id: RuleID = "answered-id-gone"
    static let severity = Diagnostic.Severity.warning
    static let summary = "A question that was answered keeps its id: history hangs on it. (Checked against your own database.)"
    let name: String
    let answers: Int
    let known: [String]

    var message: String {
        "the lesson has no question “\(name)” any more, to which \(answers == 1 ? "1 answer was" : "\(answers) answers were") given"
    }
    var advice: String {
        let nearest = NearestName.to(name, among: known)
        return "The answers stay in the history, but nothing shows them. "
            + (nearest.map { "If “\($0)” is the same question, give it its old id back." }
                ?? "If it got another id, give it the old one back.")
    }
}
