import CourseModel
import GRDB
import Learning

/// Reads lessons without their text.
struct CatalogueReader {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// All lessons, by course and in the order of study; drafts last.
    func entries() throws -> [CatalogueEntry] {
        let tags = try texts("tag", of: "lesson_tag")
        let requires = try texts("required", of: "lesson_requirement")
        let outlines = try Outlines(
            sections: texts("id", of: "section"), experiments: texts("id", of: "experiment"), questions: questions())
        let sql = """
            SELECT course, id AS lesson, title, summary, minutes, kind, status, language, content FROM lesson
            ORDER BY course, status = 'draft', position, id
            """
        return try Row.fetchAll(db, sql: sql).map { row in
            let name = row.lessonName
            return CatalogueEntry(
                name: name, title: row.text("title"), summary: row.text("summary"), minutes: row.count("minutes"), tags: tags[name] ?? [],
                requires: (requires[name] ?? []).map { Lesson.ID($0) }, kind: try row.wordThere("kind"),
                status: try row.wordThere("status"), language: row.text("language"), content: ContentHash(rawValue: row.text("content")),
                outline: outlines.outline(of: name))
        }
    }

    /// One text column of a table, by lesson and in its order.
    private func texts(_ column: String, of table: String) throws -> [LessonName: [String]] {
        let rows = try Row.fetchAll(db, sql: "SELECT course, lesson, \(column) FROM \(table) ORDER BY course, lesson, position")
        return Dictionary(grouping: rows, by: \.lessonName).mapValues { $0.map { $0.text(column) } }
    }

    private func questions() throws -> [LessonName: [LessonOutline.QuestionOutline]] {
        let sql = "SELECT course, lesson, id, points, hint_cost FROM question WHERE type <> 'predict' ORDER BY course, lesson, position"
        return Dictionary(grouping: try Row.fetchAll(db, sql: sql), by: \.lessonName).mapValues { rows in
            rows.map {
                LessonOutline.QuestionOutline(
                    id: Question.ID($0.text("id")), points: $0.number("points"), hintCost: $0.number("hint_cost"))
            }
        }
    }

    /// The parts of outlines, by lesson.
    private struct Outlines {
        let sections: [LessonName: [String]]
        let experiments: [LessonName: [String]]
        let questions: [LessonName: [LessonOutline.QuestionOutline]]

        func outline(of lesson: LessonName) -> LessonOutline {
            LessonOutline(
                sections: (sections[lesson] ?? []).map { Section.ID($0) }, questions: questions[lesson] ?? [],
                experiments: (experiments[lesson] ?? []).map { Experiment.ID($0) })
        }
    }
}
