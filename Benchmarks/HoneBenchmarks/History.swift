import Benchmark
import CourseModel
import Foundation
import Store

/// What is asked of a long history: the card that comes back next.
func registerHistory() {
    let history = LongHistory()
    Benchmark("store: next due card, \(LongHistory.count) events") { benchmark in
        guard let store = history.store else { return benchmark.error("there is no history") }
        do {
            for _ in benchmark.scaledIterations { blackHole(try store.nextDue(learner: LongHistory.learner)) }
        } catch {
            benchmark.error("\(error)")
        }
    } setup: {
        try history.make()
    } teardown: {
        history.remove()
    }
}

/// A history of answers and reviews in a database of its own.
private final class LongHistory: @unchecked Sendable {
    static let learner: Learner.ID = "ada"

    /// How many events; `HONE_BENCHMARK_EVENTS` may ask for fewer.
    static let count = ProcessInfo.processInfo.environment["HONE_BENCHMARK_EVENTS"].flatMap { Int($0) } ?? 1_000_000

    private let folder = FileManager.default.temporaryDirectory.appending(path: "hone-benchmark-\(UUID().uuidString)")
    private(set) var store: HoneStore?

    func make() throws {
        guard store == nil else { return }
        let store = try HoneStore.open(at: StoreLocation(path: folder.appending(path: "hone.sqlite").path))
        try store.add(Learner(id: Self.learner, name: "Ada"), at: Instant(rawValue: 0))
        try store.merge((0..<Self.count).map(Self.event))
        self.store = store
    }

    func remove() {
        store = nil
        try? FileManager.default.removeItem(at: folder)
    }

    /// One review of each of 4,000 questions after the other, each followed by its next one after some days.
    private static func event(_ number: Int) -> Event {
        let lesson = LessonName(course: "c", lesson: Lesson.ID("l\(number % 200)"))
        let item = ItemName(lesson: lesson, item: "q\(number / 200 % 20)")
        let time = 1_600_000_000_000 + Int64(number) * 140_000
        let digits = String(number, radix: 16)
        return Event(
            id: Event.ID(String(repeating: "0", count: 32 - digits.count) + digits), learner: learner, time: Instant(rawValue: time),
            day: LocalDay(rawValue: Int(time / 86_400_000)),
            payload: .reviewed(item, Review(rating: number % 11 == 0 ? .again : .good, proposed: nil, answer: nil)))
    }
}
