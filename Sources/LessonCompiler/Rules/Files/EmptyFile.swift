/// A file without text.
struct EmptyFile: Rule {
    static let id: RuleID = "empty-file"
    static let summary = "A file must have text in it."

    var message: String { "the file is empty" }
    var advice: String { "A lesson begins with front matter between two lines “---”." }
}
