/// A key that marks answers otherwise than they were marked when they were given.
struct AnsweredKeyChanged: Rule {
    static let id: RuleID = "answered-key-changed"
    static let severity = Diagnostic.Severity.warning
    static let summary = "A key marks the answers that were given as they were marked then. (Checked against your own database.)"
    let name: String
    let answers: Int
    let changed: Int

    var message: String {
        "of \(answers) \(answers == 1 ? "answer" : "answers") given to “\(name)”, \(changed) would get another mark now"
    }
    var advice: String {
        "Is the key right? Then “hone data regrade” shows the old and the new marks, and writes the new ones when you agree."
    }
}
