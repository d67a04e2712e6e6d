import CourseModel
import TestSupport
import Testing

@testable import LoaderLab

@Suite struct EpochRunTests {
    private func measure(
        workers: Double, _ parameters: [ParameterName: ParameterValue], wanted: Set<MetricName> = []
    ) throws -> [MetricName: Double] {
        let usual: [ParameterName: ParameterValue] = [
            "workload": .word("tiny"), "items": .number(64), "batch_size": .number(4), "step": .number(0), "count": .word("epoch"),
            "epoch_batches": .number(4),
        ]
        let all = usual.merging(parameters) { _, given in given }
        let settings = try #require(try LoaderPlan(.sweep([workers], of: "num_workers", all)).rows.first).settings
        let source = LoaderSource(
            workload: settings.shape.workload(cacheFolder: ""), shape: settings.shape, executable: HoneExecutable.path,
            batchSize: settings.batchSize)
        let plan = CellPlan(settings, wantsLoading: false, growth: 1)
        return try CellRun(
            source: source, settings: settings, plan: plan, seed: 1, wanted: wanted, clock: SystemClock(), shouldStop: { false }
        ).measure()
    }

    @Test(arguments: [(false, 0.06), (true, 0)])
    func paysForTheStartInEachEpochUnlessWorkersAreKept(isKept: Bool, least: Double) throws {
        let metrics = try measure(
            workers: 2,
            ["epochs": .number(3), "worker_startup": .number(0.03), "persistent_workers": .flag(isKept), "worker": .word("process")])
        #expect(try #require(metrics["time_to_first_batch"]) >= 0.06)
        #expect(try #require(metrics["epoch_start"]) >= least)
        if isKept { #expect(try #require(metrics["epoch_start"]) < #require(metrics["time_to_first_batch"])) }
    }

    @Test func startsTheOnlyEpochWithItsFirstBatch() throws {
        let metrics = try measure(workers: 1, [:])
        #expect(metrics["epoch_start"] == metrics["time_to_first_batch"])
    }

    @Test(arguments: [(0.0, 64.0, 1.0), (1, 64, 1), (2, 128, 2), (4, 256, 4)])
    func countsTheCopiesOfAStream(workers: Double, samples: Double, copies: Double) throws {
        let metrics = try measure(
            workers: workers, ["dataset": .word("stream"), "epoch_batches": .number(0)], wanted: ["samples", "copies"])
        #expect(metrics["samples"] == samples && metrics["copies"] == copies)
    }

    @Test func readsASplitStreamOnce() throws {
        let metrics = try measure(
            workers: 3, ["dataset": .word("stream"), "split": .flag(true), "epoch_batches": .number(0)], wanted: ["samples", "copies"])
        #expect(metrics["samples"] == 64 && metrics["copies"] == 1)
    }

    @Test(arguments: [0.0, 2, 4]) func holdsTheOrderAgainstTheOneWithoutWorkers(workers: Double) throws {
        let metrics = try measure(workers: workers, ["seed": .number(7)], wanted: ["order_kept", "augmentation_kept"])
        #expect(metrics["order_kept"] == 1)
        #expect(metrics["augmentation_kept"] == 1, "tiny items are not augmented")
        let tensors = try measure(
            workers: workers, ["seed": .number(7), "workload": .word("tensors"), "tensor_kb": .number(1)],
            wanted: ["order_kept", "augmentation_kept"])
        #expect(tensors["order_kept"] == 1)
        let kept = try #require(tensors["augmentation_kept"])
        #expect(workers == 0 ? kept == 1 : kept < 1)
    }

    @Test(arguments: [true, false]) func timesLaunchesWhenNobodySynchronises(isSynchronised: Bool) throws {
        let metrics = try measure(workers: 0, ["sync": .flag(isSynchronised), "step": .number(0.02)])
        let timed = try #require(metrics["timed_step"])
        #expect(isSynchronised ? timed >= 0.02 : timed < 0.2 * 0.02)
        // End to end nothing is gained by not looking.
        #expect(try #require(metrics["iteration_time"]) >= 0.02)
    }

    @Test func keepsTheSeedOfEachRoundWhenOneIsSet() throws {
        let settings = try #require(try LoaderPlan(.sweep([2], of: "num_workers", ["seed": .number(9)])).rows.first).settings
        #expect((0..<3).map { settings.seed(ofRound: $0, run: 100) } == [9, 9, 9])
        let drawn = try #require(try LoaderPlan(.sweep([2])).rows.first).settings
        #expect((0..<3).map { drawn.seed(ofRound: $0, run: 100) } == [100, 101, 102])
    }

    @Test func saysWhatALoaderThatCostsNothingWouldGain() throws {
        let parameters: [ParameterName: ParameterValue] = [
            "count": .word("steady"), "workload": .word("remote"), "latency": .number(0.02), "latency_spread": .number(0),
            "step": .number(0.005), "batch_size": .number(1),
        ]
        let metrics = try measure(workers: 0, parameters, wanted: ["headspace"])
        #expect(try #require(metrics["headspace"]) > 1.3)
    }
}
