import CourseModel
import GRDB

/// The columns of one row on their way into a table; what is `nil` is left to the table.
struct Columns {
    private(set) var names: [String] = []
    private(set) var values: [(any DatabaseValueConvertible)?] = []

    /// No columns yet.
    init() {}

    /// Sets a text, in which a null character becomes U+FFFD: SQLite's C interface ends a text at one.
    mutating func set(_ name: String, _ text: String?) {
        put(name, text.map { $0.utf8.contains(0) ? $0.replacing("\0", with: "\u{FFFD}") : $0 })
    }

    /// Sets a whole number.
    mutating func set(_ name: String, _ number: Int?) { put(name, number) }

    /// Sets a number. NaN is stored as nothing.
    mutating func set(_ name: String, _ number: Double?) { put(name, number.flatMap { $0.isNaN ? nil : $0 }) }

    /// Sets a truth value, as 1 or 0.
    mutating func set(_ name: String, _ truth: Bool?) { put(name, truth) }

    /// Sets a time, in milliseconds since 1970.
    mutating func set(_ name: String, _ time: Instant?) { put(name, time?.rawValue) }

    /// Sets a day of the learner's calendar.
    mutating func set(_ name: String, _ day: LocalDay?) { put(name, day?.rawValue) }

    private mutating func put(_ name: String, _ value: (some DatabaseValueConvertible)?) {
        guard let value else { return }
        names.append(name)
        values.append(value)
    }

    /// Inserts the row.
    ///
    /// - Parameter conflict: what follows the values, such as `ON CONFLICT (id) DO NOTHING`.
    func insert(into table: String, _ conflict: String = "", _ db: Database) throws {
        let marks = names.map { _ in "?" }.joined(separator: ", ")
        let sql = "INSERT INTO \(table) (\(names.joined(separator: ", "))) VALUES (\(marks)) \(conflict)"
        try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
    }

    /// Inserts the row in place of one with the same primary key.
    func replace(in table: String, _ db: Database) throws {
        let marks = names.map { _ in "?" }.joined(separator: ", ")
        let sql = "INSERT OR REPLACE INTO \(table) (\(names.joined(separator: ", "))) VALUES (\(marks))"
        try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
    }
}

extension Columns {
    /// The columns that name a lesson.
    init(of lesson: LessonName, learner: Learner.ID? = nil) {
        set("learner", learner?.rawValue)
        set("course", lesson.course.rawValue)
        set("lesson", lesson.lesson.rawValue)
    }
}
