import CourseModel
import SampleStatistics
import Testing

@testable import LoaderLab

@Suite struct RunSummaryTests {
    private static let settings: [Double] = [0, 1, 2, 4, 8]

    /// Rounds around given levels, with a drift common to each round.
    private static func summary(
        _ levels: [Double], noise: Double = 0.01, rounds: Int = 6, better: Better = .lower, seed: UInt64 = 1
    ) -> RunSummary {
        var random = SeededGenerator(seed: seed)
        let drift = (0..<rounds).map { _ in 1 + 0.05 * random.nextUnit() }
        var values: [Double: [MetricName: [Double]]] = [:]
        for (setting, level) in zip(settings, levels) {
            values[setting] = ["m": drift.map { level * $0 * (1 + noise * random.nextNormal()) }]
        }
        return RunSummary(values: values, order: settings, comparedMetric: "m", better: better)
    }

    /// A remark without its number.
    private enum Word: Equatable { case fastest, smallest, among, slower, undecided }

    private static func words(_ summary: RunSummary) -> [Word] {
        summary.rows.map { row in
            switch row.remark {
            case .fastest: .fastest
            case .amongFastest(let isSmallest): isSmallest ? .smallest : .among
            case .slower: .slower
            case .undecided: .undecided
            }
        }
    }

    @Test func recommendsTheSmallestOfAFlatEnd() {
        let summary = Self.summary([2.5, 1.6, 1, 1, 1])
        #expect(Self.words(summary) == [.slower, .slower, .smallest, .among, .among])
        #expect(summary.recommended == 2)
    }

    @Test func namesTheBottomOfAUShape() {
        let summary = Self.summary([2.5, 1.6, 1.2, 1, 1.4])
        #expect(Self.words(summary) == [.slower, .slower, .slower, .fastest, .slower])
        #expect(summary.recommended == 4)
    }

    @Test func recommendsTheSmallestWhenAllAreTheSame() {
        #expect(Self.words(Self.summary([1, 1, 1, 1, 1])) == [.smallest, .among, .among, .among, .among])
    }

    @Test func turnsRoundWhereMoreIsBetter() {
        let summary = Self.summary([100, 200, 300, 300, 240], better: .higher)
        #expect(Self.words(summary) == [.slower, .slower, .smallest, .among, .slower])
        guard case .slower(let loss) = summary.rows[0].remark else {
            Issue.record("not slower")
            return
        }
        #expect(abs(loss - 2) < 0.1)
        #expect(summary.comparisons.first { $0.first == 8 && $0.second == 0 }?.finding == .faster)
    }

    @Test(arguments: [[2.5, 1.6, 1, 1, 1], [1, 1, 1, 1, 1], [2, 1.5, 1.02, 1, 1.1], [1, 1.01, 1.03, 1.06, 1.1]], [0.005, 0.02, 0.06])
    func neverContradictsItself(levels: [Double], noise: Double) {
        for seed in 0..<100 {
            let summary = Self.summary(levels, noise: noise, rounds: 2 + seed % 9, seed: UInt64(seed))
            expectConsistent(summary)
        }
    }

    private func expectConsistent(_ summary: RunSummary) {
        func comparison(_ first: Double, _ second: Double) -> SettingComparison? {
            summary.comparisons.first { $0.first == first && $0.second == second }
        }
        let amongBest = summary.rows.filter { row in
            switch row.remark {
            case .fastest, .amongFastest: true
            case .slower, .undecided: false
            }
        }
        #expect(summary.recommended == amongBest.map(\.setting).min())
        for row in summary.rows {
            let others = Self.settings.filter { $0 != row.setting }
            switch row.remark {
            case .fastest: #expect(others.allSatisfy { comparison(row.setting, $0)?.finding == .faster })
            case .amongFastest(let isSmallest): #expect(isSmallest == (row.setting == summary.recommended))
            case .slower(let loss):
                #expect(loss > 0)
                #expect(others.contains { comparison(row.setting, $0)?.finding == .slower })
            case .undecided: #expect(summary.rounds < ExperimentRun.roundsToDecide && summary.recommended == nil)
            }
        }
        for pair in summary.comparisons {
            #expect(pair.low <= pair.ratio && pair.ratio <= pair.high)
            let mirrored = comparison(pair.second, pair.first)
            #expect((pair.finding == .faster) == (mirrored?.finding == .slower))
            if pair.finding == .faster { #expect(pair.high < 1) }
            if pair.finding == .slower { #expect(pair.low > 1) }
        }
    }

    @Test func saysNothingOfTooFewRounds() {
        let one = Self.summary([3, 2, 1, 1, 1], rounds: 1)
        #expect(one.comparisons.isEmpty && one.recommended == nil)
        #expect(one.rows.allSatisfy { $0.remark == .undecided && $0.metrics["m"]?.low == nil })
        let two = Self.summary([3, 2, 1, 1, 1], rounds: 2)
        #expect(two.comparisons.count == 20 && two.comparisons.allSatisfy { $0.finding == .undecided(roundsNeeded: 3) })
    }

    @Test func leavesRowsThatWereNotMeasuredUndecided() {
        let values: [Double: [MetricName: [Double]]] = [0: ["m": [3, 3.1, 3]], 1: ["m": [1, 1, 1.1]], 2: ["m": [.nan, 1, 1]], 3: [:]]
        let summary = RunSummary(values: values, order: [0, 1, 2, 3, 4], comparedMetric: "m", better: .lower)
        #expect(summary.rows.map(\.setting) == [0, 1, 2, 3, 4])
        #expect(summary.rows.dropFirst(2).allSatisfy { $0.remark == .undecided && $0.metrics.isEmpty })
        #expect(summary.recommended == 1)
        #expect(RunSummary(values: [:], order: [], comparedMetric: "m", better: .lower).rows.isEmpty)
    }

    @Test func keepsIntervalsInsideWhatTheUnitAllows() throws {
        let values: [Double: [MetricName: [Double]]] = [0: ["idle_share": [0.01, 0.99], "data_time": [0.001, 0.1], "other": [-1, 1]]]
        let summary = RunSummary(values: values, order: [0], comparedMetric: "data_time", better: .lower, kind: LoaderRunner.kind)
        let row = try #require(summary.rows.first)
        #expect(row.metrics["idle_share"]?.low == 0 && row.metrics["idle_share"]?.high == 1)
        #expect(row.metrics["data_time"]?.low == 0)
        #expect(try #require(row.metrics["other"]?.low) < -1)
    }

    @Test func summarisesARecordingLikeARun() throws {
        let machine = MachineDescription(processor: "x", cores: 4, memoryBytes: nil, system: "y", accelerator: nil, loadAverage: nil)
        let rows = [0.0: [251, 250, 252], 4: [79, 80, 78], 12: [133, 131, 134]].map { setting, times in
            Recording.Row(setting: setting, metrics: ["iteration_time": times.map { Double($0) / 1000 }])
        }
        let recording = Recording(
            title: "t", recorded: Instant(rawValue: 5), setup: "", source: "s", licence: "MIT", machine: machine, kind: "loader",
            parameters: [:],
            swept: "num_workers", comparedMetric: "iteration_time", rows: rows.sorted { $0.setting < $1.setting })
        let run = ExperimentRun(recording, kind: LoaderRunner.kind)
        #expect(run.source == .recorded && run.roundsCompleted == 3 && run.startedAt == Instant(rawValue: 5))
        #expect(run.row(4)?.remark == .fastest)
        #expect(run.comparison(12, against: 4)?.finding == .slower)
    }

    @Test func flagsOutliersAndSaysWhetherTheVerdictHangsOnThem() {
        var values: [Double: [MetricName: [Double]]] = [
            0: ["m": [2, 2.02, 1.98, 2.01, 1.99, 2]], 1: ["m": [1, 1.01, 0.99, 1, 1.01, 9]],
        ]
        let check = OutlierCheck(values: values, order: [0, 1], comparedMetric: "m", better: .lower)
        #expect(check.settings == [1] && check.isUnstable)
        values[1] = ["m": [1, 1.01, 0.99, 1, 1.01, 1]]
        #expect(OutlierCheck(values: values, order: [0, 1], comparedMetric: "m", better: .lower).settings.isEmpty)
    }
}
