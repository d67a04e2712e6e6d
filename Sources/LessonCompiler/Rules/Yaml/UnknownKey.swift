/// A key that a block does not have.
struct UnknownKey: Rule {
    static let id: RuleID = "unknown-key"
    static let summary = "Every key is one that its block knows."
    let key: String
    let block: String
    let known: [String]

    var message: String { "“\(key)” is no key of \(block)" }
    var advice: String { Wording.known("keys", known, nearest: NearestName.to(key, among: known)) }
}
