import CourseModel
import Dispatch
import GRDB
import Learning
@testable import Store
import Synchronization
import Testing

struct ConcurrencyTests {
    private let folder: TemporaryFolder
    private let lesson = LessonName(course: "c", lesson: "l")

    init() throws { folder = try TemporaryFolder() }

    @Test func opensManyTimesAtOnceWithoutLoss() throws {
        let failures = Mutex<[String]>([])
        let location = folder.database
        DispatchQueue.concurrentPerform(iterations: 16) { index in
            do {
                let store = try HoneStore.open(at: location)
                try store.add(Learner(id: Learner.ID("l\(index)"), name: "L"), at: Instant(rawValue: 0))
                for second in 0..<10 {
                    try store.append(
                        .noted(lesson, text: "\(index) \(second)"), learner: Learner.ID("l\(index)"), at: Instant(rawValue: Int64(second)))
                }
            } catch { failures.withLock { $0.append("\(error)") } }
        }
        #expect(failures.withLock { $0 } == [])
        let store = try HoneStore.open(at: folder.database)
        #expect(try store.eventCount() == 160)
        #expect(Set(try store.events().map(\.id)).count == 160)
        #expect(try store.learners().count == 16)
    }

    @Test func keepsProgressRightWhenTwoInstancesWrite() throws {
        let first = try HoneStore.open(at: folder.database)
        let other = try HoneStore.open(at: folder.database)
        try first.add(Learner(id: "me", name: "Me"), at: Instant(rawValue: 0))
        DispatchQueue.concurrentPerform(iterations: 2) { index in
            for second in 0..<40 {
                let store = index == 0 ? first : other
                _ = try? store.append(.noted(lesson, text: "n"), learner: "me", at: Instant(rawValue: Int64(index + second)))
            }
        }
        #expect(try other.progress(of: lesson, learner: "me").notes == 80)
    }

    @Test func readsWhileAnotherProgramWrites() throws {
        let store = try HoneStore.open(at: folder.database, settings: StoreSettings(busyTimeout: 0.05))
        try store.add(Learner(id: "me", name: "Me"), at: Instant(rawValue: 0))
        let other = try DatabaseQueue(path: folder.database.path)
        try other.inDatabase { db in
            try db.execute(sql: "BEGIN IMMEDIATE; INSERT INTO learner VALUES ('you', 'You', 0, 2)")
            #expect(try store.learners().map(\.id) == ["me"])
            #expect(throws: StoreError.busy(path: folder.database.path, waited: 0.05)) {
                try store.append(.lessonFinished(lesson), learner: "me", at: Instant(rawValue: 1))
            }
            try db.execute(sql: "COMMIT")
        }
        #expect(try store.learners().map(\.id) == ["me", "you"])
        try store.append(.lessonFinished(lesson), learner: "me", at: Instant(rawValue: 1))
        #expect(try store.eventCount() == 1)
    }
}
