public import CourseModel

/// Runs experiments of kind `loader` on this machine, with real threads on real work, against an emulated device.
///
/// The work runs on threads of its own at a lower priority (`nice`), so that an interface in the same process stays smooth; the calling
/// thread only waits and reports. Nothing is left running when ``run(_:report:shouldStop:)`` returns, but for a worker that is stuck.
public struct LoaderRunner: ExperimentRunner {
    /// The kind of experiment that this target knows how to run.
    public static let kind: ExperimentKind = LoaderKind.value

    /// The kind whose experiments it runs.
    public var kind: ExperimentKind { Self.kind }

    private let cacheFolder: String
    private let now: @Sendable () -> Instant
    private let machine: MachineProbe
    private let executable: String?
    private let timeline: TimelineRequest?

    /// Makes a runner.
    ///
    /// - Parameters:
    ///   - cacheFolder: where data files are kept between runs; made when it is missing.
    ///   - executable: the program that worker processes are started from: one that passes its arguments after ``LoaderWorker/argument``
    ///     to ``LoaderWorker/run(_:)``; `nil` = worker processes are refused.
    ///   - machine: what tells about the machine.
    ///   - timeline: the setting whose timeline is wanted; `nil` = none.
    ///   - now: the wall clock, for ``ExperimentRun/startedAt``.
    public init(
        cacheFolder: String, executable: String? = nil, machine: MachineProbe = MachineProbe(), timeline: TimelineRequest? = nil,
        now: @escaping @Sendable () -> Instant
    ) {
        self.cacheFolder = cacheFolder
        self.executable = executable
        self.timeline = timeline
        self.machine = machine
        self.now = now
    }

    /// Runs an experiment, on the calling thread, within its budget.
    ///
    /// - Throws: an ``ExperimentFailure`` when a parameter is impossible, the cache folder cannot be used, an item fails, a worker is
    ///   stuck, not even one round fits into the budget, or it was stopped before anything was measured.
    public func run(
        _ request: ExperimentRequest, report: (ExperimentProgress) -> Void, shouldStop: @escaping @Sendable () -> Bool
    ) throws -> ExperimentRun {
        let session = try LoaderSession(
            request: request, kind: kind, place: LoaderSession.Place(cacheFolder: cacheFolder, executable: executable, timeline: timeline),
            machine: machine, startedAt: now(), clock: SystemClock())
        do {
            return try session.run(report: report, shouldStop: shouldStop)
        } catch is LoaderStopped {
            throw ExperimentFailure.stoppedBeforeFirstRow
        } catch let problem as ItemProblem {
            throw ExperimentFailure.cacheUnusable(path: cacheFolder, problem: problem.problem)
        }
    }
}
