/// Text before the first section, or a heading of the first level.
struct TextOutsideSection: Rule {
    static let id: RuleID = "text-outside-section"
    static let summary = "All text stands under a `##` heading; a `#` heading may only repeat the title at the top."
    let isTitle: Bool

    var message: String { isTitle ? "a “#” heading that is not the title at the top of the lesson" : "text before the first “##” heading" }
    var advice: String { isTitle ? "The title stands in the front matter. Sections begin with “##”." : "Put it under a “##” heading." }
}
