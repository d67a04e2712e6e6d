import CourseModel
import SampleStatistics

/// Runs the rounds: each runs every cell once, in an order of its own, until all are done, the budget is used up or somebody stops it.
struct RoundLoop {
    /// What to run.
    let plan: RunPlan
    /// Rounds wanted.
    let wanted: Int
    /// Seconds that all rounds together may take.
    let budget: Double
    /// The seed of the orders.
    let seed: UInt64
    /// Tells the time.
    let clock: any LabClock
    /// The kind of what is measured.
    let kind: ExperimentKind

    /// Measures one cell: which one, in which round (from 0), and when to stop.
    ///
    /// It throws ``LoaderStopped`` when it was stopped.
    typealias Measure = (RunPlan.Cell, Int, @escaping @Sendable () -> Bool) throws -> [MetricName: Double]

    /// Runs the rounds.
    func run(measure: Measure, report: (ExperimentProgress) -> Void, shouldStop: @escaping @Sendable () -> Bool) throws -> RoundLog {
        let start = clock.now()
        let deadline = start + budget
        let clock = clock
        var log = RoundLog(settings: plan.cells.map(\.setting))
        var pace = Pace(start: start)
        for round in 0..<wanted {
            if round > 0, clock.now() + plan.roundSeconds * pace.factor(at: clock.now()) > deadline { return log.ended(.budget) }
            report(.roundStarted(round + 1, of: wanted, remaining: remaining(round, [], pace, deadline)))
            var left = order(of: round)
            while let cell = left.popLast() {
                let time = remaining(round, left + [cell], pace, deadline)
                report(.measuring(setting: cell.setting, round: round + 1, of: wanted, remaining: time))
                do {
                    log.add(try measure(cell, round, { shouldStop() || clock.now() > deadline }), cell.setting)
                } catch is LoaderStopped {
                    return log.ended(shouldStop() ? .interrupted : .budget)
                }
                pace.expected += cell.seconds
                report(.measured(log.row(cell.setting, kind: kind)))
            }
            log.completeRound()
        }
        return log.ended(.complete)
    }

    /// The cells of a round in random order, so that no setting always runs after the same other one.
    private func order(of round: Int) -> [RunPlan.Cell] {
        var cells = plan.cells
        var random = SeededGenerator(seed: seed, stream: UInt64(round))
        random.shuffle(&cells)
        return cells
    }

    /// Seconds left: what is still planned at the pace so far, never more than the budget leaves.
    private func remaining(_ round: Int, _ cells: [RunPlan.Cell], _ pace: Pace, _ deadline: Double) -> Double {
        let now = clock.now()
        let current = cells.isEmpty ? plan.roundSeconds : cells.reduce(0) { $0 + $1.seconds }
        let rest = Double(wanted - round - 1) * plan.roundSeconds
        return max(0, min((current + rest) * pace.factor(at: now), deadline - now))
    }

    /// How fast the run goes against what was expected.
    private struct Pace {
        let start: Double
        var expected = 0.0

        init(start: Double) { self.start = start }

        /// Above 1 when it takes longer than expected.
        func factor(at now: Double) -> Double { expected > 0 ? (now - start) / expected : 1 }
    }
}
