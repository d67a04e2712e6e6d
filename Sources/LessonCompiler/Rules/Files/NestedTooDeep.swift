/// Text whose parts nest too deep.
struct NestedTooDeep: Rule {
    static let id: RuleID = "nested-too-deep"
    static let summary = "Quotes, lists, brackets and YAML values nest only so deep."
    let what: String
    let limit: Int

    var message: String { "\(what) nests deeper than \(limit) levels here" }
    var advice: String { "Write it flatter. If you did not mean to nest, look for a bracket or quote mark that is never closed." }
}
