/// A row of a metric section's table.
public struct Metric: Hashable, Sendable, Codable {
    /// A metric's id, the field's name: `iteration_time`.
    public typealias ID = Identifier<Metric>

    /// The id.
    public let id: ID
    /// The unit as written, such as `s/batch`.
    public let unit: String
    /// Which way is better.
    public let better: Better
    /// How it is measured, in words.
    public let measurement: String

    /// Makes a metric.
    public init(id: ID, unit: String, better: Better, measurement: String) {
        self.id = id
        self.unit = unit
        self.better = better
        self.measurement = measurement
    }
}

/// Which way a metric improves.
public enum Better: String, Hashable, Sendable, Codable {
    case lower, higher
    /// Neither way is better by itself.
    case neither
}

/// A tradeoff: `**A** against **B**`, with one row for too little, balanced and too much.
public struct Tradeoff: Hashable, Sendable, Codable {
    /// One row of the table.
    public struct Row: Hashable, Sendable, Codable {
        /// The setting, such as `0 workers`.
        public let setting: String
        /// What it gains.
        public let gains: String
        /// What it costs.
        public let costs: String

        /// Makes a row.
        public init(setting: String, gains: String, costs: String) {
            self.setting = setting
            self.gains = gains
            self.costs = costs
        }
    }

    /// The first of the two goods.
    public let first: String
    /// The second.
    public let second: String
    /// At least three rows, as written.
    public let rows: [Row]

    /// Makes a tradeoff.
    public init(first: String, second: String, rows: [Row]) {
        self.first = first
        self.second = second
        self.rows = rows
    }
}

/// A row of a good-and-bad table.
public struct Condition: Hashable, Sendable, Codable {
    /// Whether the condition is a good or a bad sign.
    public enum Sign: String, Hashable, Sendable, Codable { case good, bad }

    /// Good or bad.
    public let sign: Sign
    /// The condition as written.
    public let condition: String
    /// The condition as an expression over one row's metrics, when it is written in code; `nil` when in words.
    public let expression: Expression?
    /// What it means.
    public let meaning: String

    /// Makes a row.
    public init(sign: Sign, condition: String, expression: Expression?, meaning: String) {
        self.sign = sign
        self.condition = condition
        self.expression = expression
        self.meaning = meaning
    }
}

/// A pitfall: a mistake with its symptom and its fix.
public struct Pitfall: Hashable, Sendable, Codable {
    /// A pitfall's id.
    public typealias ID = Identifier<Pitfall>

    /// What kind of mistake it is.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case misleadingMetric = "misleading-metric"
        case leakage, overfitting, measurement, limits, reproducibility, platform
    }

    /// The id: the slug of the name.
    public let id: ID
    /// The bold name that the item opens with.
    public let name: String
    /// The rest of the item's text.
    public let text: String
    /// How it shows.
    public let symptom: String
    /// What to do.
    public let fix: String
    /// What kind of mistake it is.
    public let kind: Kind
    /// The experiment that shows it, when the item points at one.
    public let experiment: Experiment.ID?

    /// Makes a pitfall.
    public init(id: ID, name: String, text: String, symptom: String, fix: String, kind: Kind, experiment: Experiment.ID?) {
        self.id = id
        self.name = name
        self.text = text
        self.symptom = symptom
        self.fix = fix
        self.kind = kind
        self.experiment = experiment
    }
}
