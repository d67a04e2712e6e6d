import CourseModel
import GRDB

/// Writes the history, line by line.
struct Exporter {
    private let db: Database
    private let learner: Learner.ID?
    private let write: ([UInt8]) throws -> Void
    private var buffer = LineBuffer()

    /// - Parameters:
    ///   - learner: whose history; `nil` = everyone's.
    ///   - write: takes the bytes, in chunks.
    init(_ db: Database, learner: Learner.ID?, write: @escaping ([UInt8]) throws -> Void) {
        self.db = db
        self.learner = learner
        self.write = write
    }

    /// Writes JSON Lines, see docs/data-format.md.
    ///
    /// - Returns: how many events.
    mutating func jsonLines(at time: Instant) throws -> Int {
        buffer.add("{\"hone\":\"export\",\"format\":\(LogColumns.format),\"schema\":\(Schema.version),\"exported_at\":\(time.rawValue)}\n")
        let learners = try self.learners()
        let settings = try self.settings()
        let events = try eachEvent { row, buffer in Self.addJSON(row, to: &buffer) }
        buffer.add("{\"hone\":\"end\",\"learners\":\(learners),\"settings\":\(settings),\"events\":\(events)}\n")
        try flush()
        return events
    }

    /// Writes the events as CSV, a header first.
    ///
    /// - Returns: how many events.
    mutating func csv() throws -> Int {
        buffer.add(LogColumns.all.map(\.name).joined(separator: ",") + "\n")
        let events = try eachEvent { row, buffer in Self.addCSV(row, to: &buffer) }
        try flush()
        return events
    }

    private var condition: (sql: String, arguments: StatementArguments) {
        learner.map { ("WHERE learner = ?", [$0.rawValue]) } ?? ("", [])
    }

    private mutating func learners() throws -> Int {
        let condition = condition.sql.replacing("learner =", with: "id =")
        let sql = "SELECT id, name, created_at FROM learner \(condition) ORDER BY position"
        let rows = try Row.fetchAll(db, sql: sql, arguments: self.condition.arguments)
        for row in rows {
            buffer.add("{\"hone\":\"learner\",\"id\":")
            buffer.addString(row.text("id"))
            buffer.add(",\"name\":")
            buffer.addString(row.text("name"))
            buffer.add(",\"created_at\":\(row.timeThere("created_at").rawValue)}\n")
        }
        return rows.count
    }

    private mutating func settings() throws -> Int {
        let sql = "SELECT learner, name, value, set_at FROM setting \(condition.sql) ORDER BY learner, name"
        let rows = try Row.fetchAll(db, sql: sql, arguments: condition.arguments)
        for row in rows {
            buffer.add("{\"hone\":\"setting\"")
            for column in ["learner", "name", "value"] {
                buffer.add(",\"\(column)\":")
                buffer.addString(row.text(column))
            }
            buffer.add(",\"set_at\":\(row.timeThere("set_at").rawValue)}\n")
        }
        return rows.count
    }

    private mutating func eachEvent(_ add: (Row, inout LineBuffer) -> Void) throws -> Int {
        var count = 0
        let sql = "SELECT \(LogColumns.list) FROM event \(condition.sql) ORDER BY sequence"
        let rows = try Row.fetchCursor(db, sql: sql, arguments: condition.arguments)
        while let row = try rows.next() {
            add(row, &buffer)
            count += 1
            if buffer.isFull { try flush() }
        }
        return count
    }

    private mutating func flush() throws {
        try write(buffer.bytes)
        buffer.clear()
    }

    /// The keys as they stand in a line: `,"time":`.
    private static let keys = LogColumns.all.map { ",\"\($0.name)\":" }

    /// An event as a line of JSON; what is not there is left out.
    static func addJSON(_ row: Row, to buffer: inout LineBuffer) {
        buffer.add("{\"hone\":\"event\"")
        for (index, column) in LogColumns.all.enumerated() where !row.hasNull(atIndex: index) {
            buffer.add(keys[index])
            switch column.kind {
            case .text: buffer.addString(row[index] as String? ?? "")
            case .whole: buffer.add("\(row[index] as Int64? ?? 0)")
            case .real: add(row[index] as Double? ?? 0, to: &buffer)
            case .json: buffer.addJSON(row[index] as String? ?? "null")
            }
        }
        buffer.add("}\n")
    }

    /// JSON has no infinite numbers: they are words.
    private static func add(_ number: Double, to buffer: inout LineBuffer) {
        if number.isFinite { buffer.add("\(number)") } else { buffer.addString("\(number)") }
    }

    private static func addCSV(_ row: Row, to buffer: inout LineBuffer) {
        for (index, column) in LogColumns.all.enumerated() {
            if index > 0 { buffer.add(UInt8(ascii: ",")) }
            if row.hasNull(atIndex: index) { continue }
            switch column.kind {
            case .text, .json: buffer.addField(row[index] as String? ?? "")
            case .whole: buffer.add("\(row[index] as Int64? ?? 0)")
            case .real: buffer.add("\(row[index] as Double? ?? 0)")
            }
        }
        buffer.add(UInt8(ascii: "\n"))
    }
}
