/// A lesson that does not begin with front matter.
struct FrontMatterMissing: Rule {
    static let id: RuleID = "front-matter-missing"
    static let summary = "A lesson begins with front matter between two lines “---”."

    var message: String { "the lesson has no front matter" }
    var advice: String { "Put “---” on the first line, then id, title, summary, objectives and minutes, then “---” again." }
}
