public import CourseModel

/// Runs experiments of the kind `loader` with any loader; where a request names settings to calibrate by, it measures these first by themselves, fits a
/// model to them, says what the model expects of the others, and then measures all settings as it would without.
///
/// The run that it returns is the second one, whole: every setting in every round, so that its verdict is like any other. What the model was fitted to is
/// in the forecast only.
public struct ForetellingRunner<Base: ExperimentRunner>: ExperimentRunner {
    private let base: Base

    /// The kind whose experiments it runs.
    public var kind: ExperimentKind { base.kind }

    /// Adds forecasts to a runner.
    public init(_ base: Base) { self.base = base }

    /// Rounds that the model is fitted to, at most.
    private var calibrationRounds: Int { 3 }

    /// Runs an experiment, on the calling thread, within its budget.
    ///
    /// - Throws: an ``ExperimentFailure`` when nothing could be measured.
    public func run(
        _ request: ExperimentRequest, report: (ExperimentProgress) -> Void, shouldStop: @escaping @Sendable () -> Bool
    ) throws -> ExperimentRun {
        let settings = request.settings.filter(request.calibration.contains)
        guard settings.count > 1, settings.count < request.settings.count, isPossible(request) else {
            return try base.run(request, report: report, shouldStop: shouldStop)
        }
        report(.calibrating(settings))
        let first = try base.run(calibration(request, settings), report: report, shouldStop: shouldStop)
        guard first.ending == .complete || first.ending == .budget else { return first }
        guard let model = LoaderForecast(first) else { return try base.run(request, report: report, shouldStop: shouldStop) }
        let forecast = model.forecast(of: request.settings)
        report(.foretold(forecast))
        var rest = request
        rest.budget -= first.elapsed
        do {
            var run = try base.run(rest, report: report, shouldStop: shouldStop)
            run.forecast = forecast
            return run
        } catch ExperimentFailure.stoppedBeforeFirstRow {
            return first.ended(.interrupted)
        }
    }

    /// What the rounds of a run would take; what the calibration before them takes depends on how it goes, and is left out.
    public func estimate(_ request: ExperimentRequest) throws -> ExperimentEstimate? { try base.estimate(request) }

    /// Whether the kind's models speak of such a request.
    private func isPossible(_ request: ExperimentRequest) -> Bool {
        guard let foretold = kind.foretells, foretold.parameter == request.swept else { return false }
        return foretold.only.allSatisfy { (request.parameters[$0.key] ?? kind.parameter($0.key)?.fallback) == $0.value }
    }

    /// The part of a request that comes first: few rounds, and a share of the time that fits the cells it has.
    private func calibration(_ request: ExperimentRequest, _ settings: [Double]) -> ExperimentRequest {
        var first = request
        first.settings = settings
        first.rounds = min(calibrationRounds, request.rounds)
        first.seed = request.seed &+ 1
        let cells = Double(first.rounds * settings.count)
        first.budget = request.budget * cells / (cells + Double(request.rounds * request.settings.count))
        return first
    }
}

extension ExperimentRun {
    /// The same run, ended otherwise.
    fileprivate func ended(_ ending: Ending) -> ExperimentRun {
        ExperimentRun(
            kind: kind, source: source, startedAt: startedAt, elapsed: elapsed, parameters: parameters, swept: swept,
            comparedMetric: comparedMetric, seed: seed, machine: machine, roundsPlanned: roundsPlanned, roundsCompleted: roundsCompleted,
            ending: ending, rows: rows, comparisons: comparisons, recommended: recommended, warnings: warnings, failure: failure,
            noiseFloor: noiseFloor)
    }
}
