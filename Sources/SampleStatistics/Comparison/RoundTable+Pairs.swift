import RealModule

extension RoundTable {
    /// Every pair of settings, the earlier one first; empty with fewer than two rounds or settings.
    ///
    /// Two settings are *told apart* when their difference is larger than the margin, the pair's 95 % interval leaves out 0, and the
    /// difference survives Holm's control over all pairs by the noise that all rows have in common. A difference that is none is then
    /// named in at most some 6 % of tables, whatever the number of pairs.
    ///
    /// The variance of a pair is its own, leaning on the common noise as on ``ComparisonRule/borrowedDegrees`` more rounds (a moderated
    /// t test: G. Smyth, Statistical Applications in Genetics and Molecular Biology 3, 2004, with fixed prior degrees): six rounds are few
    /// to know a variance by. With two settings there is nothing to lean on, and it is the paired t test.
    public func pairs(_ rule: ComparisonRule) -> [PairComparison] {
        guard rounds > 1, scaled.count > 1 else { return [] }
        let evidence = self.evidence()
        return evidence.map { item in
            let interval = interval(item, rule)
            let finding = rounds < rule.roundsToDecide ? .undecided(roundsNeeded: rule.roundsToDecide) : finding(item, interval, rule)
            return PairComparison(first: item.first, second: item.second, finding: finding, ratio: interval.mapped(Double.exp))
        }
    }

    /// What is known of one pair.
    private struct Evidence {
        let first: Int
        let second: Int
        let differences: Sample
        let test: TTest
        var isDifferent = false
    }

    private func evidence() -> [Evidence] {
        guard let noise = CommonNoise(self) else { return [] }
        var found: [Evidence] = []
        for first in scaled.indices {
            for second in scaled.indices where second > first {
                let differences = differences(first, second)
                guard let test = moderated(differences, noise) else { continue }
                found.append(Evidence(first: first, second: second, differences: differences, test: test))
            }
        }
        let error = Double.sqrt(2 * noise.variance / Double(rounds))
        let common = found.map { item in
            TTest(difference: item.test.difference, standardError: error, degreesOfFreedom: noise.degreesOfFreedom).p
        }
        for (place, p) in Holm.adjusted(common).enumerated() { found[place].isDifferent = p < ComparisonRule.level }
        return found
    }

    private func moderated(_ differences: Sample, _ noise: CommonNoise) -> TTest? {
        guard let mean = differences.mean, let variance = differences.variance else { return nil }
        let own = Double(rounds - 1)
        let borrowed = min(ComparisonRule.borrowedDegrees, noise.degreesOfFreedom - own)
        let shared = (borrowed * 2 * noise.variance + own * variance) / (borrowed + own)
        return TTest(difference: mean, standardError: Double.sqrt(shared / Double(rounds)), degreesOfFreedom: borrowed + own)
    }

    private func interval(_ evidence: Evidence, _ rule: ComparisonRule) -> Interval {
        let byStudent = evidence.test.interval()
        guard rounds >= ComparisonRule.bootstrapFrom else { return byStudent }
        return Bootstrap(seed: rule.seed).acceleratedInterval(evidence.differences) ?? byStudent
    }

    private func finding(_ evidence: Evidence, _ interval: Interval, _ rule: ComparisonRule) -> PairFinding {
        let difference = evidence.test.difference
        let isDifferent = evidence.isDifferent && !interval.contains(0)
        if isDifferent, abs(difference) > rule.logMargin {
            return (difference < 0) == (rule.better == .lower) ? .faster : .slower
        }
        if evidence.test.equivalence(margin: rule.logMargin).p < 0.05 { return interval.contains(0) ? .equivalent : .negligible }
        if isDifferent { return .negligible }
        let needed = RoundsNeeded.estimate(
            difference: difference, deviation: evidence.differences.standardDeviation ?? 0, margin: rule.logMargin, after: rounds)
        return .undecided(roundsNeeded: needed)
    }
}
