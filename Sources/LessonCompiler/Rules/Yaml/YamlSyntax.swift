/// Something that is no YAML.
struct YamlSyntax: Rule {
    static let id: RuleID = "yaml-syntax"
    static let summary = "Front matter and blocks must be YAML."
    let words: String
    let advice: String
    var fix: Diagnostic.Fix?

    var message: String { "this is no YAML: \(words)" }

    static let generalAdvice =
        "Check the indentation, brackets and quotes of this line and the one before. Text with special characters goes in quotes."

    /// libYAML's words for a problem, in plainer ones where they are known.
    static func plain(_ problem: String) -> String {
        switch problem {
        case "could not find expected ':'": "a “:” is missing after a key"
        case "did not find expected key": "a key was expected here"
        case "did not find expected ',' or ']'": "a “]” or “,” is missing"
        case "did not find expected ',' or '}'": "a “}” or “,” is missing"
        case "did not find expected '-' indicator": "an item of the list was expected here (“- ”)"
        case "found unexpected end of stream": "a quote is never closed"
        case "but found another document": "a line “---” divides it in two"
        default: problem
        }
    }
}
