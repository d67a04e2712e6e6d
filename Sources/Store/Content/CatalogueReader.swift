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
            sections: texts("id", of: "section"), experiments: texts("id", of: "experiment"), questions: questions(), ideas: ideas())
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
        let sql = """
            SELECT course, lesson, id, points, hint_cost, family, review, after_experiment,
                (SELECT json_group_array(about) FROM question_about AS a
                 WHERE a.course = q.course AND a.lesson = q.lesson AND a.question = q.id) AS about
            FROM question AS q WHERE type <> 'predict' ORDER BY course, lesson, position
            """
        let rows = try Row.fetchAll(db, sql: sql)
        return try Dictionary(grouping: rows, by: \.lessonName).mapValues { try $0.map(question) }
    }

    private func question(_ row: Row) throws -> LessonOutline.QuestionOutline {
        LessonOutline.QuestionOutline(
            id: Question.ID(row.text("id")), points: row.number("points"), hintCost: row.number("hint_cost"),
            about: Set(try StableJSON.value([String].self, from: row.text("about"), of: "question_about")), family: row["family"],
            review: try row.wordThere("review"), after: (row["after_experiment"] as String?).map { Experiment.ID($0) })
    }

    private func ideas() throws -> [LessonName: [LessonOutline.Idea]] {
        let sql = """
            SELECT course, lesson, id, text, 0 AS pitfall, position FROM objective
            UNION ALL SELECT course, lesson, id, name, 1, position FROM pitfall ORDER BY course, lesson, pitfall, position
            """
        return Dictionary(grouping: try Row.fetchAll(db, sql: sql), by: \.lessonName).mapValues { rows in
            rows.map {
                LessonOutline.Idea(id: $0.text("id"), kind: $0.count("pitfall") == 1 ? .pitfall : .objective, text: $0.text("text"))
            }
        }
    }

    /// The parts of outlines, by lesson.
    private struct Outlines {
        let sections: [LessonName: [String]]
        let experiments: [LessonName: [String]]
        let questions: [LessonName: [LessonOutline.QuestionOutline]]
        let ideas: [LessonName: [LessonOutline.Idea]]

        func outline(of lesson: LessonName) -> LessonOutline {
            LessonOutline(
                sections: (sections[lesson] ?? []).map { Section.ID($0) }, questions: questions[lesson] ?? [],
                experiments: (experiments[lesson] ?? []).map { Experiment.ID($0) }, ideas: ideas[lesson] ?? [])
        }
    }
}
