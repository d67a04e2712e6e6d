/// A lesson that is listed twice.
struct LessonListedTwice: Rule {
    static let id: RuleID = "lesson-listed-twice"
    static let summary = "`course.yml` lists each lesson once."
    let name: String

    var message: String { "the lesson “\(name)” is listed twice" }
    var advice: String { "Keep one of the two." }
}
