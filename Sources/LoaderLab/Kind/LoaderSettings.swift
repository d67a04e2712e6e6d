import CourseModel

/// The parameters of one row, checked and typed.
struct LoaderSettings: Hashable, Sendable {
    /// What is counted.
    enum Counting: Hashable, Sendable {
        /// Batches after the warm-up.
        case steady
        /// A short epoch of so many batches, from its very start.
        case epoch(batches: Int)
    }

    let workload: String
    let items: Int
    let batchSize: Int
    /// Seconds that the device is busy with one batch.
    let step: Double
    let counting: Counting
    let loader: LoaderOptions
    let shuffle: Bool
    let dropLast: Bool
    /// How far the threads step back for others.
    let nice: Int

    /// How the seeded order is drawn; `seed` is the run's.
    func sampling(seed: UInt64) -> BatchSequence.Sampling {
        BatchSequence.Sampling(itemCount: items, batchSize: batchSize, shuffle: shuffle, dropLast: dropLast, seed: seed)
    }
}

extension LoaderSettings {
    /// Reads the parameters of one row.
    ///
    /// - Throws: ``ExperimentFailure/badParameter(_:value:problem:)`` for the first value that is impossible.
    init(_ parameters: CheckedParameters) throws {
        workload = try parameters.word("workload")
        items = try parameters.count("items")
        batchSize = try parameters.count("batch_size")
        step = try parameters.number("step")
        shuffle = try parameters.flag("shuffle")
        dropLast = try parameters.flag("drop_last")
        nice = try parameters.count("nice")
        let batches = try parameters.count("epoch_batches")
        counting = try parameters.word("count") == "epoch" ? .epoch(batches: batches) : .steady
        loader = LoaderOptions(
            workers: try parameters.count("num_workers"), prefetchFactor: try parameters.count("prefetch_factor"),
            inOrder: try parameters.flag("in_order"), seed: 0, timeout: try parameters.number("timeout"),
            workerStartup: try parameters.number("worker_startup"))
        guard batchSize <= items else {
            throw parameters.bad("batch_size", "must not be larger than the data set, which has \(items) items")
        }
    }

    /// Bytes of the batches that the loader may hold at once, for items of so many numbers.
    func windowBytes(itemSize: Int) -> Double {
        Double(max(loader.window, 0) + 1) * Double(batchSize) * Double(itemSize) * Double(MemoryLayout<Float>.size)
    }
}
