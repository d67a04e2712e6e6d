/// A lesson that is listed but has no file.
struct LessonMissing: Rule {
    static let id: RuleID = "lesson-missing"
    static let summary = "Every lesson that `course.yml` lists has a file."
    let name: String
    let known: [String]

    var message: String { "no file has the lesson “\(name)”" }
    var advice: String { Wording.known("lessons", known, nearest: NearestName.to(name, among: known)) }
}
