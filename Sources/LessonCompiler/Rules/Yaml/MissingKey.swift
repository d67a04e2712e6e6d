/// A key that a block must have.
struct MissingKey: Rule {
    static let id: RuleID = "missing-key"
    static let summary = "Required keys are there."
    let key: String
    let block: String
    let meaning: String

    var message: String { "\(block) has no “\(key)”" }
    var advice: String { "Add “\(key):”: \(meaning)." }
}
