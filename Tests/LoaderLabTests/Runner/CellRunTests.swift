import CourseModel
import Testing

@testable import LoaderLab

@Suite struct CellRunTests {
    private func measure(
        _ workload: ScriptedWorkload, workers: Double, _ parameters: [ParameterName: ParameterValue] = [:], loading: Bool = true
    ) throws -> (plan: CellPlan, metrics: [MetricName: Double]) {
        let all = parameters.merging(["items": .number(64), "batch_size": .number(1), "step": .number(0.002)]) { given, _ in given }
        let settings = try #require(try LoaderPlan(.sweep([workers], of: "num_workers", all)).rows.first).settings
        let plan = CellPlan(settings, wantsLoading: loading, growth: 1)
        let run = CellRun(
            source: LoaderSource(workload: workload, batchSize: settings.batchSize), settings: settings, plan: plan, seed: 1,
            clock: SystemClock(), shouldStop: { false })
        return (plan, try run.measure())
    }

    @Test func keepsTheWorkersBusyToTheEnd() throws {
        let workload = ScriptedWorkload(items: 64)
        let plan = try measure(workload, workers: 4).plan
        // Whatever was handed over was replaced by new work: a window is outstanding when the counting ends.
        #expect(workload.begun.count >= plan.total + 4)
        #expect(workload.living == 0)
    }

    @Test func takesNoMoreThanItCountsWithoutWorkers() throws {
        let workload = ScriptedWorkload(items: 64)
        let (plan, metrics) = try measure(workload, workers: 0)
        #expect(workload.begun.count == plan.total)
        #expect(metrics["loading_time"] == metrics["data_time"])
    }

    @Test func leavesOutTheLoaderAloneWhenNobodyAsks() throws {
        let metrics = try measure(ScriptedWorkload(items: 64), workers: 2, loading: false).metrics
        #expect(metrics["loading_time"] == nil && metrics["iteration_time"] != nil)
    }

    @Test func neverIteratesFasterThanTheDevice() throws {
        for workers in [0.0, 1, 4] {
            let metrics = try measure(ScriptedWorkload(items: 64), workers: workers, ["step": .number(0.004)]).metrics
            #expect(try #require(metrics["iteration_time"]) >= 0.004)
            #expect(try #require(metrics["idle_share"]) < 1)
        }
    }

    @Test func takesExactlyTheEpochThatIsAskedFor() throws {
        let workload = ScriptedWorkload(items: 64)
        let parameters: [ParameterName: ParameterValue] = ["count": .word("epoch"), "epoch_batches": .number(9)]
        let metrics = try measure(workload, workers: 3, parameters, loading: false).metrics
        #expect(workload.begun.count == 9)
        #expect(try #require(metrics["epoch_time"]) >= 9 * 0.002)
    }
}
