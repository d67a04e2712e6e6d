/// What keeps a run from giving a key.
public enum RunObstacle {
    /// Why an expression has no trustworthy value yet; `nil` = it has one.
    ///
    /// Looked for in this order: the experiment has not run, it ran with other settings, with fewer than
    /// ``ExperimentRun/roundsToDecide`` rounds; and for `best(…)`, all settings are within the noise.
    public static func reason(for expression: Expression, in evidence: Evidence) -> Reason? {
        for id in expression.experiments {
            guard let run = evidence.runs[id] else { return .notMeasured(id) }
            if evidence.stale.contains(id) { return .runIsStale(id) }
            if run.roundsCompleted < ExperimentRun.roundsToDecide, run.source != .recorded {
                return .tooFewRounds(id, completed: run.roundsCompleted)
            }
        }
        if let best = expression.bestOf, let run = evidence.runs[best.experiment] {
            if run.comparedMetric != best.metric || run.bestSettings.isEmpty { return .notInRun(best.experiment) }
            if run.bestSettings.count == run.rows.count { return .allWithinNoise(best.experiment) }
        } else if value(of: expression, in: evidence) == nil {
            return .notInRun(expression.experiments.first ?? "")
        }
        return nil
    }

    /// The value of an expression over the runs; `nil` when it has none.
    public static func value(of expression: Expression, in evidence: Evidence) -> Double? {
        try? expression.number(in: ExpressionContext(runs: evidence.runs))
    }
}

extension PredictKey {
    /// What can be said of a prediction: that it is kept until the experiment ran, or what was measured.
    public func judgement(of estimate: Estimate, in evidence: Evidence) -> Reason {
        guard RunObstacle.reason(for: value, in: evidence) == nil, let measured = RunObstacle.value(of: value, in: evidence) else {
            return .predictionKept(experiment ?? "")
        }
        return .predictionJudged(estimate, measured: measured)
    }
}
