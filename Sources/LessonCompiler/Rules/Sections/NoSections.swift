/// A lesson without a section.
struct NoSections: Rule {
    static let id: RuleID = "no-sections"
    static let summary = "A lesson has at least one section."

    var message: String { "the lesson has no sections" }
    var advice: String { "Add a heading “## Title” with text under it." }
}
