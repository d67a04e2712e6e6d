import CourseModel
import SampleStatistics

/// One run of a loader experiment, from the request to the finished ``ExperimentRun``.
struct LoaderSession {
    private let request: ExperimentRequest
    private let kind: ExperimentKind
    private let plan: LoaderPlan
    private let place: Place
    private let machine: MachineDescription
    private let startedAt: Instant
    private let clock: any LabClock
    private var warnings: [RunWarning] = []

    /// Where a session works.
    struct Place {
        /// Where data files are kept.
        let cacheFolder: String
        /// The program that worker processes are started from; `nil` = there is none.
        let executable: String?
        /// Which setting's timeline is wanted; `nil` = none.
        var timeline: TimelineRequest?
    }

    /// Checks a request and looks at the machine before anything runs.
    ///
    /// - Throws: ``ExperimentFailure/badParameter(_:value:problem:)``.
    init(
        request: ExperimentRequest, kind: ExperimentKind, place: Place, machine: MachineProbe, startedAt: Instant, clock: any LabClock
    ) throws {
        self.request = request
        self.kind = kind
        self.startedAt = startedAt
        self.clock = clock
        self.machine = machine.describe()
        plan = try LoaderPlan(request, kind: kind)
        self.place = place
        warnings = Self.warnings(self.machine, isOnBattery: machine.isOnBattery)
    }

    /// Prepares the data, plans, and runs the rounds.
    ///
    /// - Throws: an ``ExperimentFailure``, or ``LoaderStopped`` when it was stopped before anything was measured.
    func run(report: (ExperimentProgress) -> Void, shouldStop: @escaping @Sendable () -> Bool) throws -> ExperimentRun {
        try plan.checkMemory(memoryBytes: machine.memoryBytes)
        try workloads.prepare(plan.rows, report: { report(.preparing(done: $0, total: $1)) }, shouldStop: shouldStop)
        let start = clock.now()
        let cost = CostEstimate(item: try itemSeconds(shouldStop), cores: machine.cores)
        let wantsLoading = wanted.contains(LoaderMetrics.loadingTime)
        let rounds = try RunPlan(plan.rows, cost: cost, wantsLoading: wantsLoading, rounds: request.rounds, budget: request.budget)
        let loop = RoundLoop(
            plan: rounds, wanted: max(request.rounds, 1), budget: request.budget - (clock.now() - start), seed: request.seed, clock: clock,
            kind: kind)
        let log = try loop.run(measure: measure, report: report, shouldStop: shouldStop)
        guard !log.values.isEmpty else {
            if log.ending == .interrupted { throw LoaderStopped() }
            throw ExperimentFailure.budgetTooSmall(budget: request.budget, needed: max(rounds.roundSeconds, request.budget))
        }
        return finished(log, elapsed: clock.now() - start)
    }

    private var workloads: WorkloadStore { WorkloadStore(cacheFolder: place.cacheFolder) }
    private var wanted: Set<MetricName> { Set(request.columns + [request.comparedMetric]) }

    private func itemSeconds(_ shouldStop: @escaping @Sendable () -> Bool) throws -> Double {
        guard let first = plan.rows.first?.settings else { return 0 }
        let (workload, clock) = (workloads.workload(first), clock)
        return try onThread(nice: first.nice) { try Calibration.itemSeconds(workload, clock: clock, shouldStop: shouldStop) }
    }

    private func measure(
        _ cell: RunPlan.Cell, _ round: Int, _ shouldStop: @escaping @Sendable () -> Bool
    ) throws -> [MetricName: Double] {
        let settings = cell.settings
        let source = LoaderSource(
            workload: workloads.workload(settings), shape: settings.shape, cacheFolder: place.cacheFolder, executable: place.executable,
            batchSize: settings.batchSize, dropLast: settings.dropLast, nice: settings.nice)
        var run = CellRun(
            source: source, settings: settings, plan: cell.plan, seed: settings.seed(ofRound: round, run: request.seed), wanted: wanted,
            clock: clock, shouldStop: shouldStop)
        guard let timeline = place.timeline, timeline.isWaiting(for: cell.setting) else { return try measure(run) }
        let log = TimelineLog(start: clock.now(), isWaiting: settings.shape.isWaiting)
        run.log = log
        let metrics = try measure(run)
        timeline.keep(log.timeline(end: clock.now()))
        return metrics
    }

    private func measure(_ run: CellRun) throws -> [MetricName: Double] {
        try onThread(nice: run.settings.nice) { try run.measure() }
    }

    private func onThread<Value: Sendable>(nice: Int, _ body: @escaping @Sendable () throws -> Value) throws -> Value {
        guard let result = LabThread.runAndWait(nice: nice, { Result(catching: body) }) else {
            throw ExperimentFailure.badParameter("num_workers", value: "", problem: "needs more threads than the system gives")
        }
        return try result.get()
    }

    private func finished(_ log: RoundLog, elapsed: Double) -> ExperimentRun {
        let better = kind.metric(request.comparedMetric)?.better ?? .lower
        let floor = NoiseFloor.share(
            log.twins.compactMap { twin in
                guard let first = twin.first[request.comparedMetric], let second = twin.second[request.comparedMetric] else { return nil }
                return (first, second)
            })
        let summary = RunSummary(
            values: log.values, order: log.settings, comparedMetric: request.comparedMetric, better: better,
            margin: max(RunSummary.usualMargin, floor ?? 0), seed: request.seed, kind: kind)
        return ExperimentRun(
            kind: kind.id, source: .measured, startedAt: startedAt, elapsed: elapsed, parameters: plan.fixed, swept: request.swept,
            comparedMetric: request.comparedMetric, seed: request.seed, machine: machine, roundsPlanned: max(request.rounds, 1),
            roundsCompleted: log.rounds, ending: log.ending, rows: summary.rows, comparisons: summary.comparisons,
            recommended: summary.recommended, warnings: (warnings + self.warnings(log, better)).map(\.text), failure: log.failure,
            noiseFloor: floor)
    }

    private static func warnings(_ machine: MachineDescription, isOnBattery: Bool?) -> [RunWarning] {
        var warnings: [RunWarning] = []
        if let load = machine.loadAverage, load > Double(machine.cores) / 2 { warnings.append(.busy(load: load, cores: machine.cores)) }
        if isOnBattery == true { warnings.append(.battery) }
        return warnings
    }

    private func warnings(_ log: RoundLog, _ better: Better) -> [RunWarning] {
        var warnings: [RunWarning] = []
        if log.ending == .budget { warnings.append(.fewerRounds(log.rounds, of: max(request.rounds, 1), budget: request.budget)) }
        if log.rounds == 0 { return warnings + [.brokenOff] }
        if log.rounds < ExperimentRun.roundsToDecide { warnings.append(.undecided(rounds: log.rounds)) }
        let check = OutlierCheck(values: log.values, order: log.settings, comparedMetric: request.comparedMetric, better: better)
        if !check.settings.isEmpty { warnings.append(.outliers(check.settings, isUnstable: check.isUnstable)) }
        return warnings
    }
}
