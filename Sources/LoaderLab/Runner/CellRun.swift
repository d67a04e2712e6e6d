import CourseModel

/// Runs one cell: makes a loader, trains on its batches against the emulated device, and measures.
struct CellRun: Sendable {
    let workload: any Workload
    let settings: LoaderSettings
    let plan: CellPlan
    /// The seed of this round: all its settings see the same items in the same order.
    let seed: UInt64
    let clock: any LabClock
    let shouldStop: @Sendable () -> Bool

    /// Runs the cell on the calling thread.
    ///
    /// - Throws: an ``ExperimentFailure``, or ``LoaderStopped`` when it was stopped.
    func measure() throws -> [MetricName: Double] {
        switch settings.counting {
        case .steady: try steady()
        case .epoch(let batches): try epoch(batches)
        }
    }

    private func steady() throws -> [MetricName: Double] {
        let start = clock.now()
        // One window more than is taken: otherwise the workers would have nothing left to do while the last batches are counted.
        return try withLoader(limit: plan.total + settings.loader.window) { loader in
            let first = try firstBatch(of: loader, since: start)
            try drain(loader, plan.warmUp - 1)
            let loading = try measured { try drain(loader, plan.drained) }
            var device = EmulatedDevice(clock: clock)
            var unused = CellRecorder(batches: plan.settling)
            try train(loader, plan.settling, &device, &unused)
            var metrics = try trained(loader, plan.counted, since: nil)
            metrics[LoaderMetrics.firstBatch] = first
            // Without workers the loader alone does the very same work inside the wait.
            metrics[LoaderMetrics.loadingTime] = plan.drained > 0 ? loading / Double(plan.drained) : loadingWithoutWorkers(metrics)
            return metrics
        }
    }

    private func loadingWithoutWorkers(_ metrics: [MetricName: Double]) -> Double? {
        settings.loader.workers == 0 ? metrics[LoaderMetrics.dataTime] : nil
    }

    private func epoch(_ batches: Int) throws -> [MetricName: Double] {
        var loading: Double?
        if plan.drained > 0 {
            let seconds = try measured { try withLoader(limit: plan.drained) { try drain($0, plan.drained) } }
            loading = seconds / Double(plan.drained)
        }
        let start = clock.now()
        let cpu = ProcessMeter.cpuSeconds
        var metrics = try withLoader(limit: batches) { try trained($0, batches, since: (start, cpu)) }
        metrics[LoaderMetrics.loadingTime] = loading
        return metrics
    }

    /// Trains and measures. With `since` the span began earlier, with the start of the loader, and is a whole epoch.
    private func trained(
        _ loader: any BatchLoader, _ batches: Int, since: (start: Double, cpu: Double)?
    ) throws -> [MetricName: Double] {
        let entered = clock.now()
        let start = since?.start ?? entered
        let cpu = since?.cpu ?? ProcessMeter.cpuSeconds
        var device = EmulatedDevice(clock: clock)
        var recorder = CellRecorder(batches: batches)
        let first = try train(loader, batches, &device, &recorder)
        let end = clock.now()
        let span = CellRecorder.Span(
            seconds: end - start, starting: entered - start, busy: device.busyTime, cpu: ProcessMeter.cpuSeconds - cpu)
        var metrics = recorder.metrics(span)
        metrics[LoaderMetrics.memory] = ProcessMeter.memoryBytes
        if since != nil {
            metrics[LoaderMetrics.epochTime] = span.seconds
            metrics[LoaderMetrics.firstBatch] = first.map { $0 - start }
        }
        return metrics
    }

    /// One training iteration after another: wait for the batch, launch the step, wait for the device.
    ///
    /// - Returns: when the first batch was there.
    @discardableResult
    private func train(
        _ loader: any BatchLoader, _ batches: Int, _ device: inout EmulatedDevice, _ recorder: inout CellRecorder
    ) throws -> Double? {
        var first: Double?
        for _ in 0..<batches {
            if shouldStop() { throw LoaderStopped() }
            let asked = clock.now()
            guard let batch = try loader.next() else { break }
            let got = clock.now()
            first = first ?? got
            recorder.add(wait: got - asked, samples: batch.items.count)
            device.launch(seconds: settings.step)
            try device.synchronize(shouldStop: shouldStop)
        }
        return first
    }

    private func firstBatch(of loader: any BatchLoader, since start: Double) throws -> Double {
        _ = try loader.next()
        return clock.now() - start
    }

    private func drain(_ loader: any BatchLoader, _ batches: Int) throws {
        for _ in 0..<max(batches, 0) {
            if shouldStop() { throw LoaderStopped() }
            _ = try loader.next()
        }
    }

    private func measured(_ body: () throws -> Void) rethrows -> Double {
        let start = clock.now()
        try body()
        return clock.now() - start
    }

    private func withLoader<Result>(limit: Int, _ body: (any BatchLoader) throws -> Result) throws -> Result {
        var options = settings.loader
        options.seed = seed
        let loader = try LoaderFactory.make(
            workload: workload, batches: BatchSequence(settings.sampling(seed: seed), limit: limit), batchSize: settings.batchSize,
            options: options, clock: clock, shouldStop: shouldStop)
        defer { loader.close() }
        return try body(loader)
    }
}
