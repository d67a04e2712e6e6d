/// An experiment of a lesson: an `experiment` block.
public struct Experiment: Hashable, Sendable, Codable {
    /// An experiment's id.
    public typealias ID = Identifier<Experiment>

    /// Where the rows come from. The sources are never mixed in one table.
    public enum Source: String, Hashable, Sendable, Codable, CaseIterable {
        /// Measured here and now.
        case measured
        /// From a recording that ships with the course.
        case recorded
        /// From the simulator, with a machine that the learner lacks.
        case simulated
    }

    /// The id; never a `hone lab` subcommand.
    public let id: ID
    /// The title.
    public let title: String
    /// What kind of thing is measured.
    public let kind: ExperimentKind.ID
    /// Where the rows come from.
    public let source: Source
    /// The fixed parameters, with the kind's fallbacks filled in.
    public let parameters: [ParameterName: ParameterValue]
    /// The parameter that changes from row to row.
    public let sweep: Sweep
    /// The columns of the table after the setting's own, in order.
    public let columns: [MetricName]
    /// The settings of the sweep that are measured first by themselves, so that a model can predict the others before these are measured;
    /// `nil` = nothing is predicted by a model.
    public let calibration: [Expression]?
    /// What the learner predicts before the first run; `nil` = nothing.
    public let prediction: PredictionRequest?
    /// The time the whole table may take, in seconds.
    public let budget: Double
    /// How many randomised rounds are wanted; the budget may allow fewer.
    public let rounds: Int
    /// What is said after the run: the first outcome that holds.
    public let outcomes: [Outcome]
    /// The text after the block, shown only after the experiment ran.
    public let debrief: [Block]
    /// The rows of a `recorded` experiment; `nil` otherwise.
    public let recording: ExperimentRun?
    /// The 1-based line of the `experiment` block in the lesson's file.
    public let line: Int

    /// Makes an experiment.
    public init(
        id: ID, title: String, kind: ExperimentKind.ID, source: Source = .measured, parameters: [ParameterName: ParameterValue] = [:],
        sweep: Sweep, columns: [MetricName], calibration: [Expression]? = nil, prediction: PredictionRequest? = nil, budget: Double = 30,
        rounds: Int = 6,
        outcomes: [Outcome] = [], debrief: [Block] = [], recording: ExperimentRun? = nil, line: Int = 1
    ) {
        self.id = id
        self.title = title
        self.kind = kind
        self.source = source
        self.parameters = parameters
        self.sweep = sweep
        self.columns = columns
        self.calibration = calibration
        self.prediction = prediction
        self.budget = budget
        self.rounds = rounds
        self.outcomes = outcomes
        self.debrief = debrief
        self.recording = recording
        self.line = line
    }

    /// The metric that rows are compared by: the predicted one, else the first column.
    public var comparedMetric: MetricName? { prediction?.best ?? columns.first }
}

/// The parameter that changes from row to row, and its settings.
public struct Sweep: Hashable, Sendable, Codable {
    /// The parameter.
    public let parameter: ParameterName
    /// The settings as written: numbers, or expressions over `cores` such as `min(2*cores, 32)`.
    public let settings: [Expression]

    /// Makes a sweep.
    public init(parameter: ParameterName, settings: [Expression]) {
        self.parameter = parameter
        self.settings = settings
    }
}

/// What the learner is asked before the first run of an experiment.
public struct PredictionRequest: Hashable, Sendable, Codable {
    /// The metric by which the best setting is predicted.
    public let best: MetricName
    /// The number to predict, such as `at(sweep, num_workers=4).iteration_time`; `nil` = none.
    public let value: Expression?
    /// Two settings to compare (`[8, 4]`: 8 against 4); `nil` = none.
    public let compare: ComparedSettings?

    /// Makes a request.
    public init(best: MetricName, value: Expression?, compare: ComparedSettings?) {
        self.best = best
        self.value = value
        self.compare = compare
    }
}

/// Two settings of one sweep, the first seen against the second.
public struct ComparedSettings: Hashable, Sendable, Codable {
    /// The setting that is judged.
    public let first: Double
    /// The setting it is judged against.
    public let second: Double

    /// Makes a pair.
    public init(first: Double, second: Double) {
        self.first = first
        self.second = second
    }
}

/// A sentence that is shown after a run when its condition holds.
public struct Outcome: Hashable, Sendable, Codable {
    /// The condition; `nil` = always.
    public let when: Expression?
    /// What is shown.
    public let show: [Block]

    /// Makes an outcome.
    public init(when: Expression?, show: [Block]) {
        self.when = when
        self.show = show
    }
}
