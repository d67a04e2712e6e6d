public import CourseModel
import Foundation

/// Runs experiments of the `loader` kind with the real `torch.utils.data.DataLoader`, in a Python of the learner's.
///
/// The recorder script does the work and prints a record a line; this type makes the same kind of run of them as the native loader gives.
public struct PyTorchRunner: ExperimentRunner {
    /// The kind of experiment: that of the native loader.
    public var kind: ExperimentKind { LoaderKind.value }

    private let options: PyTorchOptions
    private let machine: MachineProbe
    private let now: @Sendable () -> Instant

    /// Makes a runner.
    public init(options: PyTorchOptions, machine: MachineProbe = MachineProbe(), now: @escaping @Sendable () -> Instant) {
        self.options = options
        self.machine = machine
        self.now = now
    }

    /// The command that a request would run, the script's name left open.
    ///
    /// - Throws: ``ExperimentFailure/badParameter(_:value:problem:)`` for what is impossible.
    public func commandLine(for request: ExperimentRequest) throws -> [String] {
        [options.python, "recorder.py"] + (try PyTorchCommand(request, options: options, kind: kind)).arguments
    }

    /// Runs an experiment, on the calling thread. Python has ended when it returns.
    public func run(
        _ request: ExperimentRequest, report: (ExperimentProgress) -> Void, shouldStop: @escaping @Sendable () -> Bool
    ) throws -> ExperimentRun {
        let command = try PyTorchCommand(request, options: options, kind: kind)
        let script = try writeScript()
        defer { try? FileManager.default.removeItem(atPath: script) }
        let started = (description: machine.describe(), time: now(), clock: ContinuousClock.now)
        let lines = PythonLines(python: options.python, arguments: [script] + command.arguments + Self.leash)
        var log = PyTorchLog(command: command, python: options.python)
        while log.isOpen {
            if shouldStop() { log.stop(lines) }
            guard let line = lines.next(within: 0.1) else { continue }
            if let progress = log.take(line, lines) { report(progress) }
        }
        let elapsed = ContinuousClock.now - started.clock
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
        return try run(request, log, started.description, at: started.time, seconds)
    }

    /// Python ends when this program does, however that ends.
    private static var leash: [String] { ["--end-with", String(ProcessInfo.processInfo.processIdentifier)] }

    private func writeScript() throws -> String {
        let path = options.scriptFolder + "/recorder-\(ProcessInfo.processInfo.processIdentifier).py"
        do {
            try FileManager.default.createDirectory(atPath: options.scriptFolder, withIntermediateDirectories: true)
            try RecorderScript.text.write(toFile: path, atomically: true, encoding: .utf8)
        } catch {
            throw ExperimentFailure.cacheUnusable(path: options.scriptFolder, problem: SystemText.phrase(error.localizedDescription))
        }
        return path
    }

    private func run(
        _ request: ExperimentRequest, _ log: PyTorchLog, _ machine: MachineDescription, at time: Instant, _ elapsed: Double
    ) throws -> ExperimentRun {
        guard log.wholeRounds > 0 else { throw log.failure.map(ExperimentFailure.pythonFailed) ?? .stoppedBeforeFirstRow }
        let better = kind.metric(request.comparedMetric)?.better ?? .lower
        let summary = RunSummary(
            values: log.values(rounds: log.wholeRounds), order: request.settings, comparedMetric: request.comparedMetric, better: better,
            seed: request.seed, kind: kind)
        let ending: ExperimentRun.Ending =
            log.failure != nil ? .failed : log.isStopped ? .interrupted : log.wholeRounds < request.rounds ? .budget : .complete
        var parameters = request.parameters.filter { $0.key != request.swept }
        parameters["backend"] = .word("pytorch")
        parameters["start_method"] = options.startMethod.map { .word($0.rawValue) }
        parameters["dataset_class"] = options.dataset.map { .word($0) }
        let described = MachineDescription(
            processor: machine.processor, cores: machine.cores, memoryBytes: machine.memoryBytes, system: machine.system,
            accelerator: log.host?.gpu, loadAverage: machine.loadAverage)
        return ExperimentRun(
            kind: kind.id, source: .measured, startedAt: time, elapsed: elapsed, parameters: parameters, swept: request.swept,
            comparedMetric: request.comparedMetric, seed: request.seed, machine: described, roundsPlanned: request.rounds,
            roundsCompleted: log.wholeRounds, ending: ending, rows: summary.rows, comparisons: summary.comparisons,
            recommended: summary.recommended, warnings: warnings(log) + Self.missing(summary.rows, request.comparedMetric),
            failure: log.failure.map(ExperimentFailure.pythonFailed))
    }

    /// Rows whose time was over before anything could be counted.
    private static func missing(_ rows: [ResultRow], _ metric: MetricName) -> [String] {
        let settings = rows.filter { $0.metrics[metric] == nil }.map { ParameterValue.number($0.setting).text }
        guard !settings.isEmpty else { return [] }
        return [
            "With num_workers \(settings.joined(separator: ", ")) the time was over before there were two batches: starting the workers took it. Give a larger --budget."
        ]
    }

    private func warnings(_ log: PyTorchLog) -> [String] {
        let versions = "torch \(log.host?.torch ?? "?"), Python \(log.host?.python ?? "?")"
        let method = options.startMethod.map { ", workers by \($0.rawValue)" } ?? ""
        let step = options.model.map { "The step trains \($0) on the GPU." } ?? "The step is emulated."
        return ["Measured with the real torch.utils.data.DataLoader: \(versions)\(method). \(step)"]
    }
}
