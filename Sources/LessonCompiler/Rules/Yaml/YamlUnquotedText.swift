/// A text with `: ` or ` #` in it that is not in quotes, so that YAML reads something else.
struct YamlUnquotedText: Rule {
    /// What divides the text.
    enum Mark: Sendable { case colon, comment, comma }

    static let id: RuleID = "yaml-unquoted-text"
    static let summary = "Text with “: ” or “ #” in it stands in quotes."
    let mark: Mark
    let quotedLine: String?

    var message: String {
        switch mark {
        case .colon: "“: ” inside a text that is not in quotes"
        case .comment: "“ #” begins a comment inside a text that is not in quotes; what follows is lost"
        case .comma: "a “,” divides this text in a list in brackets"
        }
    }
    var advice: String { "Put the whole text in quotes, or write it in lines of its own after “>”." }
    var fix: Diagnostic.Fix? { quotedLine.map { Diagnostic.Fix(summary: "put the text in quotes", line: $0) } }
}
