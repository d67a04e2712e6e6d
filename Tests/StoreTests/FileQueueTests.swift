import CourseModel
import Foundation
import GRDB
@testable import Store
import Synchronization
import Testing

/// Standing in line for the right to write.
struct FileQueueTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private var queue: FileQueue { FileQueue(path: folder.path + "/queue") }

    private func turn(waiting seconds: Double = 30) -> FileQueue.Turn? {
        if case .turn(let turn) = queue.stand(waiting: seconds) { turn } else { nil }
    }

    @Test func letsOneGoOnAtATime() throws {
        let inside = Atomic(0)
        let most = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: 12) { _ in
            for _ in 0..<20 {
                guard let turn = turn() else { return }
                let now = inside.add(1, ordering: .sequentiallyConsistent).newValue
                most.withLock { $0 = max($0, now) }
                inside.subtract(1, ordering: .sequentiallyConsistent)
                turn.end()
            }
        }
        #expect(most.withLock { $0 } == 1)
    }

    #if os(Linux)
        /// The system's list of locks says who waits, so no one has to guess when a thread has begun to.
        @Test func letsThemGoOnInTheOrderInWhichTheyCame() throws {
            let first = try #require(turn())
            let order = Order()
            let done = DispatchGroup()
            for number in 0..<6 {
                done.enter()
                Thread.detachNewThread { [self] in
                    let turn = turn()
                    order.numbers.withLock { $0.append(number) }
                    turn?.end()
                    done.leave()
                }
                try waitUntilWaiting(number + 1)
            }
            #expect(order.numbers.withLock { $0 } == [])
            first.end()
            done.wait()
            #expect(order.numbers.withLock { $0 } == [0, 1, 2, 3, 4, 5])
        }

        private final class Order: Sendable { let numbers = Mutex<[Int]>([]) }

        private func waitUntilWaiting(_ count: Int) throws {
            let number = try #require(FileSystem.status(of: queue.path)).st_ino
            while true {
                let locks = try String(contentsOfFile: "/proc/locks", encoding: .utf8).split(separator: "\n")
                if locks.count(where: { $0.contains("->") && $0.contains(":\(number) ") }) >= count { return }
                usleep(1_000)
            }
        }
    #endif

    @Test func givesUpAfterItsTimeAndKeepsNothing() throws {
        let first = try #require(turn())
        guard case .late = queue.stand(waiting: 0.02) else {
            Issue.record("somebody else's turn was taken")
            return
        }
        first.end()
        try #require(turn()).end()
    }

    @Test func saysWhyThereIsNoQueue() {
        guard case .none(ENOENT) = FileQueue(path: folder.path + "/none/queue").stand(waiting: 1) else {
            Issue.record("there cannot be such a file")
            return
        }
    }

    @Test func writesWithoutAQueueWhereThereCanBeNone() throws {
        // A folder where the queue's file would be: it cannot be opened for writing.
        try FileManager.default.createDirectory(atPath: folder.database.path + "-queue", withIntermediateDirectories: false)
        let store = try HoneStore.open(at: folder.database)
        try store.add(Learner(id: "me", name: "Me"), at: Instant(rawValue: 0))
        #expect(try store.learners().map(\.id) == ["me"])
    }

    @Test func readsWhileOthersStandInLineAndSaysWhoKeepsAWriterWaiting() throws {
        let store = try HoneStore.open(at: folder.database, settings: StoreSettings(busyTimeout: 0.05))
        let turn = try #require(
            { if case .turn(let turn) = FileQueue(path: folder.database.path + "-queue").stand(waiting: 1) { turn } else { nil } }())
        #expect(throws: StoreError.busy(path: folder.database.path, waited: 0.05)) {
            try store.add(Learner(id: "me", name: "Me"), at: Instant(rawValue: 0))
        }
        #expect(try store.learners() == [])
        #expect(try HoneStore.open(at: folder.database, settings: StoreSettings(busyTimeout: 0.05)).learners() == [])
        turn.end()
        try store.add(Learner(id: "me", name: "Me"), at: Instant(rawValue: 0))
        #expect(try store.learners().map(\.id) == ["me"])
    }

    @Test func sharesTheQueueWithWhomTheDatabaseIsSharedWith() throws {
        let store = try HoneStore.open(at: folder.database)
        #expect(chmod(folder.database.path, 0o660) == 0)
        unlink(folder.database.path + "-queue")
        let again = try HoneStore.open(at: folder.database)
        try again.add(Learner(id: "me", name: "Me"), at: Instant(rawValue: 0))
        let mode = try #require(FileSystem.status(of: folder.database.path + "-queue")).st_mode & 0o700
        #expect(mode == 0o600)
        #expect(try store.learners().count == 1)
    }
}
