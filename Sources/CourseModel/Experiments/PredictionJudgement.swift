/// What a run says of a prediction.
public struct PredictionJudgement: Hashable, Sendable {
    /// Whether the predicted setting cannot be told apart from the best one; `nil` when it was not among the run's settings, or the
    /// run compares by another metric than was asked for.
    public let bestIsRight: Bool?
    /// The measured value of what was estimated; `nil` when nothing was estimated or it was not measured.
    public let measured: Double?
    /// What was found of the two compared settings; `nil` when nothing was predicted of them or they were not compared.
    public let comparison: Prediction.Comparison?

    /// Makes a judgement.
    public init(bestIsRight: Bool?, measured: Double?, comparison: Prediction.Comparison?) {
        self.bestIsRight = bestIsRight
        self.measured = measured
        self.comparison = comparison
    }

    /// Judges a prediction for an experiment by one of its runs, see ``ExperimentRun/canJudge(_:)``.
    public init(of prediction: Prediction, for experiment: Experiment.ID, by run: ExperimentRun) {
        self.init(
            bestIsRight: Self.bestIsRight(prediction, run), measured: Self.measured(prediction, experiment, run),
            comparison: Self.comparison(prediction, run))
    }

    private static func bestIsRight(_ prediction: Prediction, _ run: ExperimentRun) -> Bool? {
        guard prediction.request.map({ $0.best == run.comparedMetric }) ?? true else { return nil }
        switch run.row(prediction.best)?.remark {
        case .fastest, .amongFastest: return true
        case .slower: return false
        case .undecided, nil: return nil
        }
    }

    private static func measured(_ prediction: Prediction, _ experiment: Experiment.ID, _ run: ExperimentRun) -> Double? {
        guard prediction.value != nil, let expression = prediction.request?.value else { return nil }
        return try? expression.number(in: ExpressionContext(run: run, runs: [experiment: run]))
    }

    private static func comparison(_ prediction: Prediction, _ run: ExperimentRun) -> Prediction.Comparison? {
        guard prediction.comparison != nil, let compared = prediction.request?.compare else { return nil }
        return run.comparison(compared.first, against: compared.second)?.outcome
    }
}

extension ExperimentRun {
    /// Whether a setting is the best one or cannot be told apart from it.
    public func isAmongBest(_ setting: Double) -> Bool {
        switch row(setting)?.remark {
        case .fastest, .amongFastest: true
        case .slower, .undecided, nil: false
        }
    }

    /// The settings that are the best one or cannot be told apart from it, in the order of the sweep.
    public var bestSettings: [Double] { rows.map(\.setting).filter(isAmongBest) }
}
