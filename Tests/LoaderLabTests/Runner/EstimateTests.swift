import CourseModel
import LoaderLab
import Testing

/// What a run would take, told without running.
struct EstimateTests {
    private let runner = LoaderRunner(cacheFolder: "/nowhere", now: { Instant(rawValue: 0) })

    private func request(_ parameters: [ParameterName: ParameterValue], settings: [Double] = [0, 2, 4], rounds: Int = 6, budget: Double)
        -> ExperimentRequest
    {
        var all: [ParameterName: ParameterValue] = [:]
        for definition in LoaderRunner.kind.parameters { all[definition.name] = definition.fallback }
        return ExperimentRequest(
            parameters: all.merging(parameters) { $1 }, swept: "num_workers", settings: settings, columns: ["iteration_time"],
            comparedMetric: "iteration_time", rounds: rounds, budget: budget, seed: 1)
    }

    @Test func countsWhatIsEmulated() throws {
        let parameters: [ParameterName: ParameterValue] = ["workload": .word("tiny"), "step": .number(0.5)]
        // Ten batches and the warm-up of each setting, half a second each, and one setting once more.
        let estimate = try #require(try runner.estimate(request(parameters, budget: 1000)))
        #expect(estimate.rounds == 6)
        #expect((15.0...100).contains(estimate.roundSeconds))
        let short = try #require(try runner.estimate(request(parameters, budget: 60)))
        #expect((1...3).contains(short.rounds))
        #expect(try runner.estimate(request(parameters, budget: 3))?.rounds == 0)
    }

    @Test func isTheSameEachTimeAndNeedsNoFiles() throws {
        let images = request(["workload": .word("images")], budget: 30)
        #expect(try runner.estimate(images) == runner.estimate(images))
        #expect(try runner.estimate(images)?.rounds == 6)
    }

    @Test func refusesWhatCannotRun() {
        #expect(throws: ExperimentFailure.self) { try runner.estimate(request(["epochs": .number(3)], budget: 30)) }
    }

    @Test func theSimulatorTellsNothingBeforehand() throws {
        #expect(try SimulatedLoaderRunner(now: { Instant(rawValue: 0) }).estimate(request([:], budget: 1)) == nil)
    }
}
