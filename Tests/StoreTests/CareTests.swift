import CourseModel
import Foundation
import GRDB
import Learning
@testable import Store
import Testing

/// Back-ups, check-ups, rescue and erasure.
struct CareTests {
    private func filled(_ count: Int = 200) throws -> TemporaryStore {
        let temporary = try TemporaryStore()
        try temporary.store.add(Learner(id: "you", name: "You"), at: Instant(rawValue: 0))
        var history = RandomHistory(seed: 31)
        try temporary.store.merge(history.events(count))
        return temporary
    }

    @Test func findsNothingWrongWithASoundDatabase() throws {
        let temporary = try filled()
        let rows = try temporary.derivedRows()
        let report = try temporary.store.examine()
        #expect(report.isHealthy)
        #expect(report.events == 200)
        #expect(report.schema == Schema.version)
        #expect(try temporary.derivedRows() == rows)
    }

    @Test func namesDerivedRowsThatAreNotWhatTheLogGives() throws {
        let temporary = try filled()
        try temporary.folder.sql("UPDATE lesson_progress SET opens = 99; DELETE FROM best_score")
        let damaged = try temporary.derivedRows()
        #expect(try temporary.store.examine().outdated == ["lesson_progress", "best_score"])
        #expect(try temporary.derivedRows() == damaged)
        try temporary.store.rebuildDerived()
        #expect(try temporary.store.examine().isHealthy)
    }

    @Test func copiesADatabaseThatIsInUse() throws {
        let temporary = try filled()
        let path = temporary.folder.path + "/copy.sqlite"
        #expect(try temporary.store.backUp(to: path) == 200)
        let copy = try HoneStore.open(at: StoreLocation(path: path))
        #expect(try copy.events() == temporary.store.events())
        #expect(!FileManager.default.fileExists(atPath: path + ".part"))
        let nowhere = temporary.folder.path + "/none/copy.sqlite"
        #expect(throws: StoreError.self) { try temporary.store.backUp(to: nowhere) }
    }

    @Test func erasesOneLearnerAndNoOther() throws {
        let temporary = try filled()
        try temporary.store.set(.retention, to: "0.8", of: "me", at: Instant(rawValue: 1))
        let yours = try temporary.store.events(EventFilter(learner: "you"))
        try temporary.store.append(
            .noted(LessonName(course: "c", lesson: "l0"), text: "SECRET-NOTE"), learner: "me", at: Instant(rawValue: 1_800_000_000_000))
        try temporary.store.erase("me")
        #expect(try temporary.store.events() == yours)
        #expect(try temporary.store.learners().map(\.id) == ["you"])
        #expect(throws: DatabaseError.self) { try temporary.folder.sql("DELETE FROM event") }
        #expect(try temporary.store.examine().isHealthy)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: temporary.store.location.path))
        #expect(bytes.range(of: Data("SECRET-NOTE".utf8)) == nil)
        #expect(throws: StoreError.unknownLearner("me")) { try temporary.store.erase("me") }
    }

    /// Wherever a page is overwritten, opening says so or works, and what is left can be read.
    @Test func survivesDamageAnywhere() throws {
        let temporary = try filled(400)
        try temporary.store.database.close()
        let path = temporary.store.location.path
        let sound = try Data(contentsOf: URL(fileURLWithPath: path))
        var random = Seeded(state: 5)
        var rescued = 0
        for round in 0..<12 {
            var damaged = sound
            let place = Int.random(in: 4096..<(sound.count - 512), using: &random)
            damaged.replaceSubrange(place..<(place + 512), with: Data((0..<512).map { _ in UInt8.random(in: 0...255, using: &random) }))
            if round % 4 == 3 { damaged = sound.prefix(sound.count / 2 / 4096 * 4096) }
            let location = StoreLocation(path: temporary.folder.path + "/damaged-\(round).sqlite")
            try damaged.write(to: URL(fileURLWithPath: location.path))
            do {
                let store = try HoneStore.open(at: location)
                _ = try? store.examine()
                try store.database.close()
            } catch { #expect(error is StoreError) }
            let box = Box()
            if (try? Rescue.export(of: location, at: Instant(rawValue: 0), to: { box.bytes += $0 })) != nil {
                let there = try TemporaryStore()
                rescued += try there.store.importLines(box.bytes, rules: ImportRules(damage: .leaveOut)).newEvents
            }
        }
        #expect(rescued > 2000)
    }

    private final class Box { var bytes: [UInt8] = [] }

    @Test func saysWhenAnotherProgramHoldsTheFile() throws {
        let temporary = try TemporaryStore(settings: StoreSettings(busyTimeout: 0.05))
        let other = try DatabaseQueue(path: temporary.store.location.path)
        try other.writeWithoutTransaction { db in
            try db.execute(sql: "BEGIN IMMEDIATE")
            let busy = StoreError.busy(path: temporary.store.location.path, waited: 0.05)
            #expect(throws: busy) { try temporary.store.examine() }
            #expect(throws: ImportProblem.store(busy)) {
                try temporary.store.importLines(Array("{\"hone\":\"export\",\"format\":1}".utf8), rules: ImportRules())
            }
            try db.execute(sql: "COMMIT")
        }
    }

    @Test func keepsTheScheduleInStepWithSettings() throws {
        let temporary = try filled()
        let before = try temporary.derivedRows()
        try temporary.store.set(.newPerDay, to: "3", of: "me", at: Instant(rawValue: 1))
        #expect(try temporary.derivedRows() == before)
        try temporary.store.set(.retention, to: "0.75", of: "me", at: Instant(rawValue: 1))
        #expect(try temporary.derivedRows() != before)
        #expect(try temporary.store.examine().isHealthy)
        try temporary.store.set(.retention, to: "0.9", of: "me", at: Instant(rawValue: 0))
        #expect(try temporary.derivedRows() == before)
    }

    @Test func findsTheAnswerThatARegradingPutInThePlaceOfAnother() throws {
        let store = try TemporaryStore().store
        let item = ItemName(lesson: LessonName(course: "c", lesson: "l"), item: "q")
        func answer(_ score: Double) -> EventPayload {
            let verdict = Verdict(outcome: score > 0 ? .correct : .incorrect, score: score, reasons: [], grader: 1)
            return .answered(
                Attempt(
                    question: item, content: ContentHash(rawValue: "v"), seed: 0, response: .typed("a"), verdict: verdict,
                    confidence: nil, seconds: 1))
        }
        let time = Instant(rawValue: 1000)
        let first = try store.append(answer(0), learner: "me", at: time)
        #expect(try store.standing(for: first.id, learner: "me") == [first.id])
        try store.append(answer(0), learner: "me", at: Instant(rawValue: 1001))
        try store.append(.undone(item.lesson, event: first.id), learner: "me", at: time)
        let second = try store.append(answer(1), learner: "me", at: time)
        #expect(try store.standing(for: first.id, learner: "me") == [second.id])
        #expect(try store.standing(for: first.id, learner: "you") == [])
        try store.append(.undone(item.lesson, event: second.id), learner: "me", at: Instant(rawValue: 3000))
        #expect(try store.standing(for: first.id, learner: "me") == [])
    }

    @Test func knowsWhatComesBackNextAndWhatWasReviewedLast() throws {
        let temporary = try TemporaryStore()
        let item = ItemName(lesson: LessonName(course: "c", lesson: "l"), item: "q")
        #expect(try temporary.store.nextDue(learner: "me") == nil)
        let review = EventPayload.reviewed(item, Review(rating: .easy, proposed: nil, answer: nil))
        let event = try temporary.store.append(review, learner: "me", at: Instant(rawValue: 1000), on: LocalDay(rawValue: 3))
        let card = try temporary.store.progress(of: item.lesson, learner: "me").questions["q"]?.card
        #expect(try temporary.store.nextDue(learner: "me") == card)
        #expect(card?.dueOn.map { $0.rawValue > 3 } == true)
        #expect(try temporary.store.lastReview(learner: "me") == event)
        #expect(try temporary.store.ratings(learner: "me")[item]?.map(\.rating) == [.easy])
        try temporary.store.append(.undone(item.lesson, event: event.id), learner: "me", at: Instant(rawValue: 2000))
        #expect(try temporary.store.lastReview(learner: "me") == nil)
        #expect(try temporary.store.nextDue(learner: "me") == nil)
    }
}
