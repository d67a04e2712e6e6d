import CourseModel
import GRDB

/// Writes what is searched of a lesson: what its learner may see before having answered or measured anything, and the key result.
///
/// Options, keys, explanations, hints, outcomes and the text after an experiment are left out.
struct SearchWriter {
    private let db: Database
    private let lesson: LessonName

    init(_ db: Database, lesson: LessonName) {
        self.db = db
        self.lesson = lesson
    }

    /// Inserts the entries of a lesson.
    func write(_ lesson: Lesson) throws {
        let about = [lesson.summary] + lesson.objectives.map(\.text) + [lesson.tags.joined(separator: " ")]
        try insert(.lesson, title: lesson.title, body: about.joined(separator: "\n"))
        for section in lesson.sections { try write(section) }
    }

    private func write(_ section: Section) throws {
        let prose = section.items.compactMap { if case .prose(let blocks) = $0 { blocks.plainText } else { nil } }
        let kind: SearchHit.Kind = section.role == .keyResult ? .keyResult : .section
        try insert(kind, section, title: section.title, body: prose.joined(separator: "\n"))
        for metric in section.metrics {
            try insert(.metric, section, item: metric.id.rawValue, title: metric.id.rawValue, body: "\(metric.unit)\n\(metric.measurement)")
        }
        for pitfall in section.pitfalls {
            let body = [pitfall.text, pitfall.symptom, pitfall.fix].joined(separator: "\n")
            try insert(.pitfall, section, item: pitfall.id.rawValue, title: pitfall.name, body: body)
        }
        for question in section.questions {
            try insert(.question, section, item: question.id.rawValue, title: question.title, body: question.prompt.plainText)
        }
        for experiment in section.experiments {
            try insert(.experiment, section, item: experiment.id.rawValue, title: experiment.title, body: "")
        }
    }

    private func insert(
        _ kind: SearchHit.Kind, _ section: Section? = nil, item: String? = nil, title: String, body: String
    ) throws {
        var columns = Columns(of: lesson)
        columns.set("section", section?.id.rawValue)
        columns.set("item", item)
        columns.set("kind", kind.rawValue)
        columns.set("title", SnippetMarks.removed(from: title))
        columns.set("body", SnippetMarks.removed(from: body))
        try columns.insert(into: "search_entry", "", db)
    }
}
