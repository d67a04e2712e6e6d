/// What a model, fitted to a few measured settings, said of all settings before the others were measured.
public struct Forecast: Hashable, Sendable, Codable {
    /// One setting.
    public struct Row: Hashable, Sendable, Codable {
        /// The swept parameter's value.
        public let setting: Double
        /// What the model says, in the metric's unit.
        public let predicted: Double
        /// What had been measured when the model was fitted; `nil` = nothing: the setting was predicted.
        public let fittedTo: Double?

        /// Makes a row.
        public init(setting: Double, predicted: Double, fittedTo: Double? = nil) {
            self.setting = setting
            self.predicted = predicted
            self.fittedTo = fittedTo
        }

        /// The best that was known then: the measurement where there was one.
        var known: Double { fittedTo ?? predicted }
    }

    /// The metric that is predicted; lower is better.
    public let metric: MetricName
    /// The rows, in the order of the sweep.
    public let rows: [Row]

    /// Makes a forecast.
    public init(metric: MetricName, rows: [Row]) {
        self.metric = metric
        self.rows = rows
    }

    /// The settings that the model was fitted to.
    public var fitted: [Double] { rows.filter { $0.fittedTo != nil }.map(\.setting) }

    /// The setting to choose by it: the one with the best value that is known, the smallest of several; `nil` without rows.
    public var choice: Double? { rows.min { ($0.known, $0.setting) < ($1.known, $1.setting) }?.setting }
}

/// A forecast beside what was then measured.
public struct ForecastJudgement: Hashable, Sendable {
    /// One setting that was predicted.
    public struct Row: Hashable, Sendable {
        /// The swept parameter's value.
        public let setting: Double
        /// What the model had said.
        public let predicted: Double
        /// The mean that was measured.
        public let measured: Double
        /// The absolute error, as a share of the measured value.
        public var error: Double { abs(predicted / measured - 1) }
    }

    /// The predicted settings that were measured, in the order of the sweep; those that the model was fitted to are left out.
    public let rows: [Row]
    /// The median error; `nil` without rows.
    public let median: Double?
    /// The largest error; `nil` without rows.
    public let worst: Double?
    /// The setting that one would have chosen by the forecast; `nil` when it was not measured.
    public let choice: Double?
    /// What that choice costs: its measured value over that of the best setting, less 1; `nil` when it was not measured.
    public let regret: Double?

    /// Judges a forecast by the run that came after it.
    public init(of forecast: Forecast, by run: ExperimentRun) {
        func measured(_ setting: Double) -> Double? {
            run.row(setting)?.metrics[forecast.metric].flatMap { $0.mean > 0 ? $0.mean : nil }
        }
        rows = forecast.rows.filter { $0.fittedTo == nil }.compactMap { row in
            measured(row.setting).map { Row(setting: row.setting, predicted: row.predicted, measured: $0) }
        }
        let errors = rows.map(\.error).sorted()
        median = errors.isEmpty ? nil : (errors[(errors.count - 1) / 2] + errors[errors.count / 2]) / 2
        worst = errors.last
        let chosen = forecast.choice.flatMap { setting in measured(setting).map { (setting, $0) } }
        choice = chosen?.0
        let best = run.rows.compactMap { measured($0.setting) }.min()
        regret = chosen.flatMap { chosen in best.map { chosen.1 / $0 - 1 } }
    }
}
