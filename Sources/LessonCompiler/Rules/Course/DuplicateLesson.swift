/// Two files with one lesson's id.
struct DuplicateLesson: Rule {
    static let id: RuleID = "duplicate-lesson"
    static let summary = "Every lesson file has an id of its own."
    let name: String
    let other: String

    var message: String { "the lesson “\(name)” is in \(other) too" }
    var advice: String { "Give one of the two another id. The first file is used." }
}
