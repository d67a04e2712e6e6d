/// A value that is not of the kind its key needs.
struct WrongValue: Rule {
    static let id: RuleID = "wrong-value"
    static let summary = "Every value is of the kind that its key needs."
    let key: String
    let found: String
    let expected: String
    var nearest: String?

    var message: String { "“\(key)” is \(found), but must be \(expected)" }
    var advice: String { nearest.map { "Did you mean “\($0)”?" } ?? "Write \(expected)." }
}
