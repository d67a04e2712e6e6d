import CourseModel
import TestSupport
import TextUI
import Testing

@testable import AppScreens

/// A model that predicts rows, as a learner sees it: before, during and after the run.
@Suite struct ForecastTests {
    private let kind = ExperimentKind(
        id: "k", summary: "", parameters: [ParameterDefinition(name: "n", values: .count(0...64), fallback: .number(0), summary: "")],
        metrics: [MetricDefinition(name: "time", heading: "time", unit: .seconds, better: .lower, definition: "")], charts: [.bars],
        foretells: ExperimentKind.Foretold(parameter: "n", metric: "time"))

    private let forecast = Forecast(
        metric: "time",
        rows: [
            Forecast.Row(setting: 0, predicted: 0.099, fittedTo: 0.1), Forecast.Row(setting: 1, predicted: 0.05),
            Forecast.Row(setting: 2, predicted: 0.03, fittedTo: 0.03), Forecast.Row(setting: 4, predicted: 0.0202),
            Forecast.Row(setting: 8, predicted: 0.02, fittedTo: 0.02),
        ])

    private func experiment() throws -> Experiment {
        let settings = try ["0", "1", "2", "4", "4*cores"].map { try Expression($0) }
        return Experiment(
            id: "x", title: "A sweep", kind: "k", sweep: Sweep(parameter: "n", settings: settings), columns: ["time"],
            calibration: [settings[0], settings[2], settings[4]], budget: 20)
    }

    private func moment(width: Int = 80) -> Moment {
        let capabilities = TerminalCapabilities(colorDepth: .none, charset: .unicode, hyperlinks: false, movesCursor: false)
        return Moment(now: Instant(seconds: 0), width: width, capabilities: capabilities)
    }

    private func run(_ forecast: Forecast?) -> ExperimentRun {
        let times = [0: 0.1, 1: 0.052, 2: 0.03, 4: 0.022, 8: 0.02]
        return ExperimentRun(
            kind: "k", source: .measured, startedAt: Instant(seconds: 0), elapsed: 2, parameters: [:], swept: "n", comparedMetric: "time",
            seed: 9,
            machine: MachineDescription(processor: "p", cores: 2, memoryBytes: nil, system: "s", accelerator: nil, loadAverage: nil),
            roundsPlanned: 3, roundsCompleted: 3, ending: .complete,
            rows: times.sorted { $0.key < $1.key }.map { setting, time in
                let summary = MetricSummary(mean: time, low: time, high: time, rounds: [time, time, time])
                return ResultRow(setting: Double(setting), metrics: ["time": summary], remark: .undecided)
            }, comparisons: [], recommended: nil, warnings: [], forecast: forecast)
    }

    @Test func saysBeforehandWhatComesFirst() throws {
        let experiment = try experiment()
        let first = experiment.calibrationSettings(cores: 2)
        let view = ExperimentView(experiment: experiment, kind: kind, settings: experiment.sweep.values(cores: 2), calibration: first)
        expectText(
            view.lines(at: moment()).map(\.plainText).joined(separator: "\n"),
            equals: """

                Experiment: A sweep

                Measured here, now: n = 0, 1, 2, 4 and 8, in up to 6 randomised rounds within 20
                s.
                First 0, 2 and 8 by themselves: a model is fitted to them and predicts the
                others. Then all are measured.
                """)
        #expect(experiment.request(cores: 2, seed: 1)?.calibration == [0, 2, 8])
        // On one core the largest setting is 4, too: what is left can still be predicted.
        #expect(experiment.request(cores: 1, seed: 1)?.calibration == [0, 2, 4])
    }

    @Test func showsThePredictionBeforeTheOthersAreMeasured() throws {
        var table = LiveTable(experiment: try experiment(), kind: kind, settings: [0, 1, 2, 4, 8])
        func row(_ setting: Double) -> ExperimentProgress {
            let summary = MetricSummary(mean: 0.1, low: nil, high: nil, rounds: [0.1])
            return .measured(ResultRow(setting: setting, metrics: ["time": summary], remark: .undecided))
        }
        let progress: [ExperimentProgress] = [
            .calibrating([0, 2, 8]), .roundStarted(1, of: 3, remaining: 6), row(8), row(0), row(2), .roundStarted(2, of: 3, remaining: 4),
            row(0), row(2), row(8), .foretold(forecast), .roundStarted(1, of: 6, remaining: 12), row(4),
        ]
        let lines = progress.flatMap { table.take($0, at: moment()) }.map(\.plainText)
        expectText(
            lines.joined(separator: "\n"),
            equals: """

                First 0, 2 and 8 by themselves, for the model.

                Measuring 3 settings in 3 rounds, about 6.0 s in all. Ctrl-C stops and keeps
                whole rounds.
                n 8: time 100 ms
                n 0: time 100 ms
                n 2: time 100 ms
                round 2 of 3  0: 100 ms  2: 100 ms  8: 100 ms; 4.0 s left

                The model, fitted to 0, 2 and 8, predicts time: 1: 50.0 ms, 4: 20.2 ms. Now all
                are measured.

                Measuring 5 settings in 6 rounds, about 12 s in all. Ctrl-C stops and keeps
                whole rounds.
                n 4: time 100 ms
                """)
    }

    @Test func showsTheErrorAfterwards() throws {
        let view = ResultView(experiment: try experiment(), kind: kind, run: run(forecast), prediction: nil, runs: [:])
        expectText(
            view.model(at: moment()).map(\.plainText).joined(separator: "\n"),
            equals: """

                The model against the measurement, time:
                n │ predicted (ms) │ measured (ms) │ error
                ──┼────────────────┼───────────────┼──────
                1 │           50.0 │          52.0 │ 3.8 %
                4 │           20.2 │          22.0 │ 8.2 %
                 * The model, fitted to 0, 2 and 8 alone, was off by 6.0 % in the median, by 8.2
                   % at most.
                 * By the model one would have chosen 8; that costs nothing against the best
                   mean.
                """)
        #expect(view.model(at: moment(width: 20)).allSatisfy { $0.width <= 20 })
        let plain = ResultView(experiment: try experiment(), kind: kind, run: run(nil), prediction: nil, runs: [:])
        #expect(plain.model(at: moment()).isEmpty)
    }
}
