import TestSupport

@testable import LoaderLab

extension LoaderSource {
    /// A source whose worker processes are started from the built program.
    static func processes(_ kind: WorkloadShape.Kind, items: Int = 32, batchSize: Int = 4, cacheFolder: String = "") -> LoaderSource {
        var shape = WorkloadShape(kind: kind, items: items)
        shape.image = ImageShape(width: 64, height: 48, quality: 80, outputSize: 16)
        shape.latency = 0.001
        shape.record = RecordShape(bytes: 1024)
        shape.tensorBytes = 4096
        return LoaderSource(
            workload: shape.workload(cacheFolder: cacheFolder), shape: shape, cacheFolder: cacheFolder,
            executable: HoneExecutable.path, batchSize: batchSize)
    }

    /// Makes a loader with process workers (or others, as the options say).
    func loader(
        batches: Int, _ options: LoaderOptions, shuffle: Bool = true, shouldStop: @escaping @Sendable () -> Bool = { false }
    ) throws -> any BatchLoader {
        let sampling = BatchSequence.Sampling(
            itemCount: workload.itemCount, batchSize: batchSize, shuffle: shuffle, seed: options.seed)
        let feed =
            options.stream == nil
            ? BatchFeed(BatchSequence(sampling, limit: batches)) : BatchFeed(streamsOfEpoch: 0, batchSize: batchSize, limit: batches)
        return try LoaderFactory.make(self, feed: feed, options: options, clock: SystemClock(), shouldStop: shouldStop)
    }

    /// What an epoch delivers.
    func deliveries(batches: Int, _ options: LoaderOptions) throws -> Deliveries {
        let loader = try loader(batches: batches, options)
        defer { loader.close() }
        var deliveries = Deliveries()
        while let batch = try loader.next() { deliveries.add(batch, itemSize: workload.itemSize) }
        return deliveries
    }
}
