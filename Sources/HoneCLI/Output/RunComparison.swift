import CourseModel
import SampleStatistics

/// Two runs of one metric against each other, setting by setting.
///
/// The runs share no rounds, so it is Welch's test on the logarithms, with Holm's control over the settings; "equivalent" is by two one-sided
/// tests at a margin of 2 %.
struct RunComparison {
    /// One setting.
    struct Row: Hashable {
        let setting: Double
        let first: Double
        let second: Double
        /// The second over the first with its 95 % interval; `nil` with fewer than two rounds on a side.
        let ratio: Interval?
        let finding: Finding
    }

    /// What can be said of the second run against the first.
    enum Finding: String, Hashable { case faster, slower, equivalent, undecided }

    let rows: [Row]
    let metric: MetricName
    /// What differs in the set-up of the two, as words.
    let differences: [String]

    static let margin = 0.02

    init(_ first: ExperimentRun, _ second: ExperimentRun, better: Better) {
        metric = first.comparedMetric
        let shared = first.rows.compactMap { row -> (Double, MetricSummary, MetricSummary)? in
            guard let one = row.metrics[first.comparedMetric], let other = second.row(row.setting)?.metrics[first.comparedMetric] else {
                return nil
            }
            return (row.setting, one, other)
        }
        let tests = shared.map { TTest.welch(Self.logarithms($0.2), Self.logarithms($0.1)) }
        let adjusted = Holm.adjusted(tests.map { $0?.p ?? 1 })
        rows = zip(shared, zip(tests, adjusted)).map { pair, evidence in
            Row(
                setting: pair.0, first: pair.1.mean, second: pair.2.mean, ratio: evidence.0.map { Self.ratio($0.interval()) },
                finding: Self.finding(evidence.0, p: evidence.1, better: better))
        }
        differences = Self.differences(first, second)
    }

    private static func logarithms(_ summary: MetricSummary) -> Sample { LogRatio.logarithms(summary.rounds) }

    private static func ratio(_ interval: Interval) -> Interval { LogRatio.ratio(interval) }

    private static func finding(_ test: TTest?, p: Double, better: Better) -> Finding {
        guard let test, p.isFinite else { return .undecided }
        if p < 0.05, abs(test.difference) > LogRatio.logarithm(1 + margin) {
            return (test.difference < 0) == (better != .higher) ? .faster : .slower
        }
        return test.equivalence(margin: LogRatio.logarithm(1 + margin)).p < 0.05 ? .equivalent : .undecided
    }

    private static func differences(_ first: ExperimentRun, _ second: ExperimentRun) -> [String] {
        var found: [String] = []
        if first.source != second.source { found.append("source: \(first.source.rawValue) against \(second.source.rawValue)") }
        if first.machine.processor != second.machine.processor || first.machine.cores != second.machine.cores {
            let machines = [first, second].map { "\($0.machine.processor), \($0.machine.cores) cores" }
            found.append("machine: \(machines[0]) against \(machines[1])")
        }
        for name in Set(first.parameters.keys).union(second.parameters.keys).sorted()
        where first.parameters[name] != second.parameters[name] {
            let values = [first, second].map { $0.parameters[name].map(ParameterWords.text) ?? "–" }
            found.append("\(name): \(values[0]) against \(values[1])")
        }
        return found
    }
}

/// The value of a parameter as a person would write it.
enum ParameterWords {
    /// `4`, `0.02`, `images`, `true`.
    static func text(_ value: ParameterValue) -> String {
        switch value {
        case .number(let number): Int(exactly: number).map(String.init) ?? "\(number)"
        case .word(let word): word
        case .flag(let flag): "\(flag)"
        }
    }
}
