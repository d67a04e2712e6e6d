import CourseModel

/// What was measured so far, round by round.
struct RoundLog {
    /// The settings, in the order of the sweep.
    let settings: [Double]
    /// One value per complete round.
    private(set) var complete: [Double: [MetricName: [Double]]] = [:]
    /// Complete rounds.
    private(set) var rounds = 0
    /// How the run ended.
    private(set) var ending: ExperimentRun.Ending = .complete
    /// What failed, of a log that ended so.
    private(set) var failure: ExperimentFailure?
    /// The setting that was measured twice in each complete round: its metrics both times.
    private(set) var twins: [(first: [MetricName: Double], second: [MetricName: Double])] = []
    private var current: [Double: [MetricName: Double]] = [:]
    private var currentTwin: (setting: Double, metrics: [MetricName: Double])?

    /// Starts with nothing measured.
    init(settings: [Double]) { self.settings = settings }

    /// Adds a cell of the current round.
    mutating func add(_ metrics: [MetricName: Double], _ setting: Double) { current[setting] = metrics }

    /// Adds a setting's second measurement in the current round.
    mutating func addTwin(_ metrics: [MetricName: Double], _ setting: Double) { currentTwin = (setting, metrics) }

    /// Closes the current round.
    mutating func completeRound() {
        if let twin = currentTwin, let first = current[twin.setting] { twins.append((first, twin.metrics)) }
        currentTwin = nil
        for (setting, metrics) in current {
            for (name, value) in metrics { complete[setting, default: [:]][name, default: []].append(value) }
        }
        current = [:]
        rounds += 1
    }

    /// The log, ended.
    func ended(_ ending: ExperimentRun.Ending) -> RoundLog {
        var log = self
        log.ending = ending
        return log
    }

    /// The log, ended by a failure.
    func failed(_ failure: ExperimentFailure) -> RoundLog {
        var log = ended(.failed)
        log.failure = failure
        return log
    }

    /// The values that count: those of complete rounds, or when there is none those of the round that was broken off.
    var values: [Double: [MetricName: [Double]]] { rounds > 0 ? complete : current.mapValues { $0.mapValues { [$0] } } }

    /// The row of a setting so far, the current round included.
    func row(_ setting: Double, kind: ExperimentKind) -> ResultRow {
        var values = complete[setting] ?? [:]
        for (name, value) in current[setting] ?? [:] { values[name, default: []].append(value) }
        return ResultRow(setting: setting, metrics: RunSummary.summaries(values, kind: kind), remark: .undecided)
    }
}
