import CourseModel
import Foundation
import TestSupport
import Testing

@testable import LoaderLab

/// The back end with programs that only pretend to be Python, and with the real torch where HONE_PYTHON names a Python that has it.
@Suite(.serialized) struct PyTorchRunnerTests {
    private let request = ExperimentRequest(
        parameters: ["workload": .word("tiny"), "step": .number(0.001), "batch_size": .number(8)], swept: "num_workers", settings: [0, 1],
        columns: ["iteration_time", "data_time"], comparedMetric: "iteration_time", rounds: 2, budget: 4, seed: 1)

    /// Runs on a thread of its own: the runner blocks the thread that calls it, and those of tests are few and shared.
    private func run(
        _ python: String, in folder: TemporaryFolder, shouldStop: @escaping @Sendable () -> Bool = { false }
    ) async throws -> ExperimentRun {
        let options = PyTorchOptions(python: python, scriptFolder: folder.file("scripts"))
        let (runner, request) = (PyTorchRunner(options: options) { Instant(rawValue: 9) }, request)
        return try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(with: Result { try runner.run(request, report: { _ in }, shouldStop: shouldStop) })
            }
        }
    }

    /// A program that prints something in place of Python.
    private func pretender(_ script: String, in folder: TemporaryFolder) throws -> String {
        let path = folder.file("python")
        try ("#!/bin/sh\n" + script).write(toFile: path, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        return path
    }

    private static func record(_ workers: Int, _ time: Double) -> String {
        let times = [Double](repeating: time, count: 20)
        let epoch = "{\"wait_seconds\":\(times),\"step_seconds\":\(times),\"iteration_seconds\":\(times),\"total_seconds\":1}"
        return "{\"record\":\"run\",\"group\":\"g\",\"config\":{\"num_workers\":\(workers)},\"epochs\":[\(epoch)]}"
    }

    @Test func makesARunOfTheRecords() async throws {
        try await withTemporaryFolder { folder in
            let lines = [(0, 0.5), (1, 0.25), (0, 0.5), (1, 0.25)].map { "echo '\(Self.record($0.0, $0.1))'" }
            let run = try await run(pretender(lines.joined(separator: "\n"), in: folder), in: folder)
            #expect(run.rows.map { $0.metrics["iteration_time"]?.rounds } == [[0.5, 0.5], [0.25, 0.25]])
            #expect(run.ending == .complete && run.roundsCompleted == 2)
            #expect(run.parameters["backend"] == .word("pytorch"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.file("scripts")).isEmpty)
        }
    }

    @Test(arguments: [
        (
            "echo 'recorder: torch cannot be imported: No module named torch' >&2; exit 3",
            PythonProblem.noTorch(python: "", words: "No module named torch")
        ),
        ("echo hello", .garbage(line: "hello")),
        ("echo '{\"record\":\"ru'", .garbage(line: "{\"record\":\"ru")),
        ("echo 'Traceback' >&2; echo 'ValueError: no' >&2; exit 1", .ended(status: 1, words: "ValueError: no")),
        ("kill -9 $$", .ended(status: 137, words: "")),
    ])
    func namesWhatWentWrong(script: String, problem: PythonProblem) async throws {
        try await withTemporaryFolder { folder in
            let python = try pretender(script, in: folder)
            let wanted: PythonProblem = if case .noTorch(_, let words) = problem { .noTorch(python: python, words: words) } else { problem }
            await #expect(throws: ExperimentFailure.pythonFailed(wanted)) { _ = try await run(python, in: folder) }
        }
    }

    @Test func saysThatThereIsNoPython() async throws {
        try await withTemporaryFolder { folder in
            let python = "no-such-python"
            await #expect(throws: ExperimentFailure.pythonFailed(.notFound(python: python))) { _ = try await run(python, in: folder) }
        }
    }

    @Test func keepsWholeRoundsWhenPythonFailsLater() async throws {
        try await withTemporaryFolder { folder in
            let script = [(0, 0.5), (1, 0.25), (0, 0.75)].map { "echo '\(Self.record($0.0, $0.1))'" } + ["echo garbage"]
            let run = try await run(pretender(script.joined(separator: "\n"), in: folder), in: folder)
            #expect(run.ending == .failed && run.roundsCompleted == 1)
            #expect(run.failure == .pythonFailed(.garbage(line: "garbage")))
            #expect(run.rows.map { $0.metrics["iteration_time"]?.mean } == [0.5, 0.25])
        }
    }

    @Test func takesRecordsOfAnyLength() async throws {
        try await withTemporaryFolder { folder in
            let times = [Double](repeating: 0.123456789, count: 20_000)
            let epoch = "{\"wait_seconds\":\(times),\"step_seconds\":\(times),\"iteration_seconds\":\(times),\"total_seconds\":1}"
            let lines = [0, 1].map { "{\"record\":\"run\",\"group\":\"g\",\"config\":{\"num_workers\":\($0)},\"epochs\":[\(epoch)]}" }
            try lines.joined(separator: "\n").write(toFile: folder.file("records"), atomically: true, encoding: .utf8)
            let run = try await run(pretender("cat '\(folder.file("records"))'", in: folder), in: folder)
            #expect(run.rows.compactMap { $0.metrics["iteration_time"]?.mean }.allSatisfy { abs($0 - 0.123456789) < 1e-9 })
        }
    }

    @Test func saysWhichRowsHadNoTimeToBegin() async throws {
        try await withTemporaryFolder { folder in
            let late = "{\"record\":\"run\",\"group\":\"g\",\"config\":{\"num_workers\":1},\"epochs\":[{\"iteration_seconds\":[15.5]}]}"
            let script = "echo '\(Self.record(0, 0.5))'; echo '\(late)'"
            let run = try await run(pretender(script, in: folder), in: folder)
            #expect(run.warnings.last?.hasPrefix("With num_workers 1 the time was over before there were two batches") == true)
        }
    }

    @Test(.timeLimit(.minutes(1))) func endsPythonWhenItIsStopped() async throws {
        try await withTemporaryFolder { folder in
            let python = try pretender("sleep 300 & sleep 300", in: folder)
            await #expect(throws: ExperimentFailure.stoppedBeforeFirstRow) { _ = try await run(python, in: folder, shouldStop: { true }) }
        }
    }

    static let python = ProcessInfo.processInfo.environment["HONE_PYTHON"]

    @Test(.enabled(if: python != nil, "HONE_PYTHON names no Python with torch"), arguments: PyTorchOptions.StartMethod.allCases)
    func startsRealWorkersInEachWay(_ method: PyTorchOptions.StartMethod) async throws {
        let python = try #require(Self.python)
        try await withTemporaryFolder { folder in
            let options = PyTorchOptions(python: python, startMethod: method, scriptFolder: folder.file("scripts"))
            let runner = PyTorchRunner(options: options) { Instant(rawValue: 9) }
            var request = request
            (request.rounds, request.budget) = (1, 120)
            let run = try await withCheckedThrowingContinuation { continuation in
                Thread.detachNewThread { [request] in
                    continuation.resume(with: Result { try runner.run(request, report: { _ in }, shouldStop: { false }) })
                }
            }
            #expect(run.rows.allSatisfy { ($0.metrics["iteration_time"]?.mean ?? 0) > 0.001 }, "\(run.warnings)")
            #expect(run.parameters["start_method"] == .word(method.rawValue))
        }
    }

    @Test(.enabled(if: python != nil, "HONE_PYTHON names no Python with torch")) func runsTheRealDataLoader() async throws {
        let python = try #require(Self.python)
        try await withTemporaryFolder { folder in
            let run = try await run(python, in: folder)
            #expect(run.roundsCompleted >= 1)
            #expect(run.rows.allSatisfy { ($0.metrics["iteration_time"]?.mean ?? 0) > 0.001 })
            #expect(run.warnings.first?.contains("torch") == true)
        }
    }
}
