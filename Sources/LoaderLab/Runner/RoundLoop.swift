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

    /// A cell's turn in a round.
    private struct Turn {
        let cell: RunPlan.Cell
        var isTwin = false
    }

    /// Runs the rounds. What was measured before a failure is kept.
    ///
    /// - Throws: an ``ExperimentFailure`` that comes before anything was measured.
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
            while let turn = left.popLast() {
                let time = remaining(round, left + [turn], pace, deadline)
                report(.measuring(setting: turn.cell.setting, round: round + 1, of: wanted, remaining: time))
                do {
                    let metrics = try measure(turn.cell, round, { shouldStop() || clock.now() > deadline })
                    turn.isTwin ? log.addTwin(metrics, turn.cell.setting) : log.add(metrics, turn.cell.setting)
                } catch is LoaderStopped {
                    return log.ended(shouldStop() ? .interrupted : .budget)
                } catch let failure as ExperimentFailure where !log.values.isEmpty {
                    return log.failed(failure)
                }
                pace.expected += turn.cell.seconds
                if !turn.isTwin { report(.measured(log.row(turn.cell.setting, kind: kind))) }
            }
            log.completeRound()
        }
        return log.ended(.complete)
    }

    /// The cells of a round in random order, so that no setting always runs after the same other one.
    private func order(of round: Int) -> [Turn] {
        var turns = plan.cells.map { Turn(cell: $0) } + (plan.twin.map { [Turn(cell: $0, isTwin: true)] } ?? [])
        var random = SeededGenerator(seed: seed, stream: UInt64(round))
        random.shuffle(&turns)
        return turns
    }

    /// Seconds left: what is still planned at the pace so far, never more than the budget leaves.
    private func remaining(_ round: Int, _ turns: [Turn], _ pace: Pace, _ deadline: Double) -> Double {
        let now = clock.now()
        let current = turns.isEmpty ? plan.roundSeconds : turns.reduce(0) { $0 + $1.cell.seconds }
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
