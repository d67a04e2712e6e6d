/// Bytes that are not UTF-8.
struct NotUTF8: Rule {
    static let id: RuleID = "not-utf8"
    static let summary = "A file must be UTF-8 text."

    var message: String { "this line is not UTF-8" }
    var advice: String { "Save the file as UTF-8 (in most editors: “save with encoding”)." }
}
