import CourseModel

/// A second key result or tradeoff where there can be one only.
struct DuplicateRole: LessonRule {
    static let id: RuleID = "duplicate-role"
    static let summary = "A lesson has one key result and one table of metrics."
    let word: String
    let firstLine: Int

    var message: String { "a second section “\(word):”, the first is in line \(firstLine)" }
    var advice: String { "Join the two." }

    static func check(_ lesson: LessonDraft, _ problems: inout Problems) {
        for role in [SectionRole.metric, .keyResult] {
            let sections = lesson.sections.filter { $0.role == role }
            for section in sections.dropFirst() {
                let line = sections.first?.place.line ?? 1
                problems.add(DuplicateRole(word: lesson.words.word(for: role), firstLine: line), at: section.place)
            }
        }
    }
}
