import CourseModel
import Foundation
import GRDB
import Learning
@testable import Store
import Testing

struct RebuildTests {
    private func emptyStore() throws -> TemporaryStore {
        let temporary = try TemporaryStore()
        try temporary.store.add(Learner(id: "you", name: "You"), at: Instant(rawValue: 0))
        try temporary.store.database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = OFF") }
        return temporary
    }

    private func append(_ events: [Event], to store: HoneStore) throws {
        try store.write { db in
            for event in events { try EventAppender(db).append(event) }
        }
    }

    /// How many events; `make torture` takes a hundred thousand.
    private static let events = ProcessInfo.processInfo.environment["HONE_REBUILD_EVENTS"].flatMap { Int($0) } ?? 2_000

    @Test(arguments: [11, 12]) func givesTheRowsThatWereKeptUpToDate(seed: UInt64) throws {
        let temporary = try emptyStore()
        var history = RandomHistory(seed: seed, lessons: max(3, Self.events / 200))
        try append(history.events(Self.events), to: temporary.store)
        let rows = try temporary.derivedRows()
        #expect(rows.count > 100)
        #expect(try temporary.store.rebuildDerived() == Self.events)
        let rebuilt = try temporary.derivedRows()
        #expect(rebuilt == rows)
    }

    @Test func mendsDamagedRows() throws {
        let temporary = try emptyStore()
        var history = RandomHistory(seed: 13)
        try append(history.events(200), to: temporary.store)
        let rows = try temporary.derivedRows()
        try temporary.folder.sql("UPDATE lesson_progress SET opens = 99; DELETE FROM best_score; DELETE FROM activity")
        #expect(try temporary.derivedRows() != rows)
        try temporary.store.rebuildDerived()
        #expect(try temporary.derivedRows() == rows)
    }

    @Test func dependsNeitherOnOrderNorOnRepetition() throws {
        var history = RandomHistory(seed: 14)
        let events = history.events(600)
        var shuffling = Seeded(state: 1)
        let first = try emptyStore()
        let second = try emptyStore()
        try append(events, to: first.store)
        #expect(try second.store.merge(Array(events.shuffled(using: &shuffling).prefix(400))) == 400)
        #expect(try second.store.merge(events) == 200)
        #expect(try second.store.merge(events) == 0)
        #expect(try second.derivedRows() == first.derivedRows())
    }

    @Test func equalsAPureFold() throws {
        let temporary = try emptyStore()
        var history = RandomHistory(seed: 15)
        let events = history.events(800)
        try append(events, to: temporary.store)
        var lessons: [LessonName: LessonProgress] = [:]
        for event in Event.standing(in: events).sorted(by: { $0.precedes($1) }) where event.learner == "me" {
            lessons[event.payload.lesson, default: LessonProgress(lesson: event.payload.lesson)].apply(LearningFact(event))
        }
        let progress = try temporary.store.progress(learner: "me")
        #expect(progress.count == lessons.count)
        for lesson in progress { #expect(lesson == lessons[lesson.lesson]) }
        let last = progress.compactMap(\.last)
        #expect(last == last.sorted(by: >))
    }

    @Test func readsProgressWithoutTheLog() throws {
        let temporary = try emptyStore()
        var history = RandomHistory(seed: 16)
        try append(history.events(100), to: temporary.store)
        let database = temporary.store.database
        let statements = StatementLog()
        database.inDatabase { db in db.trace { statements.add("\($0)") } }
        _ = try temporary.store.progress(learner: "me")
        _ = try temporary.store.activity(learner: "me")
        database.inDatabase { db in db.trace(options: []) }
        let read = statements.lines.filter { $0.contains("SELECT") }
        #expect(read.count >= 7)
        #expect(read.filter { $0.contains("FROM event") }.isEmpty)
    }
}

/// Collects the statements that SQLite runs; used from the database's own thread, one at a time.
private final class StatementLog: @unchecked Sendable {
    private(set) var lines: [String] = []

    func add(_ line: String) { lines.append(line) }
}
