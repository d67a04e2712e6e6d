import CourseModel

/// Makes the metrics of a simulated run.
struct SimulationMetrics {
    let settings: SimulationSettings

    /// One round: the epoch with training, and once more with the loader alone.
    func values(seed: UInt64) -> [MetricName: Double] {
        var plan = settings.plan
        plan.seed = seed
        let run = LoaderSimulation.run(plan)
        var drained = plan
        drained.step = nil
        drained.handOver.consumer = 0
        var values = training(run)
        values[LoaderMetrics.loadingTime] = perBatch(LoaderSimulation.run(drained))
        return values
    }

    private func training(_ run: SimulatedRun) -> [MetricName: Double] {
        guard let iteration = perBatch(run), iteration > 0, !run.waits.isEmpty else { return [:] }
        let waits = run.waits.dropFirst(settings.firstCounted)
        let starting = settings.countsEpoch ? run.starting : 0
        let wait = waits.reduce(0, +) / Double(waits.count)
        let busy = min(1, run.stepping / run.total * (run.total / Double(run.waits.count)) / iteration)
        return [
            LoaderMetrics.dataTime: wait, LoaderMetrics.iterationTime: iteration, LoaderMetrics.firstBatch: run.firstBatch,
            LoaderMetrics.epochTime: run.total, LoaderMetrics.throughput: Double(settings.batchSize) / iteration,
            LoaderMetrics.dataStall: min(1, (wait + starting / Double(waits.count)) / iteration), LoaderMetrics.utilisation: busy,
            LoaderMetrics.idleShare: 1 - busy, LoaderMetrics.cpu: run.work / run.total,
        ]
    }

    /// The mean iteration that counts. Where nobody waits for the device, the time that it still needs at the end belongs to the run too.
    private func perBatch(_ run: SimulatedRun) -> Double? {
        if settings.countsEpoch { return run.waits.isEmpty ? nil : run.total / Double(run.waits.count) }
        return run.meanIteration(dropping: settings.firstCounted)
    }
}
