import RealModule
import SampleStatistics

/// Fits a ``LoaderModel`` to a few measured rows.
///
/// What a row shows by itself is read off it: the cost without workers, the step, the starts. What only shows in how rows differ (a worker's cost, the
/// copying of batches, what all cores yield together) is found by simulating the measured runs, batch for batch as long as they were, and making the
/// simulated times agree with the measured ones. What was measured without a loader (one item, one collation) is the prior.
struct LoaderFit {
    let group: RecordedGroup
    /// The rows that may be used.
    let rows: [RecordedGroup.Row]
    /// How the runs were made.
    let procedure: RecordingProtocol

    init(group: RecordedGroup, rows: [RecordedGroup.Row]) {
        self.group = group
        self.rows = rows
        procedure = RecordingProtocol(rows, prefetch: group.prefetch)
    }

    /// Rates of copying, from what PyTorch does: into shared memory in a worker, and into pinned memory; seconds a byte, and seconds a batch.
    private enum Prior {
        static let transportPerByte = 0.6e-9
        static let transportPerBatch = 1.2e-3
        static let pinningPerByte = 0.33e-9
        static let pinningPerBatch = 0.05e-3
        /// Without workers the training loop pins by itself, and has some overhead for each batch.
        static let pinningInLoopPerByte = 0.25e-9
        static let loopPerBatch = 0.2e-3
        /// How far the logarithm of a worker's cost, of pinning, of the cores' yield and of taking over may be from the prior.
        static let spreads = [0.2, 0.35, 0.04, 0.6]
        /// How far a simulated row may be from a measured one, for one repeat.
        static let noise = 0.06
    }

    static let seeds = 16

    /// The model that agrees best.
    func model() -> LoaderModel {
        let prior = priorModel()
        let candidates: [Double] = hasRemoteItems ? [0.97] : [0, 0.97]
        let fits = candidates.map { share -> (model: LoaderModel, cost: Double) in
            var model = prior
            model.latencyShare = share
            let (fitted, cost) = fit(model)
            // Work occupies a core unless the rows clearly say otherwise.
            return (fitted, cost + (share > 0 && !hasRemoteItems ? 6 : 0))
        }
        return fits.min { $0.cost < $1.cost }?.model ?? prior
    }

    private var hasRemoteItems: Bool { ["latency", "remote", "sleep"].contains(group.calibration?.workload?.kind ?? "") }

    private func fit(_ prior: LoaderModel) -> (LoaderModel, Double) {
        func model(_ point: [Double]) -> LoaderModel {
            var model = prior
            model.worker *= Double.exp(point[0])
            model.pinning *= Double.exp(point[1])
            model.yield *= Double.exp(point[2])
            model.consumer *= Double.exp(point[3])
            model.interference = interference(in: model)
            return model
        }
        let found = SimplexSearch().minimum(from: [0, 0, 0, 0], steps: [0.15, 0.2, -0.08, 0.3]) { point in
            let prior = zip(point, Prior.spreads).reduce(0) { $0 + Self.huber(abs($1.0) / $1.1, from: 2) }
            return prior + disagreement(of: model(point))
        }
        return (model(found.point), found.value)
    }

    /// The squared relative errors of the rows in units of their noise; beyond three units they count linearly.
    ///
    /// A short run shows few of its workers' cycles: how much such runs differ is seen in the simulation, and adds to the noise.
    private func disagreement(of model: LoaderModel) -> Double {
        rows.reduce(0) { sum, row in
            guard row.workers > 0, let measured = row.pooled,
                let simulated = procedure.time(of: model, workers: row.workers, seeds: Self.seeds)
            else { return sum }
            let variance = Prior.noise * Prior.noise + simulated.variance / (simulated.mean * simulated.mean)
            let error = abs(Double.log(simulated.mean / measured)) / (variance / Double(max(1, row.counted.count))).squareRoot()
            return sum + Self.huber(error, from: 3)
        }
    }

    /// The square of an error, going on in a straight line where it is large. P. Huber, Annals of Mathematical Statistics 35 (1964).
    private static func huber(_ error: Double, from bend: Double) -> Double {
        error < bend ? error * error : bend * (2 * error - bend)
    }

    // MARK: What is read off

    private func priorModel() -> LoaderModel {
        let bytes = group.calibration?.batchBytes ?? 0
        let isPinned = group.config.pinMemory ?? false
        let alone = aloneSeconds
        let inLoop = inLoopSeconds ?? alone.map { $0 + (isPinned ? bytes * Prior.pinningInLoopPerByte : 0) + Prior.loopPerBatch } ?? 0.01
        let base = alone.map { ($0 * inLoop).squareRoot() } ?? inLoop
        // N workers cannot be slower than one batch each in N iterations, whatever the batches cost elsewhere.
        let limit = rows.filter { $0.workers > 0 }.compactMap { row in row.pooled.map { $0 * Double(row.workers) } }.min() ?? .infinity
        let worker = min(limit, base + bytes * Prior.transportPerByte + Prior.transportPerBatch)
        return LoaderModel(
            worker: worker, inLoop: inLoop,
            pinning: isPinned ? bytes * Prior.pinningPerByte + Prior.pinningPerBatch : Prior.pinningPerBatch,
            pinningWindow: (rows.map(\.workers).max() ?? 1) * group.prefetch, consumer: consumerSeconds, step: stepSeconds, interference: 0,
            yield: 1, latencyShare: 0, variation: variation, startSerial: startSerial, startParallel: startParallel(worker: worker),
            cores: group.cores)
    }

    /// One batch made in the main process from parts: items and collation; `nil` when nothing was measured.
    private var aloneSeconds: Double? {
        guard let calibration = group.calibration, let item = calibration.itemSeconds?.mean else { return nil }
        return item * Double(calibration.batchSize ?? group.config.batchSize ?? 1) + (calibration.collateSeconds?.mean ?? 0)
    }

    /// The waits without workers, the first one (which warms everything up) left out.
    private var waitsInLoop: [Double] { (rows.first { $0.workers == 0 }?.epochs ?? []).flatMap { $0.waits.dropFirst() } }

    private var inLoopSeconds: Double? { Sample(waitsInLoop).mean }

    /// The mean step of a row.
    private func step(of row: RecordedGroup.Row) -> Double? { Sample(row.counted.flatMap { $0.steps.dropFirst(max(1, $0.window)) }).mean }

    /// A step beside no worker.
    private var stepSeconds: Double {
        rows.first { $0.workers == 0 }.flatMap(step) ?? group.calibration?.stepSeconds?.mean ?? rows.compactMap(step).min() ?? 0
    }

    /// The mean of the cheaper three quarters of the waits at the largest number of workers: mostly a batch was ready, and had to be taken.
    private var consumerSeconds: Double {
        let waits = (rows.max { $0.workers < $1.workers }?.counted ?? []).flatMap { $0.waits.dropFirst($0.window) }.sorted()
        guard let mean = Sample(Array(waits.prefix(waits.count * 3 / 4))).mean else { return 0.0002 }
        return min(mean, waits[waits.count / 4] * 2, 0.002)
    }

    private var variation: Double {
        let epochs = rows.first { $0.workers == 0 }?.epochs ?? []
        let steps = epochs.flatMap { epoch in zip(epoch.waits.dropFirst(), epoch.waits.dropFirst(2)).map { abs($1 - $0) } }
        guard let median = Sample(waitsInLoop).median, median > 0, let middle = Sample(steps).median else { return 0.1 }
        let deviation = (steps.reduce(0) { $0 + $1 * $1 } / Double(2 * steps.count)).squareRoot()
        return min(0.35, max(0.03, min(deviation, 2 * Self.deviation(medianStep: middle)) / median))
    }

    /// The standard deviation of normal values whose successive differences have a median: √2 · 0.6745 of it.
    private static func deviation(medianStep: Double) -> Double { medianStep / (2.0.squareRoot() * 0.6745) }

    private var startSerial: Double {
        let starts = rows.filter { $0.workers > 0 }.flatMap { row in row.epochs.compactMap { $0.starting.map { $0 / Double(row.workers) } }
        }
        return Sample(starts).median ?? 0.02
    }

    private func startParallel(worker: Double) -> Double {
        let late = rows.filter { $0.workers > 0 }.flatMap { row in
            row.epochs.compactMap { epoch in epoch.firstBatch.map { $0 - (epoch.starting ?? 0) - worker } }
        }
        return max(0, Sample(late).median ?? 0)
    }

    /// How the step grows with the share of cores that workers keep busy, by least squares through (0, 1); a weak prior says 0.3.
    private func interference(in model: LoaderModel) -> Double {
        var products = 0.3 * 0.004
        var squares = 0.004
        for row in rows where row.workers > 0 && model.step > 0 {
            guard let step = step(of: row) else { continue }
            let share = model.busyShare(workers: row.workers, iteration: step + model.consumer)
            products += share * (step / model.step - 1)
            squares += share * share
        }
        return min(3, max(0, products / squares))
    }
}

extension RecordedGroup {
    /// Batches that each worker may be ahead.
    var prefetch: Int { config.prefetchFactor ?? 2 }
}
