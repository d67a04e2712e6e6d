import CourseModel
import Foundation
import GRDB
import Learning
@testable import Store
import Testing

struct HistoryTests {
    private let temporary: TemporaryStore
    private var store: HoneStore { temporary.store }

    init() throws {
        temporary = try TemporaryStore()
        try store.add(Learner(id: "you", name: "You"), at: Instant(rawValue: 0))
    }

    @Test func givesBackEveryKindOfEventAsItWas() throws {
        var history = RandomHistory(seed: 1)
        let events = history.events(300)
        #expect(Set(events.map { EventKind($0.payload) }) == Set(EventKind.allCases))
        #expect(try store.merge(events) == 300)
        #expect(try store.events() == events.sorted { $0.precedes($1) })
    }

    @Test func filtersEvents() throws {
        var history = RandomHistory(seed: 2)
        let events = history.events(200).sorted { $0.precedes($1) }
        try store.merge(events)
        let lesson = LessonName(course: "c", lesson: "l1")
        let mine = events.filter { $0.learner == "me" && $0.payload.lesson == lesson }
        #expect(try store.events(EventFilter(learner: "me", lesson: lesson)) == mine)
        #expect(
            try store.events(EventFilter(kinds: [.noted, .answered], limit: 7)).map(\.id)
                == events.filter { [.noted, .answered].contains(EventKind($0.payload)) }.suffix(7).map(\.id))
        #expect(
            try store.events(EventFilter(item: "i2", since: events[100].time))
                == events.filter { $0.payload.item?.item == "i2" && $0.time >= events[100].time })
    }

    @Test func makesIdsOf32Digits() throws {
        let event = try store.append(.lessonFinished(LessonName(course: "c", lesson: "l")), learner: "me", at: Instant(rawValue: 5))
        #expect(event.id.rawValue.count == 32)
        #expect(try store.events() == [event])
    }

    @Test func padsIdsWithZeros() {
        #expect(EventIDSource { 10 }.next() == "000000000000000a000000000000000a")
    }

    @Test func refusesAnUnknownLearner() throws {
        let payload = EventPayload.lessonFinished(LessonName(course: "c", lesson: "l"))
        #expect(throws: StoreError.unknownLearner("nobody")) { try store.append(payload, learner: "nobody", at: Instant(rawValue: 5)) }
        #expect(try store.eventCount() == 0)
    }

    @Test func storesTextWithNullCharacters() throws {
        let lesson = LessonName(course: "c", lesson: "l")
        try store.append(.noted(lesson, text: "before\0after"), learner: "me", at: Instant(rawValue: 5))
        #expect(try store.events().map(\.payload) == [.noted(lesson, text: "before\u{FFFD}after")])
    }

    @Test func survivesNumbersThatAreNone() throws {
        let item = ItemName(lesson: LessonName(course: "c", lesson: "l"), item: "i")
        try store.append(.sectionRead(item, seconds: .nan), learner: "me", at: Instant(rawValue: .min))
        try store.append(.sectionRead(item, seconds: -.infinity), learner: "me", at: Instant(rawValue: .max))
        try store.append(.hintShown(item, index: .max), learner: "me", at: Instant(rawValue: 7))
        #expect(try store.progress(of: item.lesson, learner: "me").time == .zero)
        let rows = try temporary.derivedRows()
        try store.rebuildDerived()
        #expect(try temporary.derivedRows() == rows)
    }

    @Test func neverChangesOrDeletesEvents() throws {
        try store.append(.lessonFinished(LessonName(course: "c", lesson: "l")), learner: "me", at: Instant(rawValue: 5))
        #expect(throws: DatabaseError.self) { try temporary.folder.sql("DELETE FROM event") }
        #expect(throws: DatabaseError.self) { try temporary.folder.sql("UPDATE event SET time = 6") }
    }

    @Test func resumesALesson() throws {
        let lesson = LessonName(course: "c", lesson: "l1")
        var history = RandomHistory(seed: 3)
        let events = history.events(800)
        try store.merge(events)
        let expected = Event.standing(in: events).filter { $0.learner == "me" }.sorted { $0.precedes($1) }
            .reduce(LessonState(lesson: lesson)) { $0.applying($1) }
        #expect(try store.lessonState(of: lesson, learner: "me") == expected)
        #expect(expected.questions.count == 4)
        let untouched = LessonName(course: "c", lesson: "never")
        #expect(try store.lessonState(of: untouched, learner: "me") == LessonState(lesson: untouched))
    }

    @Test func keepsNothingWhenTheDiskIsFull() throws {
        try store.database.writeWithoutTransaction { db in
            let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
            try db.execute(sql: "PRAGMA max_page_count = \(pages)")
        }
        let note = EventPayload.noted(LessonName(course: "c", lesson: "l"), text: String(repeating: "long ", count: 20_000))
        #expect(throws: StoreError.diskFull(path: store.location.path)) { try store.append(note, learner: "me", at: Instant(rawValue: 1)) }
        try store.database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = 1000000") }
        #expect(try store.eventCount() == 0)
        #expect(try temporary.derivedRows().isEmpty)
    }
}
