import CourseModel

/// Runs the epochs of a cell, each from its very start: workers are started anew for each, or kept.
struct EpochRun {
    let cell: CellRun
    /// Batches of an epoch.
    let batches: Int
    /// Epochs.
    let epochs: Int

    private var settings: LoaderSettings { cell.settings }
    private var wantsReference: Bool {
        !cell.wanted.isDisjoint(with: [LoaderMetrics.orderKept, LoaderMetrics.augmentationKept])
    }
    private var wantsDeliveries: Bool {
        wantsReference || !cell.wanted.isDisjoint(with: [LoaderMetrics.samples, LoaderMetrics.copies])
    }

    /// Runs the epochs on the calling thread.
    ///
    /// - Throws: an ``ExperimentFailure``, or ``LoaderStopped`` when it was stopped.
    func measure() throws -> [MetricName: Double] {
        let loading = try loadingTime()
        let reference = wantsReference ? try deliveriesWithoutWorkers() : nil
        let start = cell.clock.now()
        var log = Log(training: Training(cell, batches: batches * epochs))
        try runAll(&log)
        try log.training.finish()
        let seconds = cell.clock.now() - start
        cell.log?.mark("end", at: start + seconds)
        var metrics = log.training.metrics(seconds: seconds, starting: log.starting, cpu: log.cpu)
        metrics.merge(log.memory) { $1 }
        metrics[LoaderMetrics.loadingTime] = loading
        metrics[LoaderMetrics.epochTime] = seconds / Double(epochs)
        metrics[LoaderMetrics.firstBatch] = log.firstBatches.first
        metrics[LoaderMetrics.epochStart] = log.epochStart
        metrics.merge(kept(log.deliveries, reference)) { $1 }
        return metrics
    }

    /// What is noted while the epochs run.
    private struct Log {
        var training: Training
        /// From the beginning of each epoch to its first batch.
        var firstBatches: [Double] = []
        var starting = 0.0
        var cpu = 0.0
        var memory: [MetricName: Double] = [:]
        /// What the first epoch delivered.
        var deliveries = Deliveries()

        var epochStart: Double? {
            let later = firstBatches.count > 1 ? firstBatches.dropFirst() : firstBatches[...]
            return later.isEmpty ? nil : later.reduce(0, +) / Double(later.count)
        }
    }

    private func runAll(_ log: inout Log) throws {
        var kept: (any BatchLoader)?
        defer { kept?.close() }
        let before = ProcessMeter(workers: []).cpuSeconds
        for epoch in 0..<epochs {
            let begun = cell.clock.now()
            let isKept = kept != nil
            let loader = try kept ?? cell.makeLoader(cell.feed(limit: batches, epoch: epoch), epoch: epoch)
            if isKept { try loader.restart(cell.feed(limit: batches, epoch: epoch)) }
            kept = loader
            log.starting += cell.clock.now() - begun
            cell.log?.mark("epoch \(epoch + 1)", at: begun)
            cell.log?.opened(from: begun, to: cell.clock.now(), starts: isKept ? [] : loader.startTimes)
            try run(loader, epoch, begun, &log)
            let meter = ProcessMeter(workers: loader.processes)
            let isLast = epoch == epochs - 1
            if isLast { log.memory = cell.memory(meter) }
            if isLast || !settings.keepsWorkers {
                log.cpu += meter.cpuSeconds - ProcessMeter(workers: []).cpuSeconds
                kept = nil
                loader.close()
            }
        }
        log.cpu += ProcessMeter(workers: []).cpuSeconds - before
    }

    private func run(_ loader: any BatchLoader, _ epoch: Int, _ begun: Double, _ log: inout Log) throws {
        var deliveries = log.deliveries
        let (notes, size) = (wantsDeliveries && epoch == 0, cell.source.workload.itemSize)
        let first = try log.training.run(loader, batches) { if notes { deliveries.add($0, itemSize: size) } }
        log.deliveries = deliveries
        if let first { log.firstBatches.append(first - begun) }
    }

    private func loadingTime() throws -> Double? {
        guard cell.plan.drained > 0 else { return nil }
        let begun = cell.clock.now()
        cell.log?.mark("the loader alone", at: begun)
        let seconds = try cell.measured {
            let loader = try cell.makeLoader(cell.feed(limit: batches))
            defer { loader.close() }
            cell.log?.opened(from: begun, to: cell.clock.now(), starts: loader.startTimes)
            try cell.drain(loader, batches)
        }
        return batches > 0 ? seconds / Double(batches) : nil
    }

    private func deliveriesWithoutWorkers() throws -> Deliveries {
        let loader = try cell.makeLoader(cell.feed(limit: batches), withoutWorkers: true)
        defer { loader.close() }
        var deliveries = Deliveries()
        for _ in 0..<batches {
            guard let batch = try loader.next() else { break }
            deliveries.add(batch, itemSize: cell.source.workload.itemSize)
        }
        return deliveries
    }

    private func kept(_ deliveries: Deliveries, _ reference: Deliveries?) -> [MetricName: Double] {
        guard wantsDeliveries else { return [:] }
        var metrics: [MetricName: Double] = [:]
        metrics[LoaderMetrics.samples] = Double(deliveries.samples)
        metrics[LoaderMetrics.copies] = deliveries.copies
        metrics[LoaderMetrics.orderKept] = reference.flatMap(deliveries.orderKept)
        metrics[LoaderMetrics.augmentationKept] = reference.flatMap(deliveries.augmentationKept)
        return metrics
    }
}
