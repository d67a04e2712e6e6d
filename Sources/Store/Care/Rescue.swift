public import CourseModel
import GRDB

/// Reads what can still be read of a damaged database, without changing it.
public enum Rescue {
    /// Writes the events that can be read as an export.
    ///
    /// The log is read from its beginning up to the first damaged page, and from its end back to the last one.
    /// - Returns: how many events were read.
    public static func export(of location: StoreLocation, at time: Instant, to write: ([UInt8]) throws -> Void) throws -> Int {
        var configuration = Configuration()
        configuration.readonly = true
        do {
            let database = try DatabaseQueue(path: location.path, configuration: configuration)
            return try database.read { db in try lines(of: db, at: time, to: write) }
        } catch let error as DatabaseError {
            throw StoreError(error, path: location.path, waited: 0)
        }
    }

    private static func lines(of db: Database, at time: Instant, to write: ([UInt8]) throws -> Void) throws -> Int {
        var found: [String: (learner: String, line: [UInt8])] = [:]
        var order: [String] = []
        for direction in ["ASC", "DESC"] {
            try? read(db, direction) { id, learner, line in
                if found[id] == nil { order.append(id) }
                found[id] = (learner, line)
            }
        }
        var buffer = LineBuffer()
        buffer.add("{\"hone\":\"export\",\"format\":\(LogColumns.format),\"schema\":\(Schema.version),\"exported_at\":\(time.rawValue)}\n")
        for learner in Set(found.values.map(\.learner)).sorted() {
            buffer.add("{\"hone\":\"learner\",\"id\":")
            buffer.addString(learner)
            buffer.add(",\"name\":")
            buffer.addString(learner)
            buffer.add(",\"created_at\":0}\n")
        }
        try write(buffer.bytes)
        for id in order { try write(found[id]?.line ?? []) }
        try write(Array("{\"hone\":\"end\",\"events\":\(order.count)}\n".utf8))
        return order.count
    }

    private static func read(_ db: Database, _ direction: String, _ take: (String, String, [UInt8]) -> Void) throws {
        let present = Set(try db.columns(in: "event").map(\.name))
        let list = LogColumns.all.map { present.contains($0.name) ? $0.name : "NULL AS \($0.name)" }.joined(separator: ", ")
        let rows = try Row.fetchCursor(db, sql: "SELECT \(list) FROM event ORDER BY sequence \(direction)")
        while let row = try rows.next() {
            var buffer = LineBuffer()
            Exporter.addJSON(row, to: &buffer)
            take(row.text("id"), row.text("learner"), buffer.bytes)
        }
    }
}
