import CourseModel
import Foundation
import GRDB
import Learning
@testable import Store
import Testing

/// A disk that has no space left, at every kind of write: nothing is half done, and the database stays sound.
///
/// The disk is played by SQLite's limit on the size of the database, which fails in the same way at the same places.
struct DiskFullTests {
    private static let lesson = LessonName(course: "c", lesson: "l")

    private func filled() throws -> TemporaryStore {
        let temporary = try TemporaryStore()
        try temporary.store.add(Learner(id: "you", name: "You"), at: Instant(rawValue: 0))
        var history = RandomHistory(seed: 41, lessons: 40)
        try temporary.store.merge(history.events(800))
        return temporary
    }

    /// Lets the file grow by so many pages and no further; `nil` = as it likes.
    private func limit(_ store: HoneStore, growing pages: Int?) throws {
        try store.database.writeWithoutTransaction { db in
            let now = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
            try db.execute(sql: "PRAGMA max_page_count = \(pages.map { now + $0 } ?? 1_000_000)")
        }
    }

    private static func export(_ events: Int) throws -> [UInt8] {
        var history = RandomHistory(seed: 42)
        let there = try TemporaryStore()
        try there.store.add(Learner(id: "you", name: "You"), at: Instant(rawValue: 0))
        try there.store.merge(history.events(events))
        let box = Box()
        _ = try there.store.export(.jsonLines, at: Instant(rawValue: 0)) { box.bytes += $0 }
        return box.bytes
    }

    private final class Box { var bytes: [UInt8] = [] }

    /// Something that writes more than a few pages.
    enum Write: CaseIterable {
        case append, merge, importing, rebuild, settings

        /// - Parameter pages: how far the file may still grow.
        func run(on store: HoneStore, pages: Int) throws {
            let long = String(repeating: "long ", count: 20_000)
            let note = EventPayload.noted(DiskFullTests.lesson, text: long)
            switch self {
            case .append: try store.append(note, learner: "me", at: Instant(rawValue: 1))
            case .merge: try store.merge([store.newEvent(note, learner: "me", at: Instant(rawValue: 1), on: nil)])
            case .importing: _ = try store.importLines(try DiskFullTests.export(500), rules: ImportRules())
            case .rebuild: try store.write { db in try Self.rebuild(db, pages) }
            case .settings: try store.set(.weights, to: long, of: "me", at: Instant(rawValue: 1))
            }
        }

        /// Something else takes the space that the old rows had, so that the new ones find none.
        private static func rebuild(_ db: Database, _ pages: Int) throws {
            for table in Rebuild.tables { try db.execute(sql: "DELETE FROM \(table)") }
            let free = try Int.fetchOne(db, sql: "PRAGMA freelist_count") ?? 0
            try db.execute(sql: "CREATE TABLE filler (bytes BLOB)")
            try db.execute(sql: "INSERT INTO filler VALUES (zeroblob(?))", arguments: [max(0, free + pages - 4) * 4_090])
            _ = try Rebuild(db).run()
        }
    }

    @Test(arguments: Write.allCases, [0, 1, 7]) func changesNothing(write: Write, pages: Int) throws {
        let temporary = try filled()
        let (events, rows) = (try temporary.store.events(), try temporary.derivedRows())
        try limit(temporary.store, growing: pages)
        do {
            try write.run(on: temporary.store, pages: pages)
            Issue.record("it was written")
        } catch let error as StoreError {
            #expect(error == .diskFull(path: temporary.store.location.path))
        } catch let problem as ImportProblem {
            #expect(problem == .store(.diskFull(path: temporary.store.location.path)))
        }
        #expect(try temporary.store.events() == events)
        #expect(try temporary.derivedRows() == rows)
        try limit(temporary.store, growing: nil)
        #expect(try temporary.store.examine().isHealthy)
        try write.run(on: temporary.store, pages: pages)
    }

    @Test(arguments: [0, 1, 2]) func migratesWholeOrNotAtAll(pages: Int) throws {
        let old = try TemporaryFolder()
        try old.sql(
            "PRAGMA application_id = \(Schema.applicationID);\n" + ReleasedSchemas.texts[0] + "\nPRAGMA user_version = 1;"
                + ReleasedSchemas.version1Rows)
        let tables = try old.values("SELECT coalesce(sql, name) FROM sqlite_schema ORDER BY type, name")
        try DatabaseQueue(path: old.database.path).writeWithoutTransaction { db in
            let now = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
            try db.execute(sql: "PRAGMA max_page_count = \(now + pages)")
            let error = #expect(throws: DatabaseError.self) { try Schema.migrate(db) }
            #expect(error?.resultCode == .SQLITE_FULL)
        }
        #expect(try old.values("PRAGMA user_version") == ["1"])
        #expect(try old.values("SELECT coalesce(sql, name) FROM sqlite_schema ORDER BY type, name") == tables)
        #expect(try HoneStore.open(at: old.database).examine().isHealthy)
    }

    @Test func endsAnExportThatCannotBeWrittenWithItsOwnError() throws {
        struct NoSpace: Error {}
        let temporary = try filled()
        #expect(throws: NoSpace.self) { _ = try temporary.store.export(.jsonLines, at: Instant(rawValue: 0)) { _ in throw NoSpace() } }
        #expect(try temporary.store.examine().isHealthy)
    }
}
