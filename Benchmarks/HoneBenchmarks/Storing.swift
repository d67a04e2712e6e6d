import Benchmark
import CourseModel
import Foundation
import Store

/// One answer on disk: what a learner waits for before the feedback is shown.
func registerStore() {
    Benchmark("store: append an answer, on disk") { benchmark in
        let folder = FileManager.default.temporaryDirectory.appending(path: "hone-benchmark-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        do {
            let store = try HoneStore.open(at: StoreLocation(path: folder.appending(path: "hone.sqlite").path))
            let learner = try store.learner(ofUser: "ada", at: Instant(rawValue: 0))
            benchmark.startMeasurement()
            for index in benchmark.scaledIterations {
                blackHole(try store.append(.answered(attempt), learner: learner.id, at: Instant(rawValue: Int64(index))))
            }
            benchmark.stopMeasurement()
        } catch {
            benchmark.error("\(error)")
        }
    }
}

private let attempt: Attempt = {
    let lesson = LessonName(course: "data-loading", lesson: "num-workers")
    let verdict = Verdict(
        outcome: .partial, score: 0.67, reasons: [.ideaFound("gain", words: "from 1.5 to 1.0 s"), .ideaMissing("optimum")], grader: 1)
    return Attempt(
        question: ItemName(lesson: lesson, item: "three-timings"), content: ContentHash(rawValue: String(repeating: "0", count: 64)),
        seed: 1,
        response: .typed("Parallel loading paid off: from 1.5 to 1.0 s. Eight workers cost more."), verdict: verdict, confidence: 80,
        seconds: 42)
}()
