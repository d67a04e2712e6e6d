import CourseModel

@testable import LoaderLab

/// Makes a loader over a scripted workload.
func makeLoader(
    _ workload: ScriptedWorkload, batches: Int, batchSize: Int = 4, options: LoaderOptions, shuffle: Bool = true, dropLast: Bool = false,
    shouldStop: @escaping @Sendable () -> Bool = { false }
) throws -> any BatchLoader {
    let sampling = BatchSequence.Sampling(
        itemCount: workload.itemCount, batchSize: batchSize, shuffle: shuffle, dropLast: dropLast, seed: options.seed)
    let feed =
        options.stream == nil
        ? BatchFeed(BatchSequence(sampling, limit: batches)) : BatchFeed(streamsOfEpoch: 0, batchSize: batchSize, limit: batches)
    let source = LoaderSource(workload: workload, batchSize: batchSize, dropLast: dropLast)
    return try LoaderFactory.make(source, feed: feed, options: options, clock: SystemClock(), shouldStop: shouldStop)
}

/// What the training loop saw of one batch.
struct SeenBatch: Hashable {
    let number: Int
    let items: [Int]
    let worker: Int
    /// The first number of each item in the buffer.
    let values: [Int]
}

/// Takes all batches.
func takeAll(_ loader: any BatchLoader) throws -> [SeenBatch] {
    var seen: [SeenBatch] = []
    while let batch = try loader.next() {
        let values = batch.items.indices.map { Int(batch.buffer.item($0, size: 2)[0]) }
        seen.append(SeenBatch(number: batch.number, items: batch.items, worker: batch.worker, values: values))
    }
    return seen
}

/// Waits until something holds, at most five seconds.
func eventually(_ condition: () -> Bool) -> Bool {
    let clock = SystemClock()
    let end = clock.now() + 5
    while !condition() {
        if clock.now() > end { return false }
        clock.sleep(until: clock.now() + 0.001)
    }
    return true
}
