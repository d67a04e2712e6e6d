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

    /// What a run would take, told from the parameters alone: the same on every machine, and nothing runs.
    ///
    /// - Returns: `nil` when the kind cannot tell.
    /// - Throws: an ``ExperimentFailure`` for what is impossible on any machine.
    func estimate(_ request: ExperimentRequest) throws -> ExperimentEstimate?
}

extension ExperimentRunner {
    /// By default nothing is known before a run.
    public func estimate(_ request: ExperimentRequest) throws -> ExperimentEstimate? { nil }
}

/// What a run is expected to take.
public struct ExperimentEstimate: Hashable, Sendable {
    /// Seconds of one round.
    public let roundSeconds: Double
    /// How many of the rounds that are wanted fit into the budget; 0 = not even one.
    public let rounds: Int

    /// Makes an estimate.
    public init(roundSeconds: Double, rounds: Int) {
        self.roundSeconds = roundSeconds
        self.rounds = rounds
    }
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
    /// The settings that are measured first by themselves, so that a model can predict the others; empty = nothing is predicted.
    public var calibration: [Double] = []

    /// Makes a request.
    public init(
        parameters: [ParameterName: ParameterValue], swept: ParameterName, settings: [Double], columns: [MetricName],
        comparedMetric: MetricName, rounds: Int, budget: Double, seed: UInt64, calibration: [Double] = []
    ) {
        self.parameters = parameters
        self.swept = swept
        self.settings = settings
        self.columns = columns
        self.comparedMetric = comparedMetric
        self.rounds = rounds
        self.budget = budget
        self.seed = seed
        self.calibration = calibration
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
    /// First these settings are measured by themselves: a model will be fitted to them.
    case calibrating([Double])
    /// This is what the model says of the others; now all settings are measured.
    case foretold(Forecast)
}

/// Why nothing could be measured: a fact, worded elsewhere.
public enum ExperimentFailure: Error, Hashable, Sendable, Codable {
    /// A parameter's value is not possible; `problem` says why, as the end of a sentence ("must be at least 1").
    case badParameter(ParameterName, value: String, problem: String)
    /// The cache folder cannot be used; `problem` is the system's own words.
    case cacheUnusable(path: String, problem: String)
    /// An item of the data set failed.
    case itemFailed(index: Int, problem: String)
    /// A worker did not answer within the timeout (seconds); `item` is the one that it was at, `nil` when it was at none.
    case workerStuck(worker: Int, item: Int?, timeout: Double)
    /// A worker process ended although it had work; `item` is the one that it was at, `nil` when it was at none.
    case workerEnded(worker: Int, item: Int?, how: WorkerEnd)
    /// A worker process could not be started; `problem` is the system's own words.
    case workerNotStarted(worker: Int, problem: String)
    /// Python, which the PyTorch back end runs, did not do what it should.
    case pythonFailed(PythonProblem)
    /// The memory that worker processes share could not be had; `problem` is the system's own words.
    case noSharedMemory(bytes: Int, problem: String)
    /// Not even one round fits into the budget (seconds); `needed` is what one round would take.
    case budgetTooSmall(budget: Double, needed: Double)
    /// It was stopped before anything was measured.
    case stoppedBeforeFirstRow
}

/// How a worker process ended.
public enum WorkerEnd: Hashable, Sendable, Codable {
    /// It ended by itself, with this exit status.
    case status(Int)
    /// A signal ended it.
    case signal(Int)
    /// The system does not tell.
    case unknown
}

/// What went wrong with Python.
public enum PythonProblem: Hashable, Sendable, Codable {
    /// There is no such program.
    case notFound(python: String)
    /// It has no torch; with its own last words.
    case noTorch(python: String, words: String)
    /// It ended early with a status, with its own last words; empty when it said nothing.
    case ended(status: Int, words: String)
    /// It printed a line that is no record, shown shortened.
    case garbage(line: String)
    /// It could not be run; the system's own words.
    case notRun(problem: String)
}
