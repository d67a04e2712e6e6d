import CourseModel
import Testing

@testable import Grading

@Suite struct MeasuredGradingTests {
    static func run(rounds: Int = 6, best: [Double] = [4, 8], compared: MetricName = "iteration_time") -> ExperimentRun {
        let rows = [0.0, 2, 4, 8].map { setting -> ResultRow in
            let mean = setting == 0 ? 0.05 : 0.025
            let remark: RowRemark = best.contains(setting) ? .amongFastest(isSmallest: setting == best.first) : .slower(by: 0.3)
            return ResultRow(
                setting: setting, metrics: ["iteration_time": MetricSummary(mean: mean, low: nil, high: nil, rounds: [mean])],
                remark: remark)
        }
        return ExperimentRun(
            kind: "loader", source: .measured, startedAt: Instant(rawValue: 0), elapsed: 1, parameters: [:], swept: "num_workers",
            comparedMetric: compared, seed: 1,
            machine: MachineDescription(processor: "p", cores: 2, memoryBytes: nil, system: "s", accelerator: nil, loadAverage: nil),
            roundsPlanned: 6, roundsCompleted: rounds, ending: .complete, rows: rows, comparisons: [], recommended: best.first, warnings: []
        )
    }

    private func grade(_ typed: String, _ answer: String, unit: String? = nil, _ evidence: Evidence) throws -> Verdict {
        let key = MeasuredKey(answer: try Expression(answer), unit: unit)
        return Grader().grade(.typed(typed), to: Question(id: "q", title: "", prompt: [], key: .measured(key)), evidence: evidence)
    }

    private let best = "best(sweep, iteration_time).num_workers"

    @Test(arguments: [
        ("4", Reason.settingAmongBest(4, others: [8])), ("eight", .settingAmongBest(8, others: [4])), ("2", .settingWorse(2)),
        ("16", .notASetting(16, settings: [0, 2, 4, 8])), ("many", .notANumber("many")), ("", .empty), ("4 or 8", .severalNumbers),
    ])
    func acceptsEverySettingThatCannotBeToldApart(typed: String, reason: Reason) throws {
        let verdict = try grade(typed, best, Evidence(runs: ["sweep": Self.run()]))
        #expect(verdict.reasons == [reason])
        #expect(verdict.outcome == (["4", "eight"].contains(typed) ? .correct : .incorrect))
    }

    @Test(arguments: [
        (Evidence.none, Reason.notMeasured("sweep")),
        (Evidence(runs: ["sweep": run()], stale: ["sweep"]), .runIsStale("sweep")),
        (Evidence(runs: ["sweep": run(rounds: 2)]), .tooFewRounds("sweep", completed: 2)),
        (Evidence(runs: ["sweep": run(best: [0, 2, 4, 8])]), .allWithinNoise("sweep")),
        (Evidence(runs: ["sweep": run(compared: "throughput")]), .notInRun("sweep")),
    ])
    func gradesNothingWithoutARunThatTells(evidence: Evidence, reason: Reason) throws {
        let verdict = try grade("4", best, evidence)
        #expect(verdict.outcome == .ungraded)
        #expect(verdict.reasons == [reason])
    }

    @Test(arguments: [
        ("25 ms", Verdict.Outcome.correct), ("0.0255 s", .correct), ("25", .partial), ("30 ms", .incorrect), ("25 kg", .incorrect),
    ])
    func gradesAValueOfTheRunInItsUnit(typed: String, outcome: Verdict.Outcome) throws {
        let verdict = try grade(typed, "at(sweep, num_workers=4).iteration_time", unit: "ms", Evidence(runs: ["sweep": Self.run()]))
        #expect(verdict.outcome == outcome)
    }

    @Test func saysThatTheRunLacksTheSetting() throws {
        let verdict = try grade("25 ms", "at(sweep, num_workers=32).iteration_time", Evidence(runs: ["sweep": Self.run()]))
        #expect(verdict.reasons == [.notInRun("sweep")])
    }

    @Test func judgesAPredictionWithoutTakingMarks() throws {
        let key = PredictKey(value: try Expression("at(sweep, num_workers=4).iteration_time"), unit: .seconds)
        let question = Question(id: "q", title: "", prompt: [], key: .predict(key))
        let estimate = Estimate(value: 0.03, low: 0.02, high: 0.04)
        let before = Grader().grade(.predicted(estimate), to: question)
        #expect(before.reasons == [.predictionKept("sweep")])
        let after = Grader().grade(.predicted(estimate), to: question, evidence: Evidence(runs: ["sweep": Self.run()]))
        #expect(after.reasons == [.predictionJudged(estimate, measured: 0.025)])
        #expect([before, after].allSatisfy { $0.outcome == .ungraded && $0.score == 0 })
    }
}
