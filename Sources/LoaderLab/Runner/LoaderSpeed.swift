import CourseModel

/// What the loader costs beside the work of its workers: the same batches made by threads with a loader and by threads without one.
public struct LoaderSpeed: Sendable {
    private let shape: WorkloadShape
    private let batchSize: Int
    private let workers: Int
    private let cacheFolder: String

    /// Makes a comparison.
    ///
    /// - Parameters:
    ///   - workload: the name of a workload: `images`, `tiny`…
    ///   - cacheFolder: where its files are kept.
    /// - Returns: `nil` for a workload that does not exist.
    public init?(workload: String, items: Int, batchSize: Int, workers: Int, cacheFolder: String) {
        guard let kind = WorkloadShape.Kind(rawValue: workload) else { return nil }
        shape = WorkloadShape(kind: kind, items: items)
        self.batchSize = batchSize
        self.workers = workers
        self.cacheFolder = cacheFolder
    }

    /// Makes the files that the items are read from.
    ///
    /// - Throws: ``ExperimentFailure/cacheUnusable(path:problem:)``.
    public func prepare() throws {
        guard let files = shape.files else { return }
        try ItemCache(cacheFolder: cacheFolder, files: files).prepare(count: shape.items, report: { _, _ in }, shouldStop: { false })
    }

    /// Seconds until a loader with thread workers has handed over so many batches.
    ///
    /// - Throws: an ``ExperimentFailure``.
    public func loaded(batches: Int) throws -> Double {
        let clock = SystemClock()
        let source = LoaderSource(workload: shape.workload(cacheFolder: cacheFolder), shape: shape, batchSize: batchSize)
        let options = LoaderOptions(workers: workers, seed: 1)
        let start = clock.now()
        let loader = try LoaderFactory.make(
            source, feed: BatchFeed(sequence(batches)), options: options, clock: clock, shouldStop: { false })
        defer { loader.close() }
        while try loader.next() != nil {}
        return clock.now() - start
    }

    /// Seconds until threads that share nothing have made the same batches, each every N-th one.
    ///
    /// - Throws: an ``ExperimentFailure``.
    public func free(batches: Int) throws -> Double {
        let clock = SystemClock()
        let workload = shape.workload(cacheFolder: cacheFolder)
        let all = Array(sequence(batches))
        let start = clock.now()
        let threads = try (0..<workers).map { worker in
            let runner = try FreeRunner(workload, batchSize: batchSize, worker: worker)
            guard let thread = LabThread({ runner.run(all, workers: workers) }) else {
                throw ExperimentFailure.badParameter(
                    "num_workers", value: String(workers), problem: "needs more threads than the system gives")
            }
            return (thread, runner)
        }
        threads.forEach { $0.0.join() }
        let seconds = clock.now() - start
        for (_, runner) in threads { if let failure = runner.failure { throw failure } }
        return seconds
    }

    private func sequence(_ batches: Int) -> BatchSequence {
        BatchSequence(BatchSequence.Sampling(itemCount: shape.items, batchSize: batchSize, seed: 1), limit: batches)
    }
}

/// A thread that makes batches for nobody.
private final class FreeRunner: @unchecked Sendable {
    private let items: any ItemLoader
    private let buffer: BatchBuffer
    private let itemSize: Int
    private let worker: Int
    /// Written by the thread, read after joining it.
    private(set) var failure: ExperimentFailure?

    init(_ workload: any Workload, batchSize: Int, worker: Int) throws {
        items = try workload.makeLoader(stream: SeededStream(base: 1, worker: worker))
        buffer = try BatchBuffer.make(items: batchSize, of: workload)
        itemSize = workload.itemSize
        self.worker = worker
    }

    func run(_ batches: [[Int]], workers: Int) {
        for batch in stride(from: worker, to: batches.count, by: workers) {
            for (place, index) in batches[batch].enumerated() {
                do { try items.load(index, into: buffer.item(place, size: itemSize)) } catch {
                    failure = .item(index, error)
                    return
                }
            }
        }
    }
}
