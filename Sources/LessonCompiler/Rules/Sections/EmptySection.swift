import CourseModel

/// A measure or self-check section without what it is for.
struct EmptySection: LessonRule {
    static let id: RuleID = "empty-section"
    static let summary = "A measure section has an experiment, a self-check section a question."
    let word: String
    let need: String

    var message: String { "a section “\(word):” needs \(need)" }
    var advice: String { "Add it, or leave the word “\(word):” out of the heading." }

    static func check(_ lesson: LessonDraft, _ problems: inout Problems) {
        for section in lesson.sections {
            let hasExperiment = section.items.contains { if case .experiment = $0 { true } else { false } }
            let hasQuestion = section.items.contains { if case .question = $0 { true } else { false } }
            if section.role == .measure, !hasExperiment {
                problems.add(EmptySection(word: lesson.words.word(for: .measure), need: "an “experiment” block"), at: section.place)
            }
            if section.role == .selfCheck, !hasQuestion {
                problems.add(EmptySection(word: lesson.words.word(for: .selfCheck), need: "a question"), at: section.place)
            }
        }
    }
}
