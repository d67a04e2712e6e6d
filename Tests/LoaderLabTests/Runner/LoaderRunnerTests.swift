import CourseModel
import Foundation
import TestSupport
import Testing

@testable import LoaderLab

/// Real runs, kept short.
@Suite(.serialized) struct LoaderRunnerTests {
    private func runner(_ folder: TemporaryFolder) -> LoaderRunner {
        LoaderRunner(cacheFolder: folder.file("cache")) { Instant(rawValue: 42) }
    }

    private static let small: [ParameterName: ParameterValue] = [
        "items": .number(16), "batch_size": .number(2), "step": .number(0.002), "nice": .number(0),
    ]

    @Test func measuresASweep() throws {
        try withTemporaryFolder { folder in
            var progress: [ExperimentProgress] = []
            let request = ExperimentRequest.sweep(
                [0, 2], of: "num_workers", Self.small, columns: ["iteration_time", "loading_time", "memory"], rounds: 2, budget: 20, seed: 3
            )
            let run = try runner(folder).run(request, report: { progress.append($0) }, shouldStop: { false })
            #expect(run.ending == .complete && run.roundsCompleted == 2 && run.seed == 3 && run.startedAt == Instant(rawValue: 42))
            #expect(run.rows.map(\.setting) == [0, 2])
            for row in run.rows {
                let wanted: Set<MetricName> = [
                    "iteration_time", "loading_time", "data_time", "throughput", "idle_share", "cpu", "time_to_first_batch",
                ]
                #expect(wanted.isSubset(of: Set(row.metrics.keys)))
                #expect(row.metrics.values.allSatisfy { $0.rounds.count == 2 && $0.rounds.allSatisfy(\.isFinite) })
                #expect(try #require(row.metrics["iteration_time"]).mean >= 0.002)
            }
            #expect(progress.first == .preparing(done: 0, total: 16))
            #expect(progress.filter { if case .measured = $0 { true } else { false } }.count == 4)
        }
    }

    @Test func countsAShortEpochFromItsStart() throws {
        try withTemporaryFolder { folder in
            let parameters = Self.small.merging(
                ["count": .word("epoch"), "epoch_batches": .number(4), "worker_startup": .number(0.03)]) { _, new in new }
            let request = ExperimentRequest.sweep([0, 3], of: "num_workers", parameters, columns: ["epoch_time"], rounds: 1, budget: 20)
            let run = try runner(folder).run(request, report: { _ in }, shouldStop: { false })
            let started = try #require(run.row(3)?.metrics)
            #expect(try #require(started["time_to_first_batch"]).mean >= 0.09)
            #expect(try abs(#require(started["epoch_time"]).mean - 4 * #require(started["iteration_time"]).mean) < 1e-9)
            #expect(run.comparisons.isEmpty && run.recommended == nil)
            #expect(run.warnings.contains("With 1 complete round nothing can be said about which rows differ."))
        }
    }

    @Test func stopsBeforeTheFirstRow() throws {
        try withTemporaryFolder { folder in
            _ = #expect(throws: ExperimentFailure.stoppedBeforeFirstRow) {
                _ = try runner(folder).run(.sweep([0, 2], of: "num_workers", Self.small), report: { _ in }, shouldStop: { true })
            }
        }
    }

    @Test func keepsWhatWasMeasuredWhenItIsStopped() throws {
        try withTemporaryFolder { folder in
            let stop = StopFlag()
            let run = try runner(folder).run(
                .sweep([0, 1, 2], of: "num_workers", Self.small, budget: 60),
                report: { if case .roundStarted(2, _, _) = $0 { stop.set() } }, shouldStop: { stop.isSet })
            #expect(run.ending == .interrupted && run.roundsCompleted == 1 && run.roundsPlanned == 6)
            #expect(run.rows.allSatisfy { $0.metrics["iteration_time"]?.rounds.count == 1 && $0.remark == .undecided })
        }
    }

    @Test(arguments: ["thread", "process"]) func keepsWhatWasMeasuredWhenTheCacheIsRemoved(_ worker: String) throws {
        try withTemporaryFolder { folder in
            let runner = LoaderRunner(cacheFolder: folder.file("cache"), executable: HoneExecutable.path) { Instant(rawValue: 42) }
            let parameters = Self.small.merging(["worker": .word(worker)]) { _, new in new }
            let run = try runner.run(
                .sweep([0, 2], of: "num_workers", parameters, rounds: 4, budget: 60),
                report: { progress in
                    guard case .roundStarted(2, _, _) = progress else { return }
                    try? FileManager.default.removeItem(atPath: folder.file("cache"))
                }, shouldStop: { false })
            #expect(run.ending == .failed && run.roundsCompleted == 1)
            #expect(run.rows.allSatisfy { $0.metrics["iteration_time"]?.rounds.count == 1 })
            guard case .itemFailed(_, let problem) = run.failure else {
                Issue.record("another failure: \(String(describing: run.failure))")
                return
            }
            #expect(problem.hasSuffix(".jpg: No such file or directory"))
        }
    }

    @Test func knowsItsNoiseFloor() throws {
        try withTemporaryFolder { folder in
            let run = try runner(folder).run(
                .sweep([0, 1], of: "num_workers", Self.small, rounds: 4, budget: 60), report: { _ in }, shouldStop: { false })
            #expect(try #require(run.noiseFloor) >= 0)
            #expect(run.rows.allSatisfy { $0.metrics["iteration_time"]?.rounds.count == 4 })
        }
    }

    @Test func refusesABudgetThatFitsNoRound() throws {
        try withTemporaryFolder { folder in
            let parameters = Self.small.merging(["step": .number(10)]) { _, new in new }
            let request = ExperimentRequest.sweep([0, 2], of: "num_workers", parameters, budget: 1)
            let error = #expect(throws: ExperimentFailure.self) {
                _ = try runner(folder).run(request, report: { _ in }, shouldStop: { false })
            }
            guard case .budgetTooSmall(budget: 1, let needed) = error else {
                Issue.record("another failure: \(String(describing: error))")
                return
            }
            #expect(needed > 200)
        }
    }

    @Test func saysWhichFolderCannotBeUsed() throws {
        try withTemporaryFolder { folder in
            let path = try folder.write("in the way", to: "cache")
            _ = #expect(throws: ExperimentFailure.cacheUnusable(path: path, problem: "Not a directory")) {
                _ = try runner(folder).run(.sweep([0], of: "num_workers", Self.small), report: { _ in }, shouldStop: { false })
            }
        }
    }
}
