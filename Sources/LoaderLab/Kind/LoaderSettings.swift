import CourseModel

/// The parameters of one row, checked and typed.
struct LoaderSettings: Hashable, Sendable {
    /// What is counted.
    enum Counting: Hashable, Sendable {
        /// Batches after the warm-up.
        case steady
        /// Short epochs of so many batches, from their very start; `nil` = all batches that the data set gives.
        case epoch(batches: Int?, epochs: Int)
    }

    /// What an item is.
    let shape: WorkloadShape
    let batchSize: Int
    /// Seconds that the device is busy with one batch.
    let step: Double
    let counting: Counting
    let loader: LoaderOptions
    let shuffle: Bool
    let dropLast: Bool
    /// Whether the training loop waits for the device after each launch.
    let synchronises: Bool
    /// Whether workers are kept from one epoch to the next.
    let keepsWorkers: Bool
    /// The seed of order and augmentation in each round; `nil` = each round has one of its own.
    let fixedSeed: UInt64?
    /// How far the threads step back for others.
    let nice: Int

    /// How the seeded order is drawn; `seed` is the run's.
    func sampling(seed: UInt64) -> BatchSequence.Sampling {
        BatchSequence.Sampling(itemCount: shape.items, batchSize: batchSize, shuffle: shuffle, dropLast: dropLast, seed: seed)
    }
}

extension LoaderSettings {
    /// Reads the parameters of one row.
    ///
    /// - Throws: ``ExperimentFailure/badParameter(_:value:problem:)`` for the first value that is impossible.
    init(_ parameters: CheckedParameters) throws {
        shape = try WorkloadShape(parameters)
        batchSize = try parameters.count("batch_size")
        step = try parameters.number("step")
        shuffle = try parameters.flag("shuffle")
        dropLast = try parameters.flag("drop_last")
        nice = try parameters.count("nice")
        let batches = try parameters.count("epoch_batches")
        let epochs = try parameters.count("epochs")
        counting = try parameters.word("count") == "epoch" ? .epoch(batches: batches > 0 ? batches : nil, epochs: epochs) : .steady
        synchronises = try parameters.flag("sync")
        keepsWorkers = try parameters.flag("persistent_workers")
        let seed = try parameters.count("seed")
        fixedSeed = seed > 0 ? UInt64(seed) : nil
        loader = LoaderOptions(
            workers: try parameters.count("num_workers"), prefetchFactor: try parameters.count("prefetch_factor"),
            inOrder: try parameters.flag("in_order"), seed: 0, timeout: try parameters.number("timeout"),
            workerStartup: try parameters.number("worker_startup"), worker: try parameters.word("worker") == "process" ? .process : .thread,
            stream: try parameters.word("dataset") == "stream" ? (try parameters.flag("split") ? .split : .whole) : nil)
        guard batchSize <= shape.items else {
            throw parameters.bad("batch_size", "must not be larger than the data set, which has \(shape.items) items")
        }
        try checkEpochs(parameters, epochs)
    }

    /// What only makes sense when whole epochs are counted, or with workers.
    private func checkEpochs(_ parameters: CheckedParameters, _ epochs: Int) throws {
        if counting == .steady {
            if epochs > 1 { throw parameters.bad("epochs", "needs count: epoch; steady batches know no epochs") }
            if loader.stream != nil { throw parameters.bad("dataset", "needs count: epoch; a stream ends, so it has no steady state") }
        }
        if loader.stream == nil, try parameters.flag("split") { throw parameters.bad("split", "needs dataset: stream") }
    }

    /// Batches of an epoch.
    func batches(inEpochOf batches: Int?) -> Int {
        func whole(_ items: Int) -> Int { dropLast ? items / batchSize : (items + batchSize - 1) / batchSize }
        let workers = max(loader.workers, 1)
        switch loader.stream {
        case nil: return batches ?? whole(shape.items)
        case .whole: return min(batches ?? .max, whole(shape.items) * workers)
        case .split:
            let shares = (0..<workers).map { (shape.items - $0 + workers - 1) / workers }
            return min(batches ?? .max, shares.reduce(0) { $0 + whole(max($1, 0)) })
        }
    }

    /// The seed of one round of a run.
    func seed(ofRound round: Int, run: UInt64) -> UInt64 { fixedSeed ?? run &+ UInt64(round) }

    /// Bytes that the loader may hold at once: its batches, and what each worker needs for itself.
    var windowBytes: Double {
        let batches = Double(max(loader.window, 0) + 1) * Double(batchSize) * Double(shape.itemSize) * Double(MemoryLayout<Float>.size)
        return batches + Double(max(loader.workers, 1)) * Double(shape.workerBytes)
    }
}

extension WorkloadShape {
    /// Reads the work and its sizes.
    ///
    /// - Throws: ``ExperimentFailure/badParameter(_:value:problem:)``.
    init(_ parameters: CheckedParameters) throws {
        let name = try parameters.word("workload")
        guard let kind = Kind(rawValue: name) else { throw parameters.bad("workload", "is not known") }
        self.init(kind: kind, items: try parameters.count("items"))
        image.width = try parameters.count("image_width")
        image.height = try parameters.count("image_height")
        image.outputSize = try parameters.count("image_output")
        record.bytes = try parameters.count("record_kb") * 1024
        latency = try parameters.number("latency")
        latencySpread = Double(try parameters.count("latency_spread")) / 100
        tensorBytes = try parameters.count("tensor_kb") * 1024
        if let files, files.typicalFileBytes * items > CacheFolder.limit {
            throw parameters.bad("items", "needs \(files.typicalFileBytes * items / 1_000_000) MB of files, more than the cache may hold")
        }
    }
}
