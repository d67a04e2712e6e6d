/// Runs the experiments of one kind. The kind's own target implements it; everything else sees settings and metrics only.
public protocol ExperimentRunner: Sendable {
    /// The kind whose experiments it runs.
    var kind: ExperimentKind { get }

    /// Runs an experiment, on the calling thread, within its budget.
    ///
    /// - Parameters:
    ///   - request: what to run.
    ///   - report: called from the running thread with what has happened, in order.
    ///   - shouldStop: asked often; once it says `true` the run ends soon and returns what was measured (`.interrupted`).
    /// - Throws: an ``ExperimentFailure`` when nothing could be measured.
    func run(
        _ request: ExperimentRequest, report: (ExperimentProgress) -> Void, shouldStop: @escaping @Sendable () -> Bool
    ) throws -> ExperimentRun
}

/// What to run.
public struct ExperimentRequest: Hashable, Sendable {
    /// The fixed parameters, complete.
    public var parameters: [ParameterName: ParameterValue]
    /// The parameter that changes from row to row.
    public var swept: ParameterName
    /// Its settings, without duplicates.
    public var settings: [Double]
    /// The metrics that are wanted.
    public var columns: [MetricName]
    /// The metric that rows are compared by.
    public var comparedMetric: MetricName
    /// Rounds wanted, ≥ 1.
    public var rounds: Int
    /// The time that all rounds together may take, in seconds.
    public var budget: Double
    /// The seed of everything random.
    public var seed: UInt64

    /// Makes a request.
    public init(
        parameters: [ParameterName: ParameterValue], swept: ParameterName, settings: [Double], columns: [MetricName],
        comparedMetric: MetricName, rounds: Int, budget: Double, seed: UInt64
    ) {
        self.parameters = parameters
        self.swept = swept
        self.settings = settings
        self.columns = columns
        self.comparedMetric = comparedMetric
        self.rounds = rounds
        self.budget = budget
        self.seed = seed
    }
}

/// What has happened in a run.
public enum ExperimentProgress: Hashable, Sendable {
    /// Data files are being made, outside the budget; `done` of `total`.
    case preparing(done: Int, total: Int)
    /// A round began (1-based) of so many, with the time that is left in seconds.
    case roundStarted(Int, of: Int, remaining: Double)
    /// A setting is being measured in a round.
    case measuring(setting: Double, round: Int, of: Int, remaining: Double)
    /// A setting was measured once more: its row so far. Its remark is `undecided` until the run ends.
    case measured(ResultRow)
}

/// Why nothing could be measured: a fact, worded elsewhere.
public enum ExperimentFailure: Error, Hashable, Sendable {
    /// A parameter's value is not possible; `problem` says why, as the end of a sentence ("must be at least 1").
    case badParameter(ParameterName, value: String, problem: String)
    /// The cache folder cannot be used; `problem` is the system's own words.
    case cacheUnusable(path: String, problem: String)
    /// An item of the data set failed.
    case itemFailed(index: Int, problem: String)
    /// A worker did not answer within the timeout (seconds).
    case workerStuck(worker: Int, timeout: Double)
    /// Not even one round fits into the budget (seconds); `needed` is what one round would take.
    case budgetTooSmall(budget: Double, needed: Double)
    /// It was stopped before anything was measured.
    case stoppedBeforeFirstRow
}
