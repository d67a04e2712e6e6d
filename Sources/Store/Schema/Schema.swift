import GRDB

/// The versions of the database, oldest first. A version that shipped is never edited: a change is a new version.
enum Schema {
    /// `HONE` in ASCII: what tells our databases from others (SQLite's `application_id`).
    static let applicationID: Int32 = 0x484F_4E45

    /// The version that this program makes and reads: the number of migrations, kept in SQLite's `user_version`.
    static var version: Int { migrations.count }

    /// A step to the next version. It never uses types of the app, which change while it must not.
    struct Migration: Sendable {
        /// The SQL, one script for each concern.
        let scripts: [String]
    }

    /// The steps, the first one making version 1.
    static let migrations = [
        Migration(scripts: [Schema1.courses, Schema1.records, Schema1.questions, Schema1.search, Schema1.history, Schema1.progress]),
        Migration(scripts: [Schema2.history, Schema2.settings, Schema2.progress]),
    ]

    /// Brings a database to the newest version, one transaction for each step.
    ///
    /// - Throws: SQLite's error; steps already done stay done.
    static func migrate(_ db: Database, to newest: Int = version) throws {
        for number in try version(of: db)..<max(newest, try version(of: db)) {
            try db.inTransaction(.immediate) {
                for script in migrations[number].scripts { try db.execute(sql: script) }
                try db.execute(sql: "PRAGMA user_version = \(number + 1)")
                return .commit
            }
        }
    }

    /// The version of a database; 0 = nothing is in it yet.
    static func version(of db: Database) throws -> Int { try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 }
}
