/// One finished (or interrupted) run of an experiment: its rows, what they were measured on, and what can be said of them.
public struct ExperimentRun: Hashable, Sendable, Codable {
    /// How a run ended.
    public enum Ending: String, Hashable, Sendable, Codable {
        /// All rounds ran.
        case complete
        /// The budget allowed fewer rounds than wanted.
        case budget
        /// The learner stopped it; whole rounds are kept.
        case interrupted
        /// Something failed, see ``ExperimentRun/failure``; what was measured before is kept.
        case failed
    }

    /// Which kind of experiment it was.
    public let kind: ExperimentKind.ID
    /// Measured here, recorded elsewhere, or simulated.
    public let source: Experiment.Source
    /// When it began; for a recording, when it was recorded.
    public let startedAt: Instant
    /// How long it took, in seconds; 0 for a recording.
    public let elapsed: Double
    /// The fixed parameters.
    public let parameters: [ParameterName: ParameterValue]
    /// The parameter that changes from row to row.
    public let swept: ParameterName
    /// The metric that rows are compared by.
    public let comparedMetric: MetricName
    /// The seed of everything random in it.
    public let seed: UInt64
    /// What it ran on.
    public let machine: MachineDescription
    /// How many rounds were wanted.
    public let roundsPlanned: Int
    /// How many rounds were completed for every row.
    public let roundsCompleted: Int
    /// How it ended.
    public let ending: Ending
    /// One row for each setting, in the order of the sweep.
    public let rows: [ResultRow]
    /// Every pair of settings, each seen against the other, in `comparedMetric`. Empty when there were fewer than two rounds.
    public let comparisons: [SettingComparison]
    /// The *smallest* setting that is not worse than the best; `nil` when there is nothing to compare.
    public let recommended: Double?
    /// What a reader should know before believing the rows, as plain sentences.
    public let warnings: [String]
    /// What ended a run that is `failed`; `nil` for every other run.
    public let failure: ExperimentFailure?
    /// By how much one setting, measured twice in each round, differed from itself: the standard error of its mean paired log ratio, as a
    /// share (0.01 = 1 %). `nil` when no setting was measured twice.
    public let noiseFloor: Double?
    /// What a model had said of the rows before they were measured; `nil` when none was asked.
    public var forecast: Forecast?

    /// Makes a run.
    public init(
        kind: ExperimentKind.ID, source: Experiment.Source, startedAt: Instant, elapsed: Double,
        parameters: [ParameterName: ParameterValue], swept: ParameterName, comparedMetric: MetricName, seed: UInt64,
        machine: MachineDescription, roundsPlanned: Int, roundsCompleted: Int, ending: Ending, rows: [ResultRow],
        comparisons: [SettingComparison], recommended: Double?, warnings: [String],
        failure: ExperimentFailure? = nil, noiseFloor: Double? = nil, forecast: Forecast? = nil
    ) {
        self.kind = kind
        self.source = source
        self.startedAt = startedAt
        self.elapsed = elapsed
        self.parameters = parameters
        self.swept = swept
        self.comparedMetric = comparedMetric
        self.seed = seed
        self.machine = machine
        self.roundsPlanned = roundsPlanned
        self.roundsCompleted = roundsCompleted
        self.ending = ending
        self.rows = rows
        self.comparisons = comparisons
        self.recommended = recommended
        self.warnings = warnings
        self.failure = failure
        self.noiseFloor = noiseFloor
        self.forecast = forecast
    }
}

extension ExperimentRun {
    /// The row of a setting; `nil` when there is none.
    public func row(_ setting: Double) -> ResultRow? { rows.first { $0.setting == setting } }

    /// What can be said of `first` against `second`; `nil` when they were not compared.
    public func comparison(_ first: Double, against second: Double) -> SettingComparison? {
        comparisons.first { $0.first == first && $0.second == second }
    }
}

/// The measurements of one setting.
public struct ResultRow: Hashable, Sendable, Codable {
    /// The swept parameter's value.
    public let setting: Double
    /// The metrics; one that could not be measured is missing.
    public let metrics: [MetricName: MetricSummary]
    /// What the comparison says of the row.
    public let remark: RowRemark

    /// Makes a row.
    public init(setting: Double, metrics: [MetricName: MetricSummary], remark: RowRemark) {
        self.setting = setting
        self.metrics = metrics
        self.remark = remark
    }
}

/// A metric over the rounds of a run.
public struct MetricSummary: Hashable, Sendable, Codable {
    /// The mean over the rounds, in the metric's unit.
    public let mean: Double
    /// The lower end of the 95 % confidence interval of the mean; `nil` with fewer than two rounds.
    public let low: Double?
    /// The upper end; `nil` with fewer than two rounds.
    public let high: Double?
    /// One value for each round, in the order of the rounds.
    public let rounds: [Double]

    /// Makes a summary.
    public init(mean: Double, low: Double?, high: Double?, rounds: [Double]) {
        self.mean = mean
        self.low = low
        self.high = high
        self.rounds = rounds
    }
}

/// What the comparison says of a row: a fact, worded elsewhere.
public enum RowRemark: Hashable, Sendable, Codable {
    /// Clearly better than every other row.
    case fastest
    /// Cannot be told apart from the best row; the recommended setting when `isSmallest`.
    case amongFastest(isSmallest: Bool)
    /// Worse than the best row by this share (0.25 = 25 % slower).
    case slower(by: Double)
    /// Too few rounds to say.
    case undecided
}

/// What can be said of one setting against another.
public struct SettingComparison: Hashable, Sendable, Codable {
    /// What can be said.
    public enum Finding: Hashable, Sendable, Codable {
        /// The first setting is better, by more than the margin.
        case faster
        /// The first setting is worse, by more than the margin.
        case slower
        /// The difference is inside the margin, shown by equivalence (TOST).
        case equivalent
        /// A difference is shown, but it is inside the margin.
        case negligible
        /// Nothing is shown; about this many rounds would be needed, `nil` when no number can be given.
        case undecided(roundsNeeded: Int?)
    }

    /// The setting that is judged.
    public let first: Double
    /// The setting it is judged against.
    public let second: Double
    /// What can be said.
    public let finding: Finding
    /// The ratio of the metric, first over second, from the paired log ratio.
    public let ratio: Double
    /// The lower end of its 95 % confidence interval.
    public let low: Double
    /// The upper end.
    public let high: Double

    /// Makes a comparison.
    public init(first: Double, second: Double, finding: Finding, ratio: Double, low: Double, high: Double) {
        self.first = first
        self.second = second
        self.finding = finding
        self.ratio = ratio
        self.low = low
        self.high = high
    }

    /// Whether the two can be told apart in a way that matters.
    public var areToldApart: Bool { finding == .faster || finding == .slower }
}
