import CourseModel
import Synchronization
import Testing

@testable import LoaderLab

/// Calibrate, predict, measure: in one run of an experiment.
@Suite struct ForetellingRunnerTests {
    /// A loader whose batches cost 80 ms and whose step takes 10 ms, and that remembers what it was asked.
    private final class ScriptedLoader: ExperimentRunner {
        let kind = LoaderKind.value
        let asked = Mutex<[ExperimentRequest]>([])
        /// What is thrown by the second run instead.
        let failure: ExperimentFailure?
        let ending: ExperimentRun.Ending

        init(failure: ExperimentFailure? = nil, ending: ExperimentRun.Ending = .complete) {
            self.failure = failure
            self.ending = ending
        }

        func run(
            _ request: ExperimentRequest, report: (ExperimentProgress) -> Void, shouldStop: @escaping @Sendable () -> Bool
        ) throws -> ExperimentRun {
            let count = asked.withLock { list in
                list.append(request)
                return list.count
            }
            if count == 2, let failure { throw failure }
            report(.roundStarted(1, of: request.rounds, remaining: 1))
            let values = Dictionary(uniqueKeysWithValues: request.settings.map { ($0, Self.metrics(workers: $0, request.rounds)) })
            let summary = RunSummary(
                values: values, order: request.settings, comparedMetric: request.comparedMetric, better: .lower, kind: kind)
            return ExperimentRun(
                kind: kind.id, source: .measured, startedAt: Instant(rawValue: 0), elapsed: 2, parameters: request.parameters,
                swept: request.swept, comparedMetric: request.comparedMetric, seed: request.seed,
                machine: MachineDescription(
                    processor: "p", cores: 16, memoryBytes: nil, system: "s", accelerator: nil, loadAverage: nil),
                roundsPlanned: request.rounds, roundsCompleted: request.rounds, ending: ending, rows: summary.rows,
                comparisons: summary.comparisons, recommended: summary.recommended, warnings: [])
        }

        private static func metrics(workers: Double, _ rounds: Int) -> [MetricName: [Double]] {
            let iteration = workers == 0 ? 0.09 : max(0.08 / workers, 0.01)
            let times = (0..<rounds).map { iteration * (1 + 0.004 * Double($0 % 2)) }
            return ["iteration_time": times, "data_time": times.map { $0 - 0.01 }]
        }
    }

    private let request: ExperimentRequest = {
        var request = ExperimentRequest.sweep([0, 1, 2, 4, 8, 12], rounds: 6, budget: 30)
        request.calibration = [0, 2, 12]
        return request
    }()

    @Test func predictsTheOthersBeforeItMeasuresAll() throws {
        let loader = ScriptedLoader()
        var seen: [String] = []
        let run = try ForetellingRunner(loader).run(
            request,
            report: { progress in
                switch progress {
                case .calibrating(let settings): seen.append("calibrating \(settings)")
                case .foretold(let forecast): seen.append("foretold from \(forecast.fitted)")
                case .roundStarted: seen.append("measured")
                default: break
                }
            }, shouldStop: { false })
        #expect(seen == ["calibrating [0.0, 2.0, 12.0]", "measured", "foretold from [0.0, 2.0, 12.0]", "measured"])
        let asked = loader.asked.withLock { $0 }
        #expect(asked.map(\.settings) == [[0, 2, 12], [0, 1, 2, 4, 8, 12]])
        #expect(asked.map(\.rounds) == [3, 6])
        #expect(asked.map(\.budget) == [6, 28])
        #expect(asked[0].seed != asked[1].seed)
        #expect(run.rows.map(\.setting) == [0, 1, 2, 4, 8, 12])
        let judgement = ForecastJudgement(of: try #require(run.forecast), by: run)
        #expect(judgement.rows.map(\.setting) == [1, 4, 8])
        #expect(try #require(judgement.worst) < 0.1)
        #expect(try #require(judgement.regret) < 0.02)
    }

    @Test func measuresAsWithoutItWhenNothingCanBePredicted() throws {
        let impossible: [(inout ExperimentRequest) -> Void] = [
            { $0.calibration = [] }, { $0.calibration = [0] }, { $0.calibration = [0, 99] }, { $0.calibration = $0.settings },
            { $0.parameters["count"] = .word("epoch") }, { $0.parameters["dataset"] = .word("stream") }, { $0.swept = "batch_size" },
        ]
        for change in impossible {
            var changed = request
            change(&changed)
            let loader = ScriptedLoader()
            let run = try ForetellingRunner(loader).run(changed, report: { _ in }, shouldStop: { false })
            #expect(run.forecast == nil)
            #expect(loader.asked.withLock { $0.map(\.settings) } == [changed.settings])
        }
    }

    @Test func keepsWhatWasMeasuredWhenItIsStopped() throws {
        let stoppedLate = try ForetellingRunner(ScriptedLoader(failure: .stoppedBeforeFirstRow)).run(
            request, report: { _ in }, shouldStop: { false })
        #expect(stoppedLate.ending == .interrupted && stoppedLate.forecast == nil)
        #expect(stoppedLate.rows.map(\.setting) == [0, 2, 12])
        let loader = ScriptedLoader(ending: .interrupted)
        let stoppedEarly = try ForetellingRunner(loader).run(request, report: { _ in }, shouldStop: { false })
        #expect(stoppedEarly.ending == .interrupted && stoppedEarly.forecast == nil)
        #expect(loader.asked.withLock { $0.count } == 1)
    }

    @Test func saysWhatFailed() {
        let loader = ScriptedLoader(failure: .budgetTooSmall(budget: 1, needed: 2))
        #expect(throws: ExperimentFailure.budgetTooSmall(budget: 1, needed: 2)) {
            try ForetellingRunner(loader).run(request, report: { _ in }, shouldStop: { false })
        }
    }
}
