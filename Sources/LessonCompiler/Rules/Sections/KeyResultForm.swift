import CourseModel

/// A key result that is not one paragraph.
struct KeyResultForm: LessonRule {
    static let id: RuleID = "key-result-form"
    static let summary = "A key result is one paragraph."
    let isEmpty: Bool

    var message: String { isEmpty ? "the key result has no text" : "the key result is more than one paragraph" }
    var advice: String { "Say it in one paragraph: it is shown alone on the card at the end." }

    static func check(_ lesson: LessonDraft, _ problems: inout Problems) {
        for section in lesson.sections where section.role == .keyResult {
            let prose = section.prose
            if prose.isEmpty { problems.add(KeyResultForm(isEmpty: true), at: section.place) }
            if let extra = prose.enumerated().first(where: { $0.offset > 0 || $0.element.kind != .paragraph })?.element {
                problems.add(KeyResultForm(isEmpty: false), at: problems.source.wholeLine(extra.line))
            }
        }
    }
}
