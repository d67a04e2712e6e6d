import CourseModel
import Testing

@Suite struct ForecastTests {
    private let forecast = Forecast(
        metric: "time",
        rows: [
            Forecast.Row(setting: 0, predicted: 0.098, fittedTo: 0.1), Forecast.Row(setting: 1, predicted: 0.06),
            Forecast.Row(setting: 2, predicted: 0.03, fittedTo: 0.032), Forecast.Row(setting: 4, predicted: 0.0205),
            Forecast.Row(setting: 8, predicted: 0.0202), Forecast.Row(setting: 16, predicted: 0.02, fittedTo: 0.0215),
        ])

    private func run(_ times: [(Double, Double)]) -> ExperimentRun {
        ExperimentRun(
            kind: "k", source: .measured, startedAt: Instant(rawValue: 0), elapsed: 1, parameters: [:], swept: "n", comparedMetric: "time",
            seed: 1,
            machine: MachineDescription(processor: "p", cores: 2, memoryBytes: nil, system: "s", accelerator: nil, loadAverage: nil),
            roundsPlanned: 3, roundsCompleted: 3, ending: .complete,
            rows: times.map { setting, time in
                let summary = MetricSummary(mean: time, low: nil, high: nil, rounds: [time])
                return ResultRow(setting: setting, metrics: ["time": summary], remark: .undecided)
            }, comparisons: [], recommended: nil, warnings: [])
    }

    @Test func choosesByWhatIsKnown() {
        // The model has 16 as the best; but it was measured, and is slower than what is predicted of 8.
        #expect(forecast.choice == 8)
        let tied = Forecast(metric: "time", rows: [4, 2, 8].map { Forecast.Row(setting: $0, predicted: 1) })
        #expect(tied.choice == 2)
        #expect(forecast.fitted == [0, 2, 16])
        #expect(Forecast(metric: "time", rows: []).choice == nil)
    }

    @Test func isJudgedByTheRowsThatItHadNotSeen() {
        let judgement = ForecastJudgement(of: forecast, by: run([(0, 0.2), (1, 0.05), (2, 0.03), (4, 0.025), (8, 0.02), (16, 0.02)]))
        #expect(judgement.rows.map(\.setting) == [1, 4, 8])
        #expect(judgement.rows.map { ($0.error * 1000).rounded() } == [200, 180, 10])
        #expect(judgement.median.map { ($0 * 1000).rounded() } == 180)
        #expect(judgement.worst.map { ($0 * 1000).rounded() } == 200)
        #expect(judgement.choice == 8)
        #expect(judgement.regret == 0)
        let slower = ForecastJudgement(of: forecast, by: run([(0, 0.2), (4, 0.016), (8, 0.02), (16, 0.02)]))
        #expect(slower.regret.map { ($0 * 1000).rounded() } == 250)
    }

    @Test func saysNothingOfWhatWasNotMeasured() {
        let judgement = ForecastJudgement(of: forecast, by: run([(0, 0.2), (2, 0.03), (8, 0)]))
        #expect(judgement.rows.isEmpty)
        #expect(judgement.median == nil && judgement.worst == nil && judgement.choice == nil && judgement.regret == nil)
    }
}
