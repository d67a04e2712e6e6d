extension Sweep {
    /// The settings on a machine with so many cores, without duplicates, in the order of first mention.
    ///
    /// A setting that has no value there (which the compiler reports) is left out.
    public func values(cores: Int) -> [Double] {
        let context = ExpressionContext(names: ["cores": Double(cores)])
        var seen: Set<Double> = []
        return settings.compactMap { try? $0.number(in: context) }.filter { seen.insert($0).inserted }
    }
}

extension Experiment {
    /// The settings that are measured first on a machine with so many cores; none where nothing is left to predict.
    public func calibrationSettings(cores: Int) -> [Double] {
        let first = Sweep(parameter: sweep.parameter, settings: calibration ?? []).values(cores: cores)
        return first.count < sweep.values(cores: cores).count ? first : []
    }

    /// What to run on a machine with so many cores; `nil` for an experiment without columns.
    public func request(cores: Int, seed: UInt64) -> ExperimentRequest? {
        guard let comparedMetric else { return nil }
        return ExperimentRequest(
            parameters: parameters, swept: sweep.parameter, settings: sweep.values(cores: cores), columns: columns,
            comparedMetric: comparedMetric, rounds: rounds, budget: budget, seed: seed,
            calibration: calibrationSettings(cores: cores))
    }
}

extension Expression {
    /// The metric that a plain `at(EXP, setting=value).METRIC` names; `nil` for any other expression.
    public var predictedMetric: MetricName? {
        if case .at(_, _, _, let metric) = root { metric } else { nil }
    }
}

extension Experiment {
    /// What is shown after a run: the first outcome that holds; empty when none does. A condition that has no value here does not hold.
    public func outcome(of run: ExperimentRun, runs: [ID: ExperimentRun]) -> [Block] {
        let names = ["cores": Double(run.machine.cores)]
        let context = ExpressionContext(names: names, run: run, runs: runs.merging([id: run]) { _, new in new })
        return outcomes.first { outcome in outcome.when.map { (try? $0.truth(in: context)) ?? false } ?? true }?.show ?? []
    }
}
