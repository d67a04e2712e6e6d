/// Front matter that is never closed.
struct FrontMatterUnclosed: Rule {
    static let id: RuleID = "front-matter-unclosed"
    static let summary = "Front matter is closed by a line “---”."

    var message: String { "the front matter is never closed" }
    var advice: String { "Put a line “---” after its last key." }
}
