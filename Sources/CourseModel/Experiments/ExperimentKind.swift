/// What kind of thing an experiment measures: the seam between lessons and the target that knows how rows come about.
///
/// Everything but the kind's own target knows settings and metrics only; a column that the kind does not declare is an error.
public struct ExperimentKind: Hashable, Sendable, Codable {
    /// A kind's id, as written after `kind:`.
    public typealias ID = Identifier<ExperimentKind>

    /// How rows can be drawn.
    public enum Chart: String, Hashable, Sendable, Codable { case bars, line, confusion, timeline }

    /// The id.
    public let id: ID
    /// What it is, in one line.
    public let summary: String
    /// The parameters it understands.
    public let parameters: [ParameterDefinition]
    /// The metrics that its rows can have.
    public let metrics: [MetricDefinition]
    /// The charts that make sense for its rows.
    public let charts: [Chart]
    /// The kind whose experiments with `source: simulated` are of this kind; `nil` for a kind that measures.
    public let simulates: ID?
    /// What of its rows a model can predict from a few of them; `nil` = nothing.
    public let foretells: Foretold?

    /// What can be predicted.
    public struct Foretold: Hashable, Sendable, Codable {
        /// The parameter whose settings differ.
        public let parameter: ParameterName
        /// The metric that is predicted.
        public let metric: MetricName
        /// The values that other parameters must have.
        public let only: [ParameterName: ParameterValue]

        /// Makes one.
        public init(parameter: ParameterName, metric: MetricName, only: [ParameterName: ParameterValue] = [:]) {
            self.parameter = parameter
            self.metric = metric
            self.only = only
        }
    }

    /// Makes a kind.
    public init(
        id: ID, summary: String, parameters: [ParameterDefinition], metrics: [MetricDefinition], charts: [Chart], simulates: ID? = nil,
        foretells: Foretold? = nil
    ) {
        self.id = id
        self.summary = summary
        self.parameters = parameters
        self.metrics = metrics
        self.charts = charts
        self.simulates = simulates
        self.foretells = foretells
    }

    /// The metric with that name; `nil` when the kind does not declare it.
    public func metric(_ name: MetricName) -> MetricDefinition? { metrics.first { $0.name == name } }

    /// The parameter with that name; `nil` when the kind does not declare it.
    public func parameter(_ name: ParameterName) -> ParameterDefinition? { parameters.first { $0.name == name } }
}

/// The name of a metric of an experiment: `iteration_time`.
public typealias MetricName = Identifier<MetricDefinition>

/// A metric that the rows of an experiment can have.
public struct MetricDefinition: Hashable, Sendable, Codable {
    /// In which unit values are kept.
    public enum Unit: String, Hashable, Sendable, Codable {
        /// Seconds.
        case seconds
        /// Samples a second.
        case samplesPerSecond
        /// A share, 0...1, shown in percent.
        case share
        /// Processor cores kept busy.
        case cores
        /// Bytes.
        case bytes
        /// A ratio or a count without unit.
        case number
    }

    /// The name: the field's standard term.
    public let name: MetricName
    /// The short heading of its column.
    public let heading: String
    /// In which unit values are kept.
    public let unit: Unit
    /// Which way is better.
    public let better: Better
    /// The one definition, shown on demand.
    public let definition: String
    /// Whether part of it is emulated on this machine and must be labelled so.
    public let isEmulated: Bool

    /// Makes a definition.
    public init(name: MetricName, heading: String, unit: Unit, better: Better, definition: String, isEmulated: Bool = false) {
        self.name = name
        self.heading = heading
        self.unit = unit
        self.better = better
        self.definition = definition
        self.isEmulated = isEmulated
    }
}
