public import CourseModel
import SampleStatistics

/// What rounds of measurements say: rows with intervals and remarks, every pair compared, and the recommended setting.
///
/// A pure function of the numbers; live runs, recordings and simulated rows all go through it. Remarks are made of the
/// comparisons and nothing else, so the two cannot contradict each other.
public struct RunSummary: Hashable, Sendable {
    /// One row for each setting, in the order given.
    public let rows: [ResultRow]
    /// Every ordered pair in the compared metric; empty with fewer than two rounds.
    public let comparisons: [SettingComparison]
    /// The smallest setting that is not shown to be worse than the best one; `nil` with too few rounds to decide.
    public let recommended: Double?
    /// Rounds that every setting has in the compared metric.
    public let rounds: Int

    /// Differences up to this share do not matter, whatever the noise.
    public static let usualMargin = 0.02

    /// Summarises rounds.
    ///
    /// - Parameters:
    ///   - values: for each setting and metric one value per round; values with the same index belong to the same round. Values that are
    ///     not finite make their metric missing in the row.
    ///   - order: the settings in the order of the rows; those without values get a row without metrics.
    ///   - comparedMetric: the metric that rows are compared by.
    ///   - better: which way is better in it; `neither` counts as `lower`.
    ///   - margin: differences up to this share do not matter.
    ///   - seed: of the bootstrap intervals.
    ///   - kind: the kind of the metrics, whose units say where an interval must end (a share is never above 1); `nil` = unknown.
    public init(
        values: [Double: [MetricName: [Double]]], order: [Double], comparedMetric: MetricName, better: Better, margin: Double = usualMargin,
        seed: UInt64 = 0, kind: ExperimentKind? = nil
    ) {
        let measured = order.filter { setting in Self.isUsable(values[setting]?[comparedMetric]) }
        let table = RoundTable(measured.map { values[$0]?[comparedMetric] ?? [] })
        let direction: ComparisonRule.Better = better == .higher ? .higher : .lower
        let rule = ComparisonRule(better: direction, margin: margin, roundsToDecide: ExperimentRun.roundsToDecide, seed: seed)
        let pairs = table?.pairs(rule) ?? []
        rounds = measured.isEmpty ? 0 : table?.rounds ?? 0
        let isDecided = rounds >= ExperimentRun.roundsToDecide
        let best = isDecided ? table?.best(direction).map { measured[$0] } : nil
        comparisons = (pairs + pairs.map(\.mirrored)).map { SettingComparison($0, settings: measured) }
            .sorted { ($0.first, $0.second) < ($1.first, $1.second) }
        let judge = RemarkJudge(best: best, settings: measured, comparisons: comparisons, better: direction)
        recommended = judge.recommended
        rows = order.map { setting in
            ResultRow(setting: setting, metrics: Self.summaries(values[setting] ?? [:], kind: kind), remark: judge.remark(of: setting))
        }
    }

    private static func isUsable(_ values: [Double]?) -> Bool {
        guard let values, !values.isEmpty else { return false }
        return values.allSatisfy(\.isFinite)
    }

    /// The mean of each metric over its rounds with the 95 % t interval, inside what its unit allows; metrics without finite values are left out.
    static func summaries(_ values: [MetricName: [Double]], kind: ExperimentKind?) -> [MetricName: MetricSummary] {
        var summaries: [MetricName: MetricSummary] = [:]
        for (name, rounds) in values where isUsable(rounds) {
            let sample = Sample(rounds)
            let interval = sample.meanInterval()
            let range = kind?.metric(name)?.unit.range ?? -.infinity ... .infinity
            summaries[name] = MetricSummary(
                mean: sample.mean ?? 0, low: interval.map { max($0.low, range.lowerBound) },
                high: interval.map { min($0.high, range.upperBound) },
                rounds: rounds)
        }
        return summaries
    }
}

extension MetricDefinition.Unit {
    /// The values that are possible in the unit.
    fileprivate var range: ClosedRange<Double> {
        switch self {
        case .seconds, .samplesPerSecond, .cores, .bytes: 0...(.infinity)
        case .share: 0...1
        case .number: -.infinity ... .infinity
        }
    }
}

extension SettingComparison {
    init(_ pair: PairComparison, settings: [Double]) {
        self.init(
            first: settings[pair.first], second: settings[pair.second], finding: Finding(pair.finding), ratio: pair.ratio.estimate,
            low: pair.ratio.low, high: pair.ratio.high)
    }
}

extension SettingComparison.Finding {
    init(_ finding: PairFinding) {
        switch finding {
        case .faster: self = .faster
        case .slower: self = .slower
        case .equivalent: self = .equivalent
        case .negligible: self = .negligible
        case .undecided(let rounds): self = .undecided(roundsNeeded: rounds)
        }
    }
}
