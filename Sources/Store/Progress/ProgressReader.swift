import CourseModel
import GRDB
import Learning

/// Reads derived rows as progress.
struct ProgressReader {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// A learner's lessons, the one touched last first.
    func lessons(of learner: Learner.ID) throws -> [LessonProgress] {
        try load(Scope(learner: learner)).values.sorted { later($0, $1) }
    }

    /// One lesson; `nil` when it was never touched.
    func lesson(_ lesson: LessonName, of learner: Learner.ID) throws -> LessonProgress? {
        try load(Scope(learner: learner, lesson: lesson))[lesson]
    }

    /// As much of a lesson as one fact can change: the lesson itself and the one item that the fact is about (`nil` = none).
    func part(of lesson: LessonName, touchedThrough item: String?, by learner: Learner.ID) throws -> LessonProgress? {
        try load(Scope(learner: learner, lesson: lesson, items: item.map { .one($0) } ?? .none))[lesson]
    }

    /// Which rows are wanted.
    private struct Scope {
        enum Items {
            case all
            case none
            case one(String)
        }

        let learner: Learner.ID
        /// `nil` = all lessons.
        var lesson: LessonName?
        var items = Items.all

        /// The condition on a table whose items are named in a column; `nil` = no row of it is wanted.
        func condition(_ itemColumn: String?) -> (sql: String, arguments: StatementArguments)? {
            guard let lesson else { return ("WHERE learner = ?", [learner.rawValue]) }
            let sql = "WHERE learner = ? AND course = ? AND lesson = ?"
            let arguments: StatementArguments = [learner.rawValue, lesson.course.rawValue, lesson.lesson.rawValue]
            guard let itemColumn else { return (sql, arguments) }
            switch items {
            case .all: return (sql, arguments)
            case .none: return nil
            case .one(let item): return ("\(sql) AND \(itemColumn) = ?", arguments + [item])
            }
        }
    }

    private func load(_ scope: Scope) throws -> [LessonName: LessonProgress] {
        var lessons: [LessonName: LessonProgress] = [:]
        try each("lesson_progress", nil, scope) { lessons[$0.lessonName] = ProgressRow(row: $0).lesson }
        guard !lessons.isEmpty else { return [:] }
        try each("section_progress", "section", scope) { row in
            lessons[row.lessonName]?.sections[Section.ID(row.text("section"))] = ProgressRow(row: row).section
        }
        try each("question_progress", "question", scope) { row in
            lessons[row.lessonName]?.questions[Question.ID(row.text("question"))] = try ProgressRow(row: row).question()
        }
        try each("best_score", "question", scope) { row in
            lessons[row.lessonName]?.questions[Question.ID(row.text("question"))]?.bestScores[row.count("hints")] = row.number("score")
        }
        try each("experiment_progress", "experiment", scope) { row in
            lessons[row.lessonName]?.experiments[Experiment.ID(row.text("experiment"))] = ProgressRow(row: row).experiment
        }
        try each("prediction_progress", "experiment", scope) { row in
            lessons[row.lessonName]?.experiments[Experiment.ID(row.text("experiment"))]?.prediction = try ProgressRow(row: row).prediction()
        }
        return lessons
    }

    private func each(_ table: String, _ itemColumn: String?, _ scope: Scope, _ body: (Row) throws -> Void) throws {
        guard let (condition, arguments) = scope.condition(itemColumn) else { return }
        let statement = try db.cachedStatement(sql: "SELECT * FROM \(table) \(condition)")
        let rows = try Row.fetchCursor(statement, arguments: arguments)
        while let row = try rows.next() { try body(row) }
    }

    private func later(_ left: LessonProgress, _ right: LessonProgress) -> Bool {
        guard let first = left.last, let second = right.last else { return left.last != nil }
        return second < first
    }
}
