import RealModule

extension RoundTable {
    /// Every pair of settings, the earlier one first; empty with fewer than two rounds or settings.
    ///
    /// Two settings are *told apart* when their difference is larger than the margin, the pair's own 95 % interval leaves out 0, and the
    /// difference survives Holm's control over all pairs, measured either by the noise common to all rows (many degrees of freedom:
    /// finds small gaps in six rounds) or by the pair's own noise (finds gaps beside a row that was disturbed). Both together name a
    /// difference that is none in at most some 6 % of tables, whatever the number of pairs.
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
        var found: [Evidence] = []
        for first in scaled.indices {
            for second in scaled.indices where second > first {
                let differences = differences(first, second)
                guard let mean = differences.mean, let error = differences.standardError else { continue }
                let test = TTest(difference: mean, standardError: error, degreesOfFreedom: Double(rounds - 1))
                found.append(Evidence(first: first, second: second, differences: differences, test: test))
            }
        }
        let own = Holm.adjusted(found.map(\.test.p))
        let noise = commonNoise ?? (0, 1)
        let commonError = Double.sqrt(2 * noise.variance / Double(rounds))
        let commonTests = found.map {
            TTest(difference: $0.test.difference, standardError: commonError, degreesOfFreedom: noise.degreesOfFreedom)
        }
        let common = Holm.adjusted(commonTests.map(\.p))
        for place in found.indices {
            found[place].isDifferent = own[place] < ComparisonRule.ownNoiseLevel || common[place] < ComparisonRule.commonNoiseLevel
        }
        return found
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
