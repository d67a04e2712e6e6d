/// What a learner predicted before an experiment ran.
public struct Prediction: Hashable, Sendable, Codable {
    /// One setting against another, in the compared metric.
    public enum Comparison: String, Hashable, Sendable, Codable, CaseIterable {
        /// The first setting is faster.
        case faster
        /// They cannot be told apart.
        case same
        /// The first setting is slower.
        case slower
    }

    /// The setting that the learner expects to be best.
    public let best: Double
    /// The predicted number; `nil` when none was asked for.
    public let value: Estimate?
    /// The predicted comparison; `nil` when none was asked for.
    public let comparison: Comparison?
    /// How sure the learner is of the comparison (or of the best setting), 50...100 percent.
    public let confidence: Int
    /// The learner's reason in a line, shown again later; empty when none was given.
    public let reason: String
    /// What was asked, so that the prediction can be judged even after the lesson has changed; `nil` = only the best setting.
    public let request: PredictionRequest?

    /// Makes a prediction.
    public init(
        best: Double, value: Estimate?, comparison: Comparison?, confidence: Int, reason: String, request: PredictionRequest? = nil
    ) {
        self.best = best
        self.value = value
        self.comparison = comparison
        self.confidence = confidence
        self.reason = reason
        self.request = request
    }
}

/// A number with the range in which the learner expects the truth in 80 % of cases.
public struct Estimate: Hashable, Sendable, Codable {
    /// The number, in the metric's unit.
    public let value: Double
    /// The lower end, ≤ `value`.
    public let low: Double
    /// The upper end, ≥ `value`.
    public let high: Double

    /// Makes an estimate.
    public init(value: Double, low: Double, high: Double) {
        self.value = value
        self.low = low
        self.high = high
    }
}
