import CourseModel
import Dispatch
import Foundation
import GRDB
import Learning
@testable import Store
import Synchronization
import Testing

/// Clocks that jump, imports that meet, files that are cut: the log stays what it is, and what is derived is what the log gives.
struct DisorderTests {
    private static let year: Int64 = 365 * 86_400_000
    private let lesson = LessonName(course: "c", lesson: "l")

    private var item: ItemName { ItemName(lesson: lesson, item: "q") }

    private func review(_ rating: Rating) -> EventPayload { .reviewed(item, Review(rating: rating, proposed: nil, answer: nil)) }

    @Test func putsEventsOfAClockThatWasSetBackInTheirPlace() throws {
        let temporary = try TemporaryStore()
        let store = temporary.store
        let now: Int64 = 1_800_000_000_000
        for (time, rating) in [(now, Rating.good), (now - Self.year, .again), (now - Self.year + 60_000, .good), (now + 60_000, .hard)] {
            try store.append(review(rating), learner: "me", at: Instant(rawValue: time), on: LocalDay(rawValue: Int(time / 86_400_000)))
        }
        #expect(try store.examine().isHealthy)
        #expect(try store.events().map(\.time.rawValue) == [now - Self.year, now - Self.year + 60_000, now, now + 60_000])
        #expect(try store.latestTime(learner: "me") == Instant(rawValue: now + 60_000))
        let card = try #require(try store.nextDue(learner: "me"))
        #expect(card.reviews == 4)
        #expect(card.reviewedAt == Instant(rawValue: now + 60_000))
        #expect(try store.ratings(learner: "me")[item]?.map(\.rating) == [.again, .good, .good, .hard])
    }

    @Test func takesTheLastReviewBackThatWasGivenAndNotTheOneDatedLast() throws {
        let store = try TemporaryStore().store
        try store.append(review(.good), learner: "me", at: Instant(rawValue: Self.year * 50))
        let last = try store.append(review(.hard), learner: "me", at: Instant(rawValue: Self.year * 49))
        #expect(try store.lastReview(learner: "me") == last)
    }

    @Test func mergesTwoImportsAtOnce() throws {
        var history = RandomHistory(seed: 51)
        let events = history.events(400)
        let files = try [events[..<250], events[150...]].map { part -> [UInt8] in
            let there = try TemporaryStore()
            try there.store.add(Learner(id: "you", name: "You"), at: Instant(rawValue: 0))
            try there.store.merge(Array(part))
            let box = Box()
            _ = try there.store.export(.jsonLines, at: Instant(rawValue: 0)) { box.bytes += $0 }
            return box.bytes
        }
        let here = try TemporaryStore()
        let location = here.folder.database
        let new = Mutex<[Int]>([])
        DispatchQueue.concurrentPerform(iterations: 4) { index in
            let count = try? HoneStore.open(at: location).importLines(files[index % 2], rules: ImportRules()).newEvents
            new.withLock { $0.append(count ?? -1) }
        }
        #expect(new.withLock { $0.reduce(0, +) } == 400)
        #expect(new.withLock { !$0.contains(-1) })
        let alone = try TemporaryStore()
        for file in files { _ = try alone.store.importLines(file, rules: ImportRules()) }
        #expect(try here.store.events() == alone.store.events())
        #expect(try here.derivedRows() == alone.derivedRows())
        #expect(try here.store.examine().isHealthy)
    }

    private final class Box { var bytes: [UInt8] = [] }

    /// Every byte of a small export is a place where a transfer may end.
    @Test func importsNothingOfAFileThatEndsAtAnyByte() throws {
        let here = try TemporaryStore()
        try here.store.append(.noted(lesson, text: "“ünïcode” \\ \u{7} \u{1F9E0}"), learner: "me", at: Instant(rawValue: 1))
        try here.store.set(.retention, to: "0.85", of: "me", at: Instant(rawValue: 2))
        let box = Box()
        _ = try here.store.export(.jsonLines, at: Instant(rawValue: 0)) { box.bytes += $0 }
        let there = try TemporaryStore()
        // Without the last line feed the file is whole.
        for length in 0..<(box.bytes.count - 1) {
            #expect(throws: ImportProblem.self, "\(length)") {
                try there.store.importLines(Array(box.bytes[..<length]), rules: ImportRules())
            }
        }
        #expect(try there.store.eventCount() == 0)
        #expect(try there.store.settings(of: "me") == LearnerSettings())
        #expect(try there.store.importLines(Array(box.bytes.dropLast()), rules: ImportRules()).newEvents == 1)
    }

    /// A byte that changed on the way is named, or makes another sound value; what was there before stays.
    @Test func survivesEveryByteThatChanges() throws {
        let here = try TemporaryStore()
        try here.store.append(review(.good), learner: "me", at: Instant(rawValue: 1))
        let box = Box()
        _ = try here.store.export(.jsonLines, at: Instant(rawValue: 0)) { box.bytes += $0 }
        let there = try TemporaryStore()
        for place in box.bytes.indices {
            for flipped in [box.bytes[place] ^ 0x01, box.bytes[place] ^ 0x80, 0, 0x22] {
                var file = box.bytes
                file[place] = flipped
                _ = try? there.store.importLines(file, rules: ImportRules())
            }
        }
        #expect(try there.store.examine().isHealthy)
    }
}
