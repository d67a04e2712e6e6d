public import CourseModel

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

extension PredictionProgress {
    /// Whether the predicted comparison was right; `nil` = not judged.
    public var comparisonIsRight: Bool? {
        guard let found = judgement?.comparison else { return nil }
        return prediction.comparison == found
    }

    /// Whether the measured value lies in the range of the estimate; `nil` = not judged.
    public var rangeHolds: Bool? {
        guard let measured = judgement?.measured, let value = prediction.value else { return nil }
        return value.low <= measured && measured <= value.high
    }

    /// How far the estimate was off, as a share of the measured value (0.25 = 25 % too high); `nil` = not judged.
    public var valueError: Double? {
        guard let measured = judgement?.measured, let value = prediction.value, measured > 0, value.value.isFinite else { return nil }
        return value.value / measured - 1
    }

    /// Whether what the confidence was given for came true: the comparison, or without one the best setting; `nil` = not judged.
    public var confidentClaimIsRight: Bool? { prediction.comparison == nil ? judgement?.bestIsRight : comparisonIsRight }
}
