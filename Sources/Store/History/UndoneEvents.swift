import CourseModel
import GRDB

/// The events of one learner and lesson that were taken back.
struct UndoneEvents {
    private let ids: Set<String>

    init(_ db: Database, lesson: LessonName, learner: Learner.ID) throws {
        let sql = """
            SELECT about_event FROM event
            WHERE learner = ? AND course = ? AND lesson = ? AND kind = '\(EventKind.undone.rawValue)'
            """
        let statement = try db.cachedStatement(sql: sql)
        ids = Set(try String.fetchAll(statement, arguments: [learner.rawValue, lesson.course.rawValue, lesson.lesson.rawValue]))
    }

    /// Whether an event was taken back.
    func contains(_ id: String) -> Bool { ids.contains(id) }

    /// Whether one event was taken back, asked of the log's own index.
    static func contain(_ event: Event, _ db: Database) throws -> Bool {
        let sql = """
            SELECT 1 FROM event
            WHERE about_event = ? AND kind = '\(EventKind.undone.rawValue)' AND learner = ? AND course = ? AND lesson = ?
            """
        let lesson = event.payload.lesson
        let statement = try db.cachedStatement(sql: sql)
        let arguments: StatementArguments = [
            event.id.rawValue, event.learner.rawValue, lesson.course.rawValue, lesson.lesson.rawValue,
        ]
        return try Int.fetchOne(statement, arguments: arguments) != nil
    }
}
