/// An anchor or alias.
struct YamlAnchor: Rule {
    static let id: RuleID = "yaml-anchor"
    static let summary = "YAML anchors (“&”) and aliases (“*”) are not used in lessons."

    var message: String { "“&” and “*” make YAML anchors and aliases, which lessons do not use" }
    var advice: String { "Write the value out. If it is a text, put it in quotes." }
}
