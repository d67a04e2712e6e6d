/// The rows of an experiment that ran elsewhere and ship with a course: what one `hone-recording` file says.
///
/// It holds numbers only. What can be said of them (intervals, comparisons, remarks) is made of it by the same
/// statistics as for a live run.
public struct Recording: Hashable, Sendable, Codable {
    /// One setting with its repeats.
    public struct Row: Hashable, Sendable, Codable {
        /// The swept parameter's value.
        public let setting: Double
        /// One value per repeat for each metric, in the metric's unit (seconds, bytes, a share 0...1…). Repeats with the same
        /// index belong to the same round. All metrics of all rows have the same number of repeats, at least one.
        public let metrics: [MetricName: [Double]]

        /// Makes a row.
        public init(setting: Double, metrics: [MetricName: [Double]]) {
            self.setting = setting
            self.metrics = metrics
        }
    }

    /// What was recorded, in a line.
    public let title: String
    /// The day of the recording, as midnight UTC.
    public let recorded: Instant
    /// What ran beside the parameters: the model, the data, versions; empty when nothing needs saying.
    public let setup: String
    /// Where the numbers come from: a reference or an address.
    public let source: String
    /// The licence of the data.
    public let licence: String
    /// The machine it ran on.
    public let machine: MachineDescription
    /// Which kind of experiment it is.
    public let kind: ExperimentKind.ID
    /// The fixed parameters that are known; nothing is filled in.
    public let parameters: [ParameterName: ParameterValue]
    /// The parameter that changes from row to row.
    public let swept: ParameterName
    /// The metric that rows are compared by, chosen by the experiment that shows the recording.
    public let comparedMetric: MetricName
    /// The rows, in the order of the file; no setting twice.
    public let rows: [Row]

    /// Makes a recording.
    public init(
        title: String, recorded: Instant, setup: String, source: String, licence: String, machine: MachineDescription,
        kind: ExperimentKind.ID, parameters: [ParameterName: ParameterValue], swept: ParameterName, comparedMetric: MetricName, rows: [Row]
    ) {
        self.title = title
        self.recorded = recorded
        self.setup = setup
        self.source = source
        self.licence = licence
        self.machine = machine
        self.kind = kind
        self.parameters = parameters
        self.swept = swept
        self.comparedMetric = comparedMetric
        self.rows = rows
    }

    /// How many repeats each cell has.
    public var repeats: Int { rows.first?.metrics.values.first?.count ?? 0 }
}
