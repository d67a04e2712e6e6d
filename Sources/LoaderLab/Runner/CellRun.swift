import CourseModel

/// Runs one cell: makes a loader, trains on its batches against the emulated device, and measures.
struct CellRun: Sendable {
    let source: LoaderSource
    let settings: LoaderSettings
    let plan: CellPlan
    /// The seed of this round: all its settings see the same items in the same order.
    let seed: UInt64
    /// The metrics that are wanted; those that cost extra work are measured only then.
    var wanted: Set<MetricName> = []
    let clock: any LabClock
    let shouldStop: @Sendable () -> Bool
    /// Where it is noted what everybody does; `nil` = nowhere.
    var log: TimelineLog?

    /// Runs the cell on the calling thread.
    ///
    /// - Throws: an ``ExperimentFailure``, or ``LoaderStopped`` when it was stopped.
    func measure() throws -> [MetricName: Double] {
        switch settings.counting {
        case .steady: try steady()
        case .epoch(let batches, let epochs):
            try EpochRun(cell: self, batches: settings.batches(inEpochOf: batches), epochs: epochs).measure()
        }
    }

    private func steady() throws -> [MetricName: Double] {
        let start = clock.now()
        // One window more than is taken: otherwise the workers would have nothing left to do while the last batches are counted.
        let loader = try makeLoader(feed(limit: plan.total + settings.loader.window))
        defer { loader.close() }
        log?.opened(from: start, to: clock.now(), starts: loader.startTimes)
        try drain(loader, 1)
        let first = clock.now() - start
        try drain(loader, plan.warmUp - 1)
        if plan.drained > 0 { log?.mark("the loader alone", at: clock.now()) }
        let loading = try measured { try drain(loader, plan.drained) }
        log?.mark("training", at: clock.now())
        var training = Training(self, batches: plan.settling)
        try training.run(loader, plan.settling)
        let meter = ProcessMeter(workers: loader.processes)
        let (entered, cpu) = (clock.now(), meter.cpuSeconds)
        log?.mark("batches count from here", at: entered)
        training = Training(self, batches: plan.counted)
        try training.run(loader, plan.counted)
        try training.finish()
        let seconds = clock.now() - entered
        defer { finishLog(loader, at: entered + seconds) }
        var metrics = training.metrics(seconds: seconds, starting: 0, cpu: meter.cpuSeconds - cpu)
        metrics.merge(memory(meter)) { $1 }
        metrics[LoaderMetrics.firstBatch] = first
        // Without workers the loader alone does the very same work inside the wait.
        metrics[LoaderMetrics.loadingTime] = plan.drained > 0 ? loading / Double(plan.drained) : loadingWithoutWorkers(metrics)
        metrics[LoaderMetrics.headspace] = try headspace(metrics)
        return metrics
    }

    /// Notes what workers did until the end for batches that nobody took, and closes the log: they are made to the last one for that.
    func finishLog(_ loader: any BatchLoader, at end: Double) {
        guard let log else { return }
        log.mark("end", at: end)
        while let batch = try? loader.next() { log.made(batch, before: end) }
    }

    private func loadingWithoutWorkers(_ metrics: [MetricName: Double]) -> Double? {
        settings.loader.workers == 0 ? metrics[LoaderMetrics.dataTime] : nil
    }

    /// What the loader's processes and this one hold; its parts are missing where they are not known or not wanted.
    func memory(_ meter: ProcessMeter) -> [MetricName: Double] {
        var metrics: [MetricName: Double] = [:]
        metrics[LoaderMetrics.memory] = meter.memoryBytes
        if wanted.contains(LoaderMetrics.workerMemory) { metrics[LoaderMetrics.workerMemory] = meter.bytesPerWorker }
        return metrics
    }

    /// How many times longer an iteration took than one whose batch is there already; `nil` when it is not wanted or the device costs nothing.
    private func headspace(_ metrics: [MetricName: Double]) throws -> Double? {
        guard wanted.contains(LoaderMetrics.headspace), settings.step > 0, let actual = metrics[LoaderMetrics.iterationTime] else {
            return nil
        }
        var training = Training(self, batches: CellPlan.cachedIterations)
        let seconds = try measured {
            try training.runWithoutLoader(CellPlan.cachedIterations)
            try training.finish()
        }
        return actual / (seconds / Double(CellPlan.cachedIterations))
    }

    func drain(_ loader: any BatchLoader, _ batches: Int) throws {
        for _ in 0..<max(batches, 0) {
            if shouldStop() { throw LoaderStopped() }
            let asked = log == nil ? 0 : clock.now()
            guard let batch = try loader.next() else { return }
            log?.took(batch, asked: asked, got: clock.now())
        }
    }

    func measured(_ body: () throws -> Void) rethrows -> Double {
        let start = clock.now()
        try body()
        return clock.now() - start
    }

    /// So many batches of an epoch.
    func feed(limit: Int, epoch: Int = 0) -> BatchFeed {
        guard settings.loader.stream == nil else {
            // Each worker is asked once more than it has, so that all come to their end.
            return BatchFeed(streamsOfEpoch: epoch, batchSize: settings.batchSize, limit: limit + settings.loader.workers)
        }
        return BatchFeed(BatchSequence(settings.sampling(seed: seed), limit: limit, fromEpoch: epoch))
    }

    /// A loader as the settings say, or without workers.
    func makeLoader(_ feed: BatchFeed, epoch: Int = 0, withoutWorkers: Bool = false) throws -> any BatchLoader {
        var options = settings.loader
        options.seed = seed &+ UInt64(epoch) &* 0x9E37_79B9
        if withoutWorkers { options.workers = 0 }
        return try LoaderFactory.make(source, feed: feed, options: options, clock: clock, shouldStop: shouldStop)
    }
}
