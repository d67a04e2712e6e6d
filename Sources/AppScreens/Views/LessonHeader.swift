public import CourseModel
import TextUI

/// What stands above a lesson: title, kind, minutes, tags, objectives.
struct LessonHeader {
    let lesson: Lesson

    func lines(at moment: Moment) -> [StyledLine] {
        let facts = [lesson.kind.label, "about \(lesson.minutes) min"] + lesson.tags.map { "#\($0)" }
        return Page.blank + Page.paragraph(lesson.title, .heading, at: moment)
            + Page.note(facts.filter { !$0.isEmpty }.joined(separator: " · "), at: moment) + Page.paragraph(lesson.summary, at: moment)
            + objectives(at: moment)
    }

    /// Says where a lesson goes on.
    static func resumed(_ steps: LessonSteps, at position: Int, moment: Moment) -> [StyledLine] {
        let place = steps.all[position].section.map { "“\($0.fullTitle)”" } ?? "the end"
        return Page.blank + Page.note("You were here before: going on at \(place). (s: sections)", at: moment)
    }

    private func objectives(at moment: Moment) -> [StyledLine] {
        if lesson.objectives.isEmpty { return [] }
        return Page.blank + Page.note("Afterwards you can:", at: moment) + Page.bullets(lesson.objectives.map(\.text), at: moment)
    }
}

extension Lesson.Kind {
    /// The kind in words, for headers and catalogues; empty for plain text.
    public var label: String {
        switch self {
        case .metrics: "metrics, tradeoffs and pitfalls"
        case .text: ""
        }
    }
}
