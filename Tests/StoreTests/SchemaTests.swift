import CourseModel
import Foundation
import GRDB
import Learning
@testable import Store
import Testing

/// Every released schema is kept as the SQL that made it; a database of each must migrate to today's schema.
struct SchemaTests {
    private func tables(_ folder: TemporaryFolder) throws -> [String] {
        try folder.values("SELECT coalesce(sql, name) FROM sqlite_schema ORDER BY type, name")
    }

    @Test func keepsTheFixtureOfEveryVersion() throws {
        #expect(ReleasedSchemas.texts.count == Schema.version)
    }

    @Test func neverEditsAReleasedVersion() throws {
        for (migration, text) in zip(Schema.migrations, ReleasedSchemas.texts) {
            #expect(migration.scripts.joined(separator: "\n") == text)
        }
    }

    @Test(arguments: 1...Schema.version) func migratesEveryReleasedVersion(version: Int) throws {
        let old = try TemporaryFolder()
        try old.sql(
            "PRAGMA application_id = \(Schema.applicationID);\n" + ReleasedSchemas.texts[..<version].joined(separator: "\n")
                + "\nPRAGMA user_version = \(version);")
        try old.sql(
            """
            INSERT INTO learner (id, name, created_at, position) VALUES ('me', 'Me', 0, 1);
            INSERT INTO event (id, learner, time, kind, course, lesson, step)
                VALUES ('0123456789abcdef0123456789abcdef', 'me', 5, 'step-reached', 'c', 'l', 'measure')
            """)
        let store = try HoneStore.open(at: old.database)
        try store.rebuildDerived()
        #expect(try store.progress(of: LessonName(course: "c", lesson: "l"), learner: "me").step == "measure")
        let new = try TemporaryFolder()
        _ = try HoneStore.open(at: new.database)
        #expect(try tables(old) == tables(new))
    }

    /// A database as version 1 left it, with events of several kinds: every one of them is there after the migration, and counts.
    @Test func keepsEveryEventOfVersion1() throws {
        let old = try TemporaryFolder()
        try old.sql(
            "PRAGMA application_id = \(Schema.applicationID);\n" + ReleasedSchemas.texts[0] + "\nPRAGMA user_version = 1;"
                + ReleasedSchemas.version1Rows)
        let store = try HoneStore.open(at: old.database)
        let lesson = LessonName(course: "c", lesson: "l")
        let question = ItemName(lesson: lesson, item: "q")
        let payloads: [EventPayload] = [
            .lessonOpened(lesson, content: ContentHash(rawValue: "h")),
            .answered(
                Attempt(
                    question: question, content: ContentHash(rawValue: "h"), seed: 7, response: .typed("4"),
                    verdict: Verdict(outcome: .correct, score: 1, reasons: [.numberRight(isExact: true)], grader: 1), confidence: 80,
                    seconds: 12)),
            .contested(question, answer: Event.ID(String(repeating: "0", count: 31) + "2"), comment: "why"), .lessonFinished(lesson),
        ]
        #expect(try store.events().map(\.payload) == payloads)
        let progress = try store.progress(of: lesson, learner: "me")
        #expect(progress.questions["q"]?.card.stage == .review)
        #expect(progress.questions["q"]?.contested == 1)
        #expect(try store.examine().isHealthy)
    }

    @Test func usesStrictTablesOnly() throws {
        let folder = try TemporaryFolder()
        _ = try HoneStore.open(at: folder.database)
        let loose = try folder.values(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'")
        #expect(loose == [])
    }

    @Test func knowsEveryKindOfEvent() throws {
        let folder = try TemporaryFolder()
        _ = try HoneStore.open(at: folder.database)
        #expect(try folder.values("SELECT name FROM event_kind").sorted() == EventKind.allCases.map(\.rawValue).sorted())
    }

    @Test func listsEveryDerivedTable() throws {
        let folder = try TemporaryFolder()
        _ = try HoneStore.open(at: folder.database)
        let derived = try folder.values(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND (name LIKE '%_progress' OR name IN ('best_score', 'activity'))")
        #expect(Set(derived) == Set(Rebuild.tables))
    }
}
