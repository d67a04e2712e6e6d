import GRDB

/// Opens a database, step by step.
struct StoreOpening {
    let location: StoreLocation
    let settings: StoreSettings

    /// Opens the database under the creation lock.
    func open() throws(StoreError) -> HoneStore {
        if let folder = FileSystem.parent(of: location.path) { try FileSystem.makeFolder(folder) }
        return try CreationLock.holding(for: location.path, waiting: settings.busyTimeout) { () throws(StoreError) in try openAlone() }
    }

    private func openAlone() throws(StoreError) -> HoneStore {
        if !OpenDatabases.contains(location.path), try DatabaseFile.look(at: location.path) == .nothing {
            try DatabaseFile.make(location.path)
        }
        let lease = OpenDatabases.Lease(location.path)
        let journal = settings.journal ?? Self.journal(at: location.path)
        let writers = WriterQueue(of: location.path, waiting: settings.busyTimeout)
        do {
            let database = try DatabaseQueue(path: location.path, configuration: configuration(writers))
            try database.writeWithoutTransaction { db in try prepare(db, journal, writers) }
            return HoneStore(
                location: location, journal: journal, database: database, settings: settings, writers: writers, lease: lease)
        } catch {
            throw finding(behind: StoreError(error, path: location.path, waited: settings.busyTimeout))
        }
    }

    /// A write-ahead log, but not on a file system that reaches other machines.
    private static func journal(at path: String) -> JournalMode {
        FileSystem.type(at: path).map(FileSystem.isNetwork) == true ? .delete : .wal
    }

    private func configuration(_ writers: WriterQueue) -> Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .callback(writers.mayTryAgain)
        configuration.label = "hone"
        configuration.prepareDatabase { db in
            // A commit has reached the disk when it returns; GRDB's own choice for write-ahead logs would be NORMAL.
            try db.execute(sql: "PRAGMA synchronous = FULL")
        }
        return configuration
    }

    /// Brings the database to what this Hone works with. One that is there already is only looked at, so that readers do not stand in line.
    private func prepare(_ db: Database, _ journal: JournalMode, _ writers: WriterQueue) throws {
        let application = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        let found = try Schema.version(of: db)
        guard found <= Schema.version || application != Schema.applicationID else {
            throw StoreError.newerVersion(path: location.path, found: found, supported: Schema.version)
        }
        let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode")
        guard try application != Schema.applicationID || found != Schema.version || mode != journal.rawValue || isOutdated(db) else {
            return
        }
        try writers.inTurn { try bringUp(db, journal) }
    }

    private func isOutdated(_ db: Database) throws -> Bool {
        try Int.fetchOne(db, sql: "SELECT rules FROM derived WHERE id = 1") != Rebuild.rules
    }

    private func bringUp(_ db: Database, _ journal: JournalMode) throws {
        try claim(db)
        _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = \(journal.rawValue)")
        do { try Schema.migrate(db) } catch { throw migrationError(error, try Schema.version(of: db) + 1) }
        guard try isOutdated(db) else { return }
        try db.inTransaction(.immediate) {
            try Rebuild(db).runIfOutdated()
            return .commit
        }
    }

    /// Gives an empty database our application id. A creation that was cut short is rolled back by SQLite to an empty database.
    private func claim(_ db: Database) throws {
        let application = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        guard application != Schema.applicationID else { return }
        let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
        guard application == 0, tables == 0 else {
            throw StoreError.foreignDatabase(path: location.path, applicationID: Int(UInt32(bitPattern: application)))
        }
        try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
    }

    /// What hindered a migration: a cause that has its own words, else the migration itself.
    private func migrationError(_ error: any Error, _ version: Int) -> StoreError {
        let fact = StoreError(error, path: location.path, waited: settings.busyTimeout)
        guard case .failed(let path, _, let problem) = fact else { return fact }
        return .migrationFailed(path: path, version: version, problem: problem)
    }

    /// When a database cannot be opened because it is damaged, SQLite's own check says where.
    private func finding(behind error: StoreError) -> StoreError {
        guard case .corrupt(let path, let detail) = error else { return error }
        var configuration = Configuration()
        configuration.readonly = true
        let first = try? DatabaseQueue(path: path, configuration: configuration).read { db in
            try String.fetchOne(db, sql: "PRAGMA quick_check(1)")
        }
        return .corrupt(path: path, detail: first.flatMap { $0 } ?? detail)
    }
}
