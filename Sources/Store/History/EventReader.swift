import CourseModel
import GRDB

/// Reads the log.
struct EventReader {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// How many events there are.
    func count() throws -> Int { try Int.fetchOne(db, sql: "SELECT count(*) FROM event") ?? 0 }

    /// The events that a filter lets through, in the order of time and id.
    func events(_ filter: EventFilter) throws -> [Event] {
        let (condition, arguments) = Self.condition(of: filter)
        let newest = filter.limit.map { "ORDER BY time DESC, id DESC LIMIT \(max(0, $0))" } ?? ""
        let sql = "SELECT * FROM (SELECT * FROM event \(condition) \(newest)) ORDER BY time, id"
        var events: [Event] = []
        let rows = try Row.fetchCursor(db, sql: sql, arguments: arguments)
        while let row = try rows.next() { events.append(try EventRow(row: row).event()) }
        return events
    }

    private static func condition(of filter: EventFilter) -> (sql: String, arguments: StatementArguments) {
        var terms: [String] = []
        var values: [(any DatabaseValueConvertible)?] = []
        func demand(_ term: String, _ value: (any DatabaseValueConvertible)?) {
            guard let value else { return }
            terms.append(term)
            values.append(value)
        }
        demand("learner = ?", filter.learner?.rawValue)
        demand("course = ?", filter.lesson?.course.rawValue)
        demand("lesson = ?", filter.lesson?.lesson.rawValue)
        demand("item = ?", filter.item)
        demand("time >= ?", filter.since?.rawValue)
        if let kinds = filter.kinds {
            terms.append("kind IN (\(kinds.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")))")
        }
        let sql = terms.isEmpty ? "" : "WHERE \(terms.joined(separator: " AND "))"
        return (sql, StatementArguments(values))
    }
}
