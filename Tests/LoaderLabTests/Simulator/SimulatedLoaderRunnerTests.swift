import CourseModel
import Testing

@testable import LoaderLab

@Suite struct SimulatedLoaderRunnerTests {
    private let runner = SimulatedLoaderRunner { Instant(rawValue: 0) }

    private func request(_ parameters: [ParameterName: ParameterValue], _ settings: [Double] = [0, 2, 4, 8]) -> ExperimentRequest {
        ExperimentRequest(
            parameters: parameters, swept: "num_workers", settings: settings, columns: ["iteration_time", "idle_share"],
            comparedMetric: "iteration_time", rounds: 6, budget: 1, seed: 3)
    }

    private func run(_ request: ExperimentRequest) throws -> ExperimentRun {
        try runner.run(request, report: { _ in }, shouldStop: { false })
    }

    @Test func saysThatNothingWasMeasured() throws {
        let run = try run(request([:]))
        #expect(run.source == .simulated)
        #expect(run.machine.processor == "a simulated machine with 8 cores")
        #expect(run.warnings == ["Simulated: nothing was measured. Rounds differ in the costs of their batches only."])
    }

    @Test func givesTheSameRowsForTheSameSeed() throws {
        #expect(try run(request([:])) == run(request([:])))
    }

    @Test func namesTheSmallestSufficientSetting() throws {
        let run = try run(request(["compute": .number(0.1), "step": .number(0.06)]))
        #expect(run.recommended == 2)
        #expect(run.comparison(8, against: 4)?.areToldApart == false)
        #expect(run.comparison(0, against: 2)?.finding == .slower)
    }

    @Test func comparesRowsThatDoNotVary() throws {
        let run = try run(request(["machine": .word("start-up")], [0, 4, 8]))
        #expect(run.rows.compactMap { $0.metrics["iteration_time"]?.mean }.map { ($0 * 1000).rounded() } == [1500, 1000, 1300])
        #expect(run.recommended == 4)
        #expect(run.comparison(8, against: 4)?.finding == .slower)
    }

    @Test func refusesWhatIsImpossible() {
        #expect(throws: ExperimentFailure.badParameter("cores", value: "0", problem: "must be between 1 and 512")) {
            try run(request(["cores": .number(0)]))
        }
        #expect(throws: ExperimentFailure.badParameter("num_workers", value: "10000", problem: "must be between 0 and 512")) {
            try run(request([:], [0, 10_000]))
        }
        #expect(throws: ExperimentFailure.stoppedBeforeFirstRow) { try runner.run(request([:]), report: { _ in }, shouldStop: { true }) }
    }

    @Test func showsATimelineOfOneSetting() throws {
        let timeline = try SimulatedLoaderRunner.timeline(request(["batches": .number(12)]), setting: 2)
        #expect(timeline.workers == 2)
        #expect(timeline.spans.filter { $0.lane == .device }.count == 12)
    }
}
