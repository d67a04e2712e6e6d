/// A block that is no map of keys and values.
struct YamlNotAMap: Rule {
    static let id: RuleID = "yaml-not-a-map"
    static let summary = "Front matter and blocks are keys with values."
    let block: String
    let found: String

    var message: String { "\(block) must be keys with values, but this is \(found)" }
    var advice: String { "Write one “key: value” a line." }
}
