/// The key of a `measured` question: computed from the learner's own last run.
public struct MeasuredKey: Hashable, Sendable, Codable {
    /// `best(EXP, METRIC).SETTING`: every setting that cannot be told apart from the best is right. Any other expression: its value.
    public let answer: Expression
    /// How far a value may be off; of no account for a setting.
    public let tolerance: NumberKey.Tolerance
    /// The unit of a value; `nil` = a setting or a pure number.
    public let unit: String?

    /// Makes a key.
    public init(answer: Expression, tolerance: NumberKey.Tolerance = .relative(0.05), unit: String? = nil) {
        self.answer = answer
        self.tolerance = tolerance
        self.unit = unit
    }

    /// The experiment whose run gives the key; `nil` when the expression names none.
    public var experiment: Experiment.ID? { answer.experiments.first }
}

/// The key of a `predict` question: a number that a run will show. It costs no marks; what counts is how far off it was, and whether the
/// range held the truth.
public struct PredictKey: Hashable, Sendable, Codable {
    /// What is predicted, in the metric's base unit.
    public let value: Expression
    /// The unit of the metric.
    public let unit: MetricDefinition.Unit

    /// Makes a key.
    public init(value: Expression, unit: MetricDefinition.Unit) {
        self.value = value
        self.unit = unit
    }

    /// The experiment whose run will tell; `nil` when the expression names none.
    public var experiment: Experiment.ID? { value.experiments.first }
}
