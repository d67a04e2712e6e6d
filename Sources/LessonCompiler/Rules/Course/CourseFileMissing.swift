/// A folder without `course.yml`.
struct CourseFileMissing: Rule {
    static let id: RuleID = "course-file-missing"
    static let summary = "A course has a file `course.yml`."

    var message: String { "there is no “course.yml”" }
    var advice: String { "Add one with id, title, summary, lessons and licence." }
}
