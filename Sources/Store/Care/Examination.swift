import CourseModel
import GRDB

/// Looks at the whole database, inside a transaction that is taken back.
struct Examination {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// Everything there is to report.
    func report(bytes: Int) throws -> HealthReport {
        let damage = try damage()
        return HealthReport(
            bytes: bytes, schema: try Schema.version(of: db), events: try EventReader(db).count(), damage: damage,
            unreadable: try unreadable(), outdated: damage.isEmpty ? try outdated() : [])
    }

    private func damage() throws -> [String] {
        let pages = try String.fetchAll(db, sql: "PRAGMA integrity_check(10)").filter { $0 != "ok" }
        let references = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").prefix(10).map {
            "a row of \($0.text("table")) points to a \($0.text("parent")) that is not there"
        }
        return pages + references
    }

    private func unreadable() throws -> [String] {
        var found: [String] = []
        let rows = try Row.fetchCursor(db, sql: "SELECT * FROM event")
        while let row = try rows.next(), found.count < 10 {
            do { _ = try EventRow(row: row).event() } catch let error as RecordError { found.append(error.detail) }
        }
        return found
    }

    /// Derives everything anew and compares. A table is compared by a checksum over its rows.
    private func outdated() throws -> [String] {
        let before = try Rebuild.tables.map(checksum)
        _ = try Rebuild(db).run()
        let after = try Rebuild.tables.map(checksum)
        return zip(Rebuild.tables, zip(before, after)).filter { $0.1.0 != $0.1.1 }.map(\.0)
    }

    /// FNV-1a over all values in the order of the primary key.
    private func checksum(of table: String) throws -> UInt64 {
        var sum: UInt64 = 0xCBF2_9CE4_8422_2325
        let rows = try Row.fetchCursor(db, sql: "SELECT * FROM \(table) ORDER BY 1, 2, 3, 4, 5")
        while let row = try rows.next() {
            for value in row.databaseValues {
                for byte in value.description.utf8 { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
                sum = (sum ^ 0xFF) &* 0x100_0000_01B3
            }
        }
        return sum
    }
}

/// Takes one learner out of the database.
struct Erasure {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// Erases a learner. The trigger that keeps events is taken away for this transaction only.
    func erase(_ learner: Learner.ID) throws {
        try LearnerTable(db).require(learner)
        let sql = "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = 'event_stays'"
        guard let trigger = try String.fetchOne(db, sql: sql) else { throw RecordError(detail: "the trigger event_stays is missing") }
        try db.execute(sql: "DROP TRIGGER event_stays")
        for table in ["event", "setting", "profile"] + Rebuild.tables {
            try db.execute(sql: "DELETE FROM \(table) WHERE learner = ?", arguments: [learner.rawValue])
        }
        try db.execute(sql: "DELETE FROM learner WHERE id = ?", arguments: [learner.rawValue])
        try db.execute(sql: trigger)
    }
}
