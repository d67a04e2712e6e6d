public import CourseModel
import SampleStatistics

/// Runs `source: simulated` experiments of the `loader` kind. It measures nothing: the same request gives the same rows on every machine.
public struct SimulatedLoaderRunner: ExperimentRunner {
    /// The kind of simulated experiments.
    public static let kind = SimulationKind.value

    private let now: @Sendable () -> Instant

    /// Makes a runner.
    ///
    /// - Parameter now: when a run is said to have begun.
    public init(now: @escaping @Sendable () -> Instant) { self.now = now }

    /// The kind of simulated experiments.
    public var kind: ExperimentKind { Self.kind }

    /// Simulates the rounds of an experiment, each with batches of its own.
    ///
    /// - Throws: ``ExperimentFailure/badParameter(_:value:problem:)`` for what is impossible.
    public func run(
        _ request: ExperimentRequest, report: (ExperimentProgress) -> Void, shouldStop: @escaping @Sendable () -> Bool
    ) throws -> ExperimentRun {
        let rows = try Self.rows(request)
        let started = now()
        var table = RoundTableBuilder(rows)
        let rounds = max(1, min(request.rounds, 1_000))
        for round in 0..<rounds {
            if shouldStop() { break }
            report(.roundStarted(round + 1, of: rounds, remaining: 0))
            let seed = SeededGenerator(seed: request.seed, stream: UInt64(round)).first
            for row in rows { table.add(SimulationMetrics(settings: row.settings).values(seed: seed), for: row.setting) }
            for row in rows { report(.measured(table.row(row.setting))) }
        }
        guard table.rounds > 0 else { throw ExperimentFailure.stoppedBeforeFirstRow }
        return run(request, rows, table, rounds: rounds, started: started)
    }

    private func run(
        _ request: ExperimentRequest, _ rows: [Row], _ table: RoundTableBuilder, rounds: Int, started: Instant
    ) -> ExperimentRun {
        let better = kind.metric(request.comparedMetric)?.better ?? .lower
        let summary = RunSummary(
            values: table.values, order: rows.map(\.setting), comparedMetric: request.comparedMetric, better: better, seed: request.seed,
            kind: kind)
        let fixed = request.parameters.filter { $0.key != request.swept }
        return ExperimentRun(
            kind: kind.id, source: .simulated, startedAt: started, elapsed: 0, parameters: fixed, swept: request.swept,
            comparedMetric: request.comparedMetric, seed: request.seed, machine: Self.machine(rows), roundsPlanned: rounds,
            roundsCompleted: table.rounds, ending: table.rounds < rounds ? .interrupted : .complete, rows: summary.rows,
            comparisons: summary.comparisons, recommended: summary.recommended,
            warnings: ["Simulated: nothing was measured. Rounds differ in the costs of their batches only."])
    }

    /// What everybody did in a simulated run of one setting: the first round's.
    ///
    /// - Throws: ``ExperimentFailure/badParameter(_:value:problem:)`` for what is impossible.
    public static func timeline(_ request: ExperimentRequest, setting: Double) throws -> Timeline {
        var one = request
        one.settings = [setting]
        guard let row = try rows(one).first else { throw ExperimentFailure.stoppedBeforeFirstRow }
        var plan = row.settings.plan
        plan.seed = SeededGenerator(seed: request.seed, stream: 0).first
        return LoaderSimulation.traced(plan).timeline
    }

    /// One row.
    struct Row: Hashable {
        let setting: Double
        let settings: SimulationSettings
    }

    private static func rows(_ request: ExperimentRequest) throws -> [Row] {
        guard !request.settings.isEmpty else {
            throw ExperimentFailure.badParameter(request.swept, value: "", problem: "needs at least one setting")
        }
        for name in [request.comparedMetric] + request.columns where kind.metric(name) == nil && name.rawValue != request.swept.rawValue {
            throw ExperimentFailure.badParameter("columns", value: name.rawValue, problem: "is no metric of the kind \(kind.id)")
        }
        return try request.settings.map { setting in
            let values = request.parameters.merging([request.swept: .number(setting)]) { _, swept in swept }
            return Row(setting: setting, settings: try SimulationSettings(CheckedParameters(values, kind: kind)))
        }
    }

    private static func machine(_ rows: [Row]) -> MachineDescription {
        let processor = rows.first?.settings.plan.processor ?? SimulatedProcessor(cores: 1)
        let threads = processor.logicalCores > processor.physicalCores ? ", \(Int(processor.logicalCores)) threads" : ""
        return MachineDescription(
            processor: "a simulated machine with \(Int(processor.physicalCores)) cores\(threads)", cores: Int(processor.physicalCores),
            memoryBytes: nil, system: "simulated", accelerator: nil, loadAverage: nil)
    }
}

/// Collects the values of rounds.
private struct RoundTableBuilder {
    private(set) var values: [Double: [MetricName: [Double]]]
    private(set) var rounds = 0
    private let last: Double?

    init(_ rows: [SimulatedLoaderRunner.Row]) {
        values = Dictionary(rows.map { ($0.setting, [:]) }, uniquingKeysWith: { first, _ in first })
        last = rows.last?.setting
    }

    mutating func add(_ metrics: [MetricName: Double], for setting: Double) {
        for (name, value) in metrics { values[setting]?[name, default: []].append(value) }
        if setting == last { rounds += 1 }
    }

    /// The row of a setting so far.
    func row(_ setting: Double) -> ResultRow {
        ResultRow(setting: setting, metrics: RunSummary.summaries(values[setting] ?? [:], kind: SimulationKind.value), remark: .undecided)
    }
}

extension SeededGenerator {
    /// The first number of the sequence.
    fileprivate var first: UInt64 {
        var generator = self
        return generator.next()
    }
}
