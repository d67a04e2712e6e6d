import CourseModel
import Foundation
import GRDB
@testable import Store
import Testing

struct OpeningTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func bytes() throws -> Data { try Data(contentsOf: URL(fileURLWithPath: folder.database.path)) }

    private func mode(_ path: String) -> UInt32? { FileSystem.status(of: path).map { UInt32($0.st_mode) & 0o777 } }

    @Test func makesFoldersAndFileForTheirOwnerOnly() throws {
        let location = StoreLocation(path: folder.path + "/a/b/hone.sqlite")
        let store = try HoneStore.open(at: location)
        #expect(store.journal == .wal)
        #expect(mode(folder.path + "/a") == 0o700)
        #expect(mode(folder.path + "/a/b") == 0o700)
        #expect(mode(location.path) == 0o600)
    }

    @Test func marksItsDatabases() throws {
        let store = try HoneStore.open(at: folder.database)
        let pragmas = try store.database.read { db in
            try ["application_id", "user_version", "foreign_keys", "synchronous", "journal_mode"].map {
                try String.fetchOne(db, sql: "PRAGMA \($0)")
            }
        }
        #expect(pragmas == ["1213156933", "\(Schema.version)", "1", "2", "wal"])
    }

    @Test func opensAgain() throws {
        for (user, id) in [("Ada L", "ada-l"), ("ada-l", "ada-l-2"), ("Ada L", "ada-l")] {
            let store = try HoneStore.open(at: folder.database)
            #expect(try store.learner(ofUser: user, at: Instant(rawValue: 1)) == Learner(id: Learner.ID(id), name: user))
        }
    }

    @Test func takesAnEmptyFile() throws {
        _ = FileManager.default.createFile(atPath: folder.database.path, contents: Data())
        #expect(try HoneStore.open(at: folder.database).eventCount() == 0)
    }

    @Test func keepsARollbackJournalWhenAsked() throws {
        let store = try HoneStore.open(at: folder.database, settings: StoreSettings(journal: .delete))
        #expect(store.journal == .delete)
        #expect(try folder.values("PRAGMA journal_mode") == ["delete"])
    }

    @Test func leavesAForeignDatabaseAlone() throws {
        try folder.sql("CREATE TABLE theirs (x); PRAGMA application_id = 7")
        let before = try bytes()
        #expect(throws: StoreError.foreignDatabase(path: folder.database.path, applicationID: 7)) {
            try HoneStore.open(at: folder.database)
        }
        #expect(try bytes() == before)
    }

    @Test func leavesADatabaseWithoutApplicationIDAlone() throws {
        try folder.sql("CREATE TABLE theirs (x)")
        #expect(throws: StoreError.foreignDatabase(path: folder.database.path, applicationID: 0)) {
            try HoneStore.open(at: folder.database)
        }
    }

    @Test(arguments: ["not a database", String(repeating: "x", count: 5000), "SQLite format 3\0 and no more"])
    func leavesOtherFilesAlone(text: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: folder.database.path))
        #expect(throws: StoreError.notADatabase(path: folder.database.path)) { try HoneStore.open(at: folder.database) }
        #expect(try bytes() == Data(text.utf8))
    }

    @Test func leavesANewerDatabaseAlone() throws {
        _ = try HoneStore.open(at: folder.database)
        try folder.sql("PRAGMA user_version = 99")
        #expect(throws: StoreError.newerVersion(path: folder.database.path, found: 99, supported: Schema.version)) {
            try HoneStore.open(at: folder.database)
        }
    }

    @Test func namesTheFolderThatCannotBeMade() throws {
        _ = FileManager.default.createFile(atPath: folder.path + "/file", contents: Data())
        #expect(throws: StoreError.folderNotCreatable(folder: folder.path + "/file", problem: "Not a directory")) {
            try HoneStore.open(at: StoreLocation(path: folder.path + "/file/a/hone.sqlite"))
        }
    }

    @Test func refusesAFolder() throws {
        #expect(throws: StoreError.notOpenable(path: folder.path, problem: "Is a directory")) {
            try HoneStore.open(at: StoreLocation(path: folder.path))
        }
    }

    @Test func keepsALogWhoseDatabaseIsGone() throws {
        let log = folder.database.path + "-wal"
        try Data("what was written last".utf8).write(to: URL(fileURLWithPath: log))
        #expect(throws: StoreError.logWithoutDatabase(log: log)) { try HoneStore.open(at: folder.database) }
        #expect(FileManager.default.fileExists(atPath: log))
        #expect(!FileManager.default.fileExists(atPath: folder.database.path))
    }

    @Test func saysThatADatabaseIsDamaged() throws {
        try autoreleasingStore { store in try store.add(Learner(id: "me", name: "Me"), at: Instant(rawValue: 0)) }
        var damaged = try bytes()
        damaged.replaceSubrange(100..<damaged.count, with: Data(repeating: 0xA5, count: damaged.count - 100))
        try damaged.write(to: URL(fileURLWithPath: folder.database.path))
        let error = #expect(throws: StoreError.self) { try HoneStore.open(at: folder.database) }
        guard case .corrupt(folder.database.path, let detail) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(!detail.isEmpty)
    }

    /// Opens a store and closes it, so that all is in the main file.
    private func autoreleasingStore(_ body: (HoneStore) throws -> Void) throws {
        let store = try HoneStore.open(at: folder.database)
        try body(store)
        try store.database.close()
    }

    @Test func waitsForTheCreationLockAndGivesUp() throws {
        let settings = StoreSettings(busyTimeout: 0.05)
        let path = folder.database.path
        try CreationLock.holding(for: path, waiting: 1) { () throws(StoreError) in
            _ = #expect(throws: StoreError.busy(path: path, waited: 0.05)) { try HoneStore.open(at: folder.database, settings: settings) }
        }
        #expect(try HoneStore.open(at: folder.database, settings: settings).eventCount() == 0)
    }

    @Test(
        arguments: [
            (ResultCode.SQLITE_BUSY, StoreError.busy(path: "p", waited: 2)), (.SQLITE_FULL, .diskFull(path: "p")),
            (.SQLITE_READONLY, .readOnly(path: "p")), (.SQLITE_CORRUPT, .corrupt(path: "p", detail: "words")),
            (.SQLITE_IOERR_WRITE, .inputOutput(path: "p", problem: "words")),
            (.SQLITE_CANTOPEN, .notOpenable(path: "p", problem: "words")), (.SQLITE_NOTADB, .notADatabase(path: "p")),
            (.SQLITE_CONSTRAINT_CHECK, .failed(path: "p", code: 275, problem: "words")),
        ])
    func turnsSQLitesErrorsIntoFacts(code: ResultCode, fact: StoreError) {
        #expect(StoreError(DatabaseError(resultCode: code, message: "words"), path: "p", waited: 2) == fact)
    }
}
