/// A lesson file that `course.yml` does not list.
struct LessonUnlisted: Rule {
    static let id: RuleID = "lesson-unlisted"
    static let severity = Diagnostic.Severity.warning
    static let summary = "Every lesson file is listed in `course.yml`."
    let name: String

    var message: String { "the lesson “\(name)” is not listed in course.yml" }
    var advice: String { "Add “- \(name)” to its “lessons:”, or mark the lesson “status: draft”." }
}
