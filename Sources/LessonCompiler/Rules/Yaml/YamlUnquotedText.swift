/// A text with `: ` or ` #` in it that is not in quotes, so that YAML reads something else.
struct YamlUnquotedText: Rule {
    /// What divides the text.
    enum Mark: Sendable {
        case colon, comment
        /// A key on a line that continues a text, or that is indented too far.
        case continuation
    }

    static let id: RuleID = "yaml-unquoted-text"
    static let summary = "Text with “: ” or “ #” in it stands in quotes."
    let mark: Mark
    let quotedLine: String?

    var message: String {
        switch mark {
        case .colon: "“: ” inside a text that is not in quotes"
        case .comment: "“ #” begins a comment inside a text that is not in quotes; what follows is lost"
        case .continuation: "a key where none can stand: the line continues the text above it"
        }
    }
    var advice: String {
        let quoting = "Put the whole text in quotes, or write it in lines of its own after “>”."
        return mark == .continuation
            ? "If it is a key, indent it like the key above. If it is text: " + quoting.prefix(1).lowercased() + quoting.dropFirst()
            : quoting
    }
    var fix: Diagnostic.Fix? { quotedLine.map { Diagnostic.Fix(summary: "put the text in quotes", line: $0) } }
}
