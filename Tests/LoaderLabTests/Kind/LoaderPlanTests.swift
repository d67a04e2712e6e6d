import CourseModel
import Testing

@testable import LoaderLab

@Suite struct LoaderPlanTests {
    /// A request that is refused, and why.
    struct Refused: CustomTestStringConvertible, Sendable {
        var settings: [Double] = [2]
        var swept: ParameterName = "num_workers"
        var parameters: [ParameterName: ParameterValue] = [:]
        var columns: [MetricName] = ["iteration_time"]
        let name: ParameterName
        let value: String
        let problem: String
        var testDescription: String { "\(name) = \(value)" }
    }

    static let refused = [
        Refused(settings: [0, 10_000], name: "num_workers", value: "10000", problem: "must be between 0 and 128"),
        Refused(settings: [-1], name: "num_workers", value: "-1", problem: "must be between 0 and 128"),
        Refused(settings: [1.5], name: "num_workers", value: "1.5", problem: "must be a whole number"),
        Refused(settings: [.nan], name: "num_workers", value: "nan", problem: "must be a whole number"),
        Refused(settings: [], name: "num_workers", value: "", problem: "needs at least one setting"),
        Refused(
            parameters: ["batch_size": .number(300)], name: "batch_size", value: "300",
            problem: "must not be larger than the data set, which has 256 items"),
        Refused(
            settings: [0], parameters: ["prefetch_factor": .number(4)], name: "prefetch_factor", value: "4",
            problem: "needs at least one worker: without workers nothing is made ahead"),
        Refused(
            swept: "prefetch_factor", name: "prefetch_factor", value: "2",
            problem: "needs at least one worker: without workers nothing is made ahead"),
        Refused(parameters: ["prefetch_factor": .number(0)], name: "prefetch_factor", value: "0", problem: "must be between 1 and 64"),
        Refused(parameters: ["step": .number(3_600)], name: "step", value: "3600", problem: "must be between 0 s and 10 s"),
        Refused(parameters: ["step": .word("fast")], name: "step", value: "fast", problem: "must be a number"),
        Refused(
            parameters: ["workload": .word("video")], name: "workload", value: "video",
            problem: "must be one of: images, records, remote, tensors, tiny"),
        Refused(parameters: ["shuffle": .number(1)], name: "shuffle", value: "1", problem: "must be true or false"),
        Refused(parameters: ["wings": .number(2)], name: "wings", value: "2", problem: "is no parameter of the kind loader"),
        Refused(columns: ["beauty"], name: "columns", value: "beauty", problem: "is no metric of the kind loader"),
        Refused(
            columns: ["epoch_time"], name: "count", value: "steady", problem: "measures no epoch_time; that takes count: epoch"),
        Refused(
            columns: ["iteration_time", "copies"], name: "count", value: "steady", problem: "measures no copies; that takes count: epoch"),
        Refused(
            parameters: ["dataset": .word("stream")], name: "dataset", value: "stream",
            problem: "needs count: epoch; a stream ends, so it has no steady state"),
        Refused(
            parameters: ["epochs": .number(2)], name: "epochs", value: "2", problem: "needs count: epoch; steady batches know no epochs"),
        Refused(parameters: ["split": .flag(true)], name: "split", value: "true", problem: "needs dataset: stream"),
        Refused(
            settings: [0], parameters: ["persistent_workers": .flag(true)], name: "persistent_workers", value: "true",
            problem: "needs at least one worker: without workers there is none to keep"),
        Refused(
            parameters: ["items": .number(4096), "image_width": .number(2048), "image_height": .number(2048)], name: "items", value: "4096",
            problem: "needs 2576 MB of files, more than the cache may hold"),
        Refused(parameters: ["worker": .word("fibre")], name: "worker", value: "fibre", problem: "must be one of: thread, process"),
        Refused(parameters: ["timeout": .number(-1)], name: "timeout", value: "-1", problem: "must be between 0.1 s and 600 s"),
        Refused(settings: [1], swept: "shuffle", name: "shuffle", value: "1", problem: "must be true or false"),
    ]

    @Test(arguments: refused)
    func refusesWhatIsImpossible(_ refused: Refused) {
        let request = ExperimentRequest.sweep(refused.settings, of: refused.swept, refused.parameters, columns: refused.columns)
        #expect(throws: ExperimentFailure.badParameter(refused.name, value: refused.value, problem: refused.problem)) {
            _ = try LoaderPlan(request)
        }
    }

    @Test func allowsPrefetchInASweepThatHasWorkers() throws {
        let plan = try LoaderPlan(.sweep([0, 2], of: "num_workers", ["prefetch_factor": .number(4)]))
        #expect(plan.rows.map(\.settings.loader.window) == [0, 8])
    }

    @Test func fillsInWhatIsNotSaid() throws {
        let plan = try LoaderPlan(.sweep([2, 2, 4]))
        #expect(plan.rows.map(\.setting) == [2, 4])
        #expect(plan.fixed["nice"] == .number(10))
        #expect(plan.fixed["step"] == .number(0.02))
        #expect(plan.fixed["num_workers"] == nil)
        let settings = try #require(plan.rows.first).settings
        #expect(
            settings.batchSize == 16 && settings.counting == .steady && settings.loader.inOrder && settings.shuffle && !settings.dropLast)
    }

    @Test func refusesAWindowThatFillsTheMemory() throws {
        let plan = try LoaderPlan(.sweep([128], of: "num_workers", ["prefetch_factor": .number(64), "batch_size": .number(256)]))
        #expect(throws: ExperimentFailure.self) { try plan.checkMemory(memoryBytes: 16 << 30) }
        try LoaderPlan(.sweep()).checkMemory(memoryBytes: 16 << 30)
    }

    @Test func declaresFallbacksThatItAccepts() throws {
        for parameter in LoaderRunner.kind.parameters {
            let fallback = try #require(parameter.fallback)
            #expect(parameter.values.problem(with: fallback) == nil)
        }
        #expect(Set(LoaderRunner.kind.metrics.map(\.name)).count == LoaderRunner.kind.metrics.count)
    }
}
