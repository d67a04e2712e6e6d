/// A key that stands twice in one map.
struct YamlDuplicateKey: Rule {
    static let id: RuleID = "yaml-duplicate-key"
    static let summary = "A key stands once."
    let key: String
    /// The line of the first one; `nil` when only one place is known.
    let firstLine: Int?

    var message: String { "the key “\(key)” stands twice" + (firstLine.map { ", first in line \($0)" } ?? "") }
    var advice: String { "Keep one of the two." }
}
