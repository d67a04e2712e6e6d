import CourseModel
import Testing

@Suite struct ExpressionEvaluationTests {
    /// Settings 0, 4 and 8 with iteration times 3, 2 and 2.5 s; 8 is slower than 4, 0 slower than both.
    private func run(rounds: Int = 6) -> ExperimentRun {
        let comparisons: [SettingComparison] = [
            pair(0, 4, .slower), pair(4, 0, .faster), pair(0, 8, .undecided(roundsNeeded: 9)), pair(8, 0, .undecided(roundsNeeded: 9)),
            pair(8, 4, .slower), pair(4, 8, .faster),
        ]
        return ExperimentRun(
            kind: "loader", source: .measured, startedAt: Instant(rawValue: 0), elapsed: 1, parameters: [:], swept: "num_workers",
            comparedMetric: "iteration_time", seed: 1,
            machine: MachineDescription(processor: "", cores: 4, memoryBytes: nil, system: "", accelerator: nil, loadAverage: nil),
            roundsPlanned: 6, roundsCompleted: rounds, ending: .complete, rows: [row(0, 3), row(4, 2), row(8, 2.5)],
            comparisons: comparisons, recommended: 4, warnings: [])
    }

    private func row(_ setting: Double, _ mean: Double) -> ResultRow {
        let summary = MetricSummary(mean: mean, low: nil, high: nil, rounds: [mean])
        return ResultRow(setting: setting, metrics: ["iteration_time": summary], remark: .undecided)
    }

    private func pair(_ first: Double, _ second: Double, _ finding: SettingComparison.Finding) -> SettingComparison {
        SettingComparison(first: first, second: second, finding: finding, ratio: 1, low: 1, high: 1)
    }

    private var context: ExpressionContext {
        ExpressionContext(names: ["cores": 4, "step": 0.02], run: run(), runs: ["sweep": run()])
    }

    @Test(arguments: [
        ("slower(8, 4)", true), ("faster(8, 4)", false), ("same(8, 4)", false), ("faster(4, 0)", true), ("same(0, 8)", true),
        ("undecided", false), ("faster(4, 0) and slower(2*cores, cores)", true), ("same(4, 4)", true),
        ("at(sweep, num_workers=4).iteration_time <= 2", true), ("best(sweep, iteration_time).num_workers == 4", true),
    ])
    func judgesARun(text: String, value: Bool) throws {
        #expect(try Expression(text).truth(in: context) == value)
    }

    @Test func isUndecidedWithFewerThanThreeRounds() throws {
        #expect(try Expression("undecided").truth(in: ExpressionContext(run: run(rounds: 2))))
        #expect(try Expression("undecided").truth(in: ExpressionContext()))
    }

    @Test(arguments: [
        ("workers", ExpressionEvaluationError.unknownName("workers")), ("1 / 0", .divisionByZero), ("1 / (cores - cores)", .divisionByZero),
        ("1 and 2", .needsTruth), ("1 + (1 < 2)", .needsNumber), ("slower(8, 5)", .noSuchSetting(5)),
        ("at(other, num_workers=4).iteration_time", .notMeasured("other")),
        ("at(sweep, batch_size=4).iteration_time", .noSuchParameter("batch_size")),
        ("at(sweep, num_workers=5).iteration_time", .noSuchSetting(5)), ("at(sweep, num_workers=4).memory", .noSuchMetric("memory")),
        ("best(sweep, memory).num_workers", .noSuchMetric("memory")),
    ])
    func saysWhyThereIsNoValue(text: String, error: ExpressionEvaluationError) throws {
        let expression = try Expression(text)
        #expect(throws: error) { try expression.evaluate(in: context) }
    }

    @Test func refusesNumbersThatAreTooLarge() throws {
        let huge = String(repeating: "9", count: 300)
        let expression = try Expression("\(huge) * \(huge)")
        #expect(throws: ExpressionEvaluationError.overflow) { try expression.evaluate(in: ExpressionContext()) }
    }

    @Test func needsARunToCompareSettings() throws {
        let expression = try Expression("slower(8, 4)")
        #expect(throws: ExpressionEvaluationError.notMeasured(nil)) { try expression.evaluate(in: ExpressionContext()) }
    }
}
