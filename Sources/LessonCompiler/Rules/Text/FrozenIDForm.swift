/// A `{#id}` that is no id.
struct FrozenIDForm: Rule {
    static let id: RuleID = "id-form"
    static let summary = "Ids are kebab-case: lower-case letters, digits and “-”, beginning with a letter."
    let found: String

    var message: String { "“\(found)” is no id" }
    var advice: String { "Write lower-case letters, digits and “-”, beginning with a letter." }
    var fix: Diagnostic.Fix? {
        let slug = IdForm.slug(of: found)
        return IdForm.isKebabCase(slug) ? Diagnostic.Fix(summary: "write {#\(slug)}", line: nil) : nil
    }
}
