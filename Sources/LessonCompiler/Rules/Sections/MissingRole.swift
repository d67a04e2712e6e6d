import CourseModel

/// A lesson of the kind `metrics` without one of its sections.
struct MissingRole: LessonRule {
    static let id: RuleID = "missing-role"
    static let summary = "A lesson of the kind `metrics` has a section of every role."
    let word: String

    var message: String { "a lesson of the kind “metrics” needs a section “\(word):”" }
    var advice: String { "Add a heading “## \(word): Title”, or leave out “kind: metrics”." }

    static func check(_ lesson: LessonDraft, _ problems: inout Problems) {
        guard let kind = lesson.head?["kind"]?.text, kind.value == Lesson.Kind.metrics.rawValue else { return }
        let present = Set(lesson.sections.map(\.role))
        for role in RoleWords.roles where !present.contains(role) {
            problems.add(MissingRole(word: lesson.words.word(for: role)), at: kind.place)
        }
    }
}
