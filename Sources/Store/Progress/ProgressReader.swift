import CourseModel
import GRDB
import Learning

/// Reads derived rows as progress.
struct ProgressReader {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// A learner's lessons, the one touched last first.
    func lessons(of learner: Learner.ID) throws -> [LessonProgress] {
        try load(Scope(learner: learner, lesson: nil)).values.sorted { later($0, $1) }
    }

    /// One lesson; `nil` when it was never touched.
    func lesson(_ lesson: LessonName, of learner: Learner.ID) throws -> LessonProgress? {
        try load(Scope(learner: learner, lesson: lesson))[lesson]
    }

    /// Which rows are wanted.
    private struct Scope {
        let learner: Learner.ID
        /// `nil` = all lessons.
        let lesson: LessonName?

        var condition: String { lesson == nil ? "WHERE learner = ?" : "WHERE learner = ? AND course = ? AND lesson = ?" }

        var arguments: StatementArguments {
            guard let lesson else { return [learner.rawValue] }
            return [learner.rawValue, lesson.course.rawValue, lesson.lesson.rawValue]
        }
    }

    private func load(_ scope: Scope) throws -> [LessonName: LessonProgress] {
        var lessons: [LessonName: LessonProgress] = [:]
        try each("lesson_progress", scope) { lessons[$0.lessonName] = ProgressRow(row: $0).lesson }
        guard !lessons.isEmpty else { return [:] }
        try each("section_progress", scope) { row in
            lessons[row.lessonName]?.sections[Section.ID(row.text("section"))] = ProgressRow(row: row).section
        }
        try each("question_progress", scope) { row in
            lessons[row.lessonName]?.questions[Question.ID(row.text("question"))] = try ProgressRow(row: row).question()
        }
        try each("best_score", scope) { row in
            lessons[row.lessonName]?.questions[Question.ID(row.text("question"))]?.bestScores[row.count("hints")] = row.number("score")
        }
        try each("experiment_progress", scope) { row in
            lessons[row.lessonName]?.experiments[Experiment.ID(row.text("experiment"))] = ProgressRow(row: row).experiment
        }
        try each("prediction_progress", scope) { row in
            lessons[row.lessonName]?.experiments[Experiment.ID(row.text("experiment"))]?.prediction = try ProgressRow(row: row).prediction()
        }
        return lessons
    }

    private func each(_ table: String, _ scope: Scope, _ body: (Row) throws -> Void) throws {
        let statement = try db.cachedStatement(sql: "SELECT * FROM \(table) \(scope.condition)")
        let rows = try Row.fetchCursor(statement, arguments: scope.arguments)
        while let row = try rows.next() { try body(row) }
    }

    private func later(_ left: LessonProgress, _ right: LessonProgress) -> Bool {
        guard let first = left.last, let second = right.last else { return left.last != nil }
        return second < first
    }
}
