import CourseModel
import SampleStatistics

/// Finds rounds that lie far from the others, and whether the verdict hangs on them.
struct OutlierCheck: Hashable {
    /// The settings with such a round, in the order of the rows.
    let settings: [Double]
    /// Whether another setting would be recommended, or a pair told apart differently, without those rounds.
    let isUnstable: Bool

    /// Looks for outliers in the compared metric: modified z score beyond 3.5, with five rounds or more, and by more than 5 % of the median.
    init(values: [Double: [MetricName: [Double]]], order: [Double], comparedMetric: MetricName, better: Better) {
        var wild: Set<Int> = []
        settings = order.filter { setting in
            let sample = Sample(values[setting]?[comparedMetric] ?? [])
            guard sample.count >= 5, let median = sample.median else { return false }
            let outliers = sample.outliers().filter { abs(sample.values[$0] - median) > 0.05 * abs(median) }
            wild.formUnion(outliers)
            return !outliers.isEmpty
        }
        guard !wild.isEmpty else {
            isUnstable = false
            return
        }
        let kept = values.mapValues { metrics in metrics.mapValues { Self.without(wild, $0) } }
        let all = RunSummary(values: values, order: order, comparedMetric: comparedMetric, better: better)
        let rest = RunSummary(values: kept, order: order, comparedMetric: comparedMetric, better: better)
        isUnstable = all.recommended != rest.recommended || Self.verdicts(all) != Self.verdicts(rest)
    }

    private static func without(_ wild: Set<Int>, _ values: [Double]) -> [Double] {
        values.enumerated().filter { !wild.contains($0.offset) }.map(\.element)
    }

    private static func verdicts(_ summary: RunSummary) -> [Bool] { summary.comparisons.map(\.areToldApart) }
}
