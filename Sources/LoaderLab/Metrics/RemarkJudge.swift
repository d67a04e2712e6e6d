import CourseModel
import SampleStatistics

/// Makes remarks and the recommendation of comparisons against the best row.
struct RemarkJudge {
    /// The best setting by mean; `nil` while nothing can be decided.
    let best: Double?
    /// The settings that were measured, in the order of the sweep.
    let settings: [Double]
    /// Every ordered pair.
    let comparisons: [SettingComparison]
    /// Which way is better.
    let better: ComparisonRule.Better

    /// The smallest setting that is not shown to be worse than the best.
    var recommended: Double? {
        guard best != nil else { return nil }
        return settings.filter(isAmongBest).min()
    }

    /// What is said of a row.
    func remark(of setting: Double) -> RowRemark {
        guard best != nil, settings.contains(setting) else { return .undecided }
        if let against = againstBest(setting), against.finding == .slower { return .slower(by: loss(against)) }
        // "Fastest" means told apart from every other row, not only that nobody else is among the best.
        let others = settings.filter { $0 != setting }
        if !others.isEmpty, others.allSatisfy({ beats(setting, $0) }) { return .fastest }
        return .amongFastest(isSmallest: setting == recommended)
    }

    private func isAmongBest(_ setting: Double) -> Bool { againstBest(setting)?.finding != .slower }

    private func againstBest(_ setting: Double) -> SettingComparison? {
        comparisons.first { $0.first == setting && $0.second == best }
    }

    private func beats(_ setting: Double, _ other: Double) -> Bool {
        comparisons.contains { $0.first == setting && $0.second == other && $0.finding == .faster }
    }

    /// By what share the metric is worse than the best row's.
    private func loss(_ comparison: SettingComparison) -> Double {
        better == .lower ? comparison.ratio - 1 : 1 / comparison.ratio - 1
    }
}
