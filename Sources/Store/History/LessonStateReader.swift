import CourseModel
import GRDB

/// Replays one learner's events of one lesson.
struct LessonStateReader {
    private let db: Database
    private let lesson: LessonName
    private let learner: Learner.ID
    private let arguments: StatementArguments

    init(_ db: Database, lesson: LessonName, learner: Learner.ID) {
        self.db = db
        self.lesson = lesson
        self.learner = learner
        arguments = [learner.rawValue, lesson.course.rawValue, lesson.lesson.rawValue]
    }

    /// The state after all events. Of the runs, which are large, only those are decoded that the state keeps.
    func state() throws -> LessonState {
        let lastRuns = try sequencesOfLastRuns()
        let undone = try UndoneEvents(db, lesson: lesson, learner: learner)
        var state = LessonState(lesson: lesson)
        let sql = "SELECT * FROM event WHERE learner = ? AND course = ? AND lesson = ? ORDER BY time, id"
        let rows = try Row.fetchCursor(db, sql: sql, arguments: arguments)
        while let row = try rows.next() {
            if undone.contains(row.text("id")) { continue }
            if row.text("kind") == EventKind.experimentRan.rawValue, !lastRuns.contains(row.count("sequence")), !isWaiting(state, row) {
                continue
            }
            state.apply(try EventRow(row: row).event())
        }
        return state
    }

    private func sequencesOfLastRuns() throws -> Set<Int> {
        let sql = """
            SELECT item, sequence FROM event
            WHERE learner = ? AND course = ? AND lesson = ? AND kind = '\(EventKind.experimentRan.rawValue)' ORDER BY time, id
            """
        let runs = try Row.fetchAll(db, sql: sql, arguments: arguments).map { ($0.text("item"), $0.count("sequence")) }
        return Set(Dictionary(runs, uniquingKeysWith: { _, later in later }).values)
    }

    /// Whether a prediction for the row's experiment still waits for a run to judge it.
    private func isWaiting(_ state: LessonState, _ row: Row) -> Bool {
        let experiment = Experiment.ID(row.text("item"))
        return state.predictions[experiment] != nil && state.judgingRuns[experiment] == nil
    }
}
