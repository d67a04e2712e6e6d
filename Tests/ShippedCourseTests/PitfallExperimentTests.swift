import CourseModel
import LoaderLab
import TestSupport
import Testing

/// The experiments beside the pitfalls, run for real: what a learner will read of their rows is true.
@Suite(.serialized) struct PitfallExperimentTests {
    /// Runs an experiment of the lesson with fewer rounds.
    private func run(_ id: Experiment.ID, rounds: Int = 1, budget: Double = 60) throws -> (ExperimentRun, Experiment) {
        try withTemporaryFolder { folder in
            let experiment = try ShippedCourse.experiment(id)
            var request = try #require(experiment.request(cores: MachineProbe().cores, seed: 1))
            (request.rounds, request.budget) = (rounds, budget)
            request.parameters["nice"] = .number(0)
            let runner = LoaderRunner(cacheFolder: folder.file("cache"), executable: HoneExecutable.path) { Instant(rawValue: 0) }
            return (try runner.run(request, report: { _ in }, shouldStop: { false }), experiment)
        }
    }

    private func values(_ run: ExperimentRun, _ metric: MetricName) throws -> [Double] {
        try run.rows.map { try #require($0.metrics[metric]).mean }
    }

    /// The bold words that the outcome opens with.
    private func headline(_ run: ExperimentRun, _ experiment: Experiment, runs: [Experiment.ID: ExperimentRun] = [:]) throws -> String {
        guard case .paragraph(let parts) = experiment.outcome(of: run, runs: runs).first, case .strong(let words) = parts.first else {
            return ""
        }
        return words.plainText
    }

    @Test func memoryAndStartUpRiseWithTheWorkers() throws {
        let (run, _) = try run("oversubscribe", rounds: 2)
        let memory = try values(run, "memory")
        #expect(memory == memory.sorted() && Set(memory).count == memory.count)
        let start = try values(run, "time_to_first_batch")
        let (first, last) = (try #require(start.first), try #require(start.last))
        #expect(last > first)
        let each = try values(run, "worker_memory")
        #expect(each.allSatisfy { $0 > 1e6 })
    }

    @Test func aClockAroundUnsynchronisedStepsSeesLessThanAFifthOfThem() throws {
        let (run, experiment) = try run("launches")
        let (timed, whole) = (try values(run, "timed_step"), try values(run, "iteration_time"))
        #expect(timed.allSatisfy { $0 < 0.2 * 0.02 })
        #expect(whole.allSatisfy { $0 >= 0.02 })
        #expect(try headline(run, experiment) == "Launches were timed, not steps.")
    }

    @Test func theOrderStaysAndTheCropsDoNot() throws {
        let (run, experiment) = try run("reshuffle")
        #expect(try values(run, "order_kept") == [1, 1, 1])
        let crops = try values(run, "augmentation_kept")
        #expect(crops[0] == 1 && crops[1] < 0.5 && crops[2] < 0.5)
        #expect(try headline(run, experiment) == "The order stayed, the crops did not.")
    }

    @Test func aStreamIsDeliveredOncePerWorker() throws {
        let (run, experiment) = try run("streamed")
        #expect(try values(run, "copies") == [1, 1, 2, 4])
        #expect(try values(run, "samples") == [512, 512, 1024, 2048])
        #expect(try headline(run, experiment) == "As many copies as workers.")
    }

    @Test func anExpensiveStartIsPaidInEveryEpochUnlessWorkersAreKept() throws {
        let (again, experiment) = try run("restarted")
        #expect(try #require(again.row(0.1)?.metrics["epoch_start"]).mean >= 0.2)
        #expect(try headline(again, experiment) == "Paid again in every epoch.")
        let (kept, _) = try run("kept")
        let expensive = try #require(kept.row(0.1)?.metrics)
        #expect(try #require(expensive["time_to_first_batch"]).mean >= 0.2)
        let later = try #require(expensive["epoch_start"]).mean
        #expect(try #require(expensive["time_to_first_batch"]).mean > later)
    }

    /// Prediction, run and outcome fit into a few seconds each.
    @Test(arguments: ["oversubscribe", "launches", "reshuffle", "streamed", "restarted", "kept"] as [Experiment.ID])
    func keepsTheBudgetsShort(_ id: Experiment.ID) throws {
        let experiment = try ShippedCourse.experiment(id)
        #expect(experiment.budget <= 10)
        #expect(experiment.outcomes.last?.when == nil)
        #expect(try ShippedCourse.lesson("num-workers").pitfalls.contains { $0.experiment != nil })
    }
}
