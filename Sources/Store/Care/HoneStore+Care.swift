public import CourseModel
import Foundation
import GRDB

/// What a look at the whole database found.
public struct HealthReport: Hashable, Sendable {
    /// The size of the file in bytes.
    public let bytes: Int
    /// The schema's version.
    public let schema: Int
    /// Events in the log.
    public let events: Int
    /// What SQLite's own checks found; empty = nothing.
    public let damage: [String]
    /// Events that cannot be read, at most ten, and why.
    public let unreadable: [String]
    /// The derived tables whose rows are not what the log gives; empty = none.
    public let outdated: [String]

    /// Whether nothing is wrong.
    public var isHealthy: Bool { damage.isEmpty && unreadable.isEmpty && outdated.isEmpty }
}

extension HoneStore {
    /// Looks at everything: SQLite's integrity, references, every event, and whether the derived rows are what the log gives.
    ///
    /// Nothing is changed. The rows are derived anew in a transaction that is taken back, so writers wait meanwhile.
    public func examine() throws(StoreError) -> HealthReport {
        let bytes = FileSystem.size(of: location.path) ?? 0
        return try writeAlone { db in
            var report: HealthReport?
            try db.inTransaction(.immediate) {
                report = try Examination(db).report(bytes: bytes)
                return .rollback
            }
            return try report ?? Examination(db).report(bytes: bytes)
        }
    }

    /// Copies the database as it is at this moment into a new file, while others may go on, and checks the copy.
    ///
    /// The copy is made under another name and only then gets its own, so a copy that is there is whole.
    /// - Returns: how many events the copy has.
    public func backUp(to path: String) throws(StoreError) -> Int {
        let temporary = path + ".part"
        do {
            unlink(temporary)
            let count = try copy(to: temporary)
            guard rename(temporary, path) == 0 else { throw StoreError.inputOutput(path: path, problem: String(cString: strerror(errno))) }
            return count
        } catch {
            unlink(temporary)
            if case StoreError.notOpenable(_, let problem) = error { throw .notOpenable(path: path, problem: problem) }
            throw StoreError(error, path: path, waited: settings.busyTimeout)
        }
    }

    private func copy(to path: String) throws -> Int {
        try DatabaseFile.make(path)
        let copy = try DatabaseQueue(path: path)
        try database.backup(to: copy)
        let count = try copy.writeWithoutTransaction { db in
            // One file that stands alone.
            _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
            let damage = try String.fetchAll(db, sql: "PRAGMA integrity_check(1)").filter { $0 != "ok" }
            if let first = damage.first { throw StoreError.corrupt(path: path, detail: first) }
            return try EventReader(db).count()
        }
        try copy.close()
        try FileSystem.synchronise(path)
        return count
    }

    /// Forgets a learner: history, derived rows, settings and profile, also in the free pages of the file. There is no way back.
    public func erase(_ learner: Learner.ID) throws(StoreError) {
        try writeAlone { db in
            try db.execute(sql: "PRAGMA secure_delete = ON")
            try db.inTransaction(.immediate) {
                try Erasure(db).erase(learner)
                return .commit
            }
            // The freed pages are overwritten; only the file's size depends on this, for which a full disk has no room.
            try? db.execute(sql: "VACUUM")
            if journal == .wal { _ = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        }
    }
}
