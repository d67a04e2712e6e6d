/// A comment that silences a rule which reports nothing there.
struct SilenceUnused: Rule {
    static let id: RuleID = "silence-unused"
    static let severity = Diagnostic.Severity.warning
    static let summary = "A comment that silences a rule stands where the rule would report something."
    let name: String

    var message: String { "“\(name)” reports nothing here" }
    var advice: String { "Take the comment out, or put it on the line of the problem or alone on the line above." }
}
