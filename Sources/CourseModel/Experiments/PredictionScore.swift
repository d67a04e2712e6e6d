/// How a prediction fared against the run that followed it.
public struct PredictionScore: Hashable, Sendable, Codable {
    /// Whether the predicted best setting cannot be told apart from the best one; `nil` when too few rounds ran to say.
    public let isBestRight: Bool?
    /// The measured number that was predicted, in its metric's unit; `nil` when none was asked for or measured.
    public let measuredValue: Double?
    /// The measured number over the predicted one, less 1 (0.1 = 10 % more than predicted); `nil` as above.
    public let valueError: Double?
    /// Whether the measured number fell into the learner's 80 % range; `nil` as above.
    public let isInRange: Bool?
    /// What was measured of the two compared settings; `nil` when not asked for, or too few rounds ran to say.
    public let measuredComparison: Prediction.Comparison?
    /// Whether the predicted comparison was right; `nil` as above.
    public let isComparisonRight: Bool?
    /// The Brier score of the confidence, (confidence − outcome)², 0 best … 1 worst, where the outcome is whether the comparison (or,
    /// without one, the best setting) was right; `nil` when that is not known. After Brier, *Monthly Weather Review* 78 (1950), two-class form.
    public let brier: Double?

    /// Scores a prediction.
    ///
    /// - Parameter experiment: the id under which `at(…)` in the request names the experiment at hand.
    public init(_ prediction: Prediction, request: PredictionRequest, experiment: Experiment.ID, run: ExperimentRun) {
        let isDecided = run.roundsCompleted >= ExperimentRun.roundsToDecide
        isBestRight = isDecided ? run.isAmongBest(prediction.best) : nil
        let context = ExpressionContext(run: run, runs: [experiment: run])
        measuredValue = try? request.value?.number(in: context)
        valueError = Self.error(of: prediction.value, measured: measuredValue)
        isInRange = Self.isInside(prediction.value, measured: measuredValue)
        let comparison = request.compare.flatMap { run.comparison($0.first, against: $0.second)?.outcome }
        measuredComparison = isDecided ? comparison : nil
        let predicted = prediction.comparison
        isComparisonRight = measuredComparison.flatMap { measured in predicted.map { $0 == measured } }
        brier = Self.brier(confidence: prediction.confidence, isRight: isComparisonRight ?? isBestRight)
    }

    private static func error(of estimate: Estimate?, measured: Double?) -> Double? {
        guard let estimate, let measured, estimate.value != 0 else { return nil }
        return measured / estimate.value - 1
    }

    private static func isInside(_ estimate: Estimate?, measured: Double?) -> Bool? {
        guard let estimate, let measured else { return nil }
        return estimate.low <= measured && measured <= estimate.high
    }

    private static func brier(confidence: Int, isRight: Bool?) -> Double? {
        guard let isRight else { return nil }
        let miss = Double(confidence) / 100 - (isRight ? 1 : 0)
        return miss * miss
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
