public import CourseModel

/// Predicts the rows of a sweep over `num_workers` from a few measured ones.
public struct LoaderForecast: Sendable {
    private let group: RecordedGroup
    private let model: LoaderModel
    private let prefetch: Int

    /// How often and how long rows are simulated.
    private static let (batches, seeds) = (120, 24)

    /// Fits a model to the rows of a run; `nil` when the run sweeps something else, or has no iteration and data times.
    public init?(_ run: ExperimentRun) {
        guard run.swept == "num_workers", let group = RecordedGroup(run) else { return nil }
        self.group = group
        model = LoaderFit(group: group, rows: group.rows).model()
        prefetch = group.prefetch
    }

    /// The predicted iteration time with so many workers, in seconds.
    public func iteration(workers: Int) -> Double {
        let batches = Self.batches + workers * prefetch
        return model.iteration(workers: workers, prefetch: prefetch, batches: batches, timeLimit: nil, seeds: Self.seeds)?.mean ?? 0
    }

    /// What everybody does in a simulated run of the fitted model.
    public func timeline(workers: Int, batches: Int, seed: UInt64) -> Timeline {
        LoaderSimulation.traced(model.plan(workers: workers, prefetch: prefetch, batches: batches, seed: seed)).timeline
    }

    /// What the model says of settings; beside those that it was fitted to stands what had been measured.
    public func forecast(of settings: [Double]) -> Forecast {
        let rows = settings.map { setting in
            let fitted = group.rows.first { Double($0.workers) == setting }?.measured
            return Forecast.Row(setting: setting, predicted: iteration(workers: Int(setting)), fittedTo: fitted)
        }
        return Forecast(metric: LoaderMetrics.iterationTime, rows: rows)
    }
}

extension PredictionReport {
    /// A forecast beside what was measured after it.
    public init(_ forecast: Forecast, measured run: ExperimentRun, name: String) {
        self = Predictor.report(
            name: name,
            rows: forecast.rows.sorted { $0.setting < $1.setting }.map { row in
                let measured = run.row(row.setting)?.metrics[forecast.metric]?.mean
                return Row(
                    workers: Int(row.setting), measured: measured, predicted: row.predicted, isCalibration: row.fittedTo != nil,
                    isInsufficient: false, ape: measured.map { abs(row.predicted / $0 - 1) })
            })
    }
}

extension RecordedGroup {
    /// The rows of a run, as if each round had been a recorded run of so many equal batches; `nil` without iteration and data times.
    fileprivate init?(_ run: ExperimentRun) {
        let prefetch = run.parameters["prefetch_factor"]?.number.map { Int($0) } ?? 2
        let rows = run.rows.compactMap { row -> Row? in
            guard let iterations = row.metrics["iteration_time"]?.rounds, let waits = row.metrics["data_time"]?.rounds else { return nil }
            let workers = Int(row.setting)
            let epochs = zip(iterations, waits).map { RecordedEpoch(iteration: $0, wait: $1, window: workers * prefetch) }
            return epochs.isEmpty ? nil : Row(workers: workers, epochs: epochs)
        }
        guard rows.count == run.rows.count, !rows.isEmpty else { return nil }
        let config = LoaderRecording.Config(
            numWorkers: 0, batchSize: run.parameters["batch_size"]?.number.map { Int($0) }, prefetchFactor: prefetch)
        let isRemote = run.parameters["workload"]?.word == "remote"
        let calibration = LoaderRecording.Calibration(group: run.kind.rawValue, workload: .init(kind: isRemote ? "remote" : nil))
        self.init(name: "run", config: config, calibration: calibration, cores: max(1, run.machine.cores), rows: rows)
    }
}

extension RecordedEpoch {
    /// An epoch of which only means are known: a long one, whose beginning and end do not matter.
    fileprivate init(iteration: Double, wait: Double, window: Int) {
        let batches = window + RecordingProtocol.longest
        let times = [Double](repeating: iteration, count: batches)
        let epoch = LoaderRecording.Epoch(
            waitSeconds: [Double](repeating: min(wait, iteration), count: batches),
            stepSeconds: [Double](repeating: max(0, iteration - wait), count: batches), iterationSeconds: times)
        var config = LoaderRecording.Config(numWorkers: window, prefetchFactor: 1)
        config.batches = batches
        self.init(epoch, config: config)
    }
}
