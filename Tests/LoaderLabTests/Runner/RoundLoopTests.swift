import CourseModel
import Synchronization
import Testing

@testable import LoaderLab

@Suite struct RoundLoopTests {
    private let clock = FakeClock()

    /// A loop over three settings whose cells are expected to take a second each.
    private func loop(rounds: Int = 4, budget: Double = 30) throws -> RoundLoop {
        let rows = try LoaderPlan(.sweep([1, 2, 3])).rows
        var plan = try RunPlan(rows, cost: CostEstimate(item: 0.002, cores: 2), wantsLoading: false, rounds: rounds, budget: 1_000)
        plan = RunPlan(
            cells: plan.cells.map { .init(setting: $0.setting, settings: $0.settings, plan: $0.plan, seconds: 1) }, rounds: rounds)
        return RoundLoop(plan: plan, wanted: rounds, budget: budget, seed: 5, clock: clock, kind: LoaderRunner.kind)
    }

    @Test func runsEverySettingOnceARoundInAnOrderOfItsOwn() throws {
        var order: [[Double]] = Array(repeating: [], count: 4)
        let log = try loop().run(
            measure: { cell, round, _ in
                order[round].append(cell.setting)
                clock.advance(1)
                return ["iteration_time": cell.setting * 10 + Double(round)]
            }, report: { _ in }, shouldStop: { false })
        #expect(order.allSatisfy { $0.sorted() == [1, 2, 3] })
        #expect(Set(order).count > 1)
        #expect(log.ending == .complete && log.rounds == 4)
        #expect(log.values[2] == ["iteration_time": [20, 21, 22, 23]])
    }

    @Test func dropsWholeRoundsToKeepTheBudget() throws {
        let log = try loop(budget: 10).run(
            measure: { _, _, _ in
                clock.advance(1)
                return ["iteration_time": 1]
            }, report: { _ in }, shouldStop: { false })
        #expect(log.ending == .budget && log.rounds == 3)
        #expect(clock.now() == 109)
    }

    @Test func endsARoundThatRunsOverTheBudget() throws {
        let clock = clock
        var cells = 0
        let log = try loop(budget: 10).run(
            measure: { _, _, shouldStop in
                cells += 1
                clock.advance(cells <= 4 ? 1 : 7)
                if shouldStop() { throw LoaderStopped() }
                return ["iteration_time": 1]
            }, report: { _ in }, shouldStop: { false })
        #expect(log.ending == .budget && log.rounds == 1)
        #expect(log.values.values.allSatisfy { $0 == ["iteration_time": [1]] })
    }

    @Test func keepsWholeRoundsWhenItIsStopped() throws {
        let (stop, clock) = (StopFlag(), clock)
        var cells = 0
        let log = try loop().run(
            measure: { _, _, shouldStop in
                cells += 1
                clock.advance(1)
                if cells == 8 { stop.set() }
                if shouldStop() { throw LoaderStopped() }
                return ["iteration_time": Double(cells)]
            }, report: { _ in }, shouldStop: { stop.isSet })
        #expect(log.ending == .interrupted && log.rounds == 2)
        #expect(log.values.values.allSatisfy { $0["iteration_time"]?.count == 2 })
    }

    @Test func keepsWhatABrokenFirstRoundMeasured() throws {
        let stop = StopFlag()
        var cells = 0
        let log = try loop().run(
            measure: { _, _, _ in
                cells += 1
                if cells == 3 {
                    stop.set()
                    throw LoaderStopped()
                }
                return ["iteration_time": 1]
            }, report: { _ in }, shouldStop: { stop.isSet })
        #expect(log.rounds == 0 && log.values.count == 2)
    }

    @Test func passesOnTheFailureOfACell() throws {
        let failure = ExperimentFailure.itemFailed(index: 3, problem: "gone")
        #expect(throws: failure) {
            _ = try loop().run(measure: { _, _, _ in throw failure }, report: { _ in }, shouldStop: { false })
        }
    }

    @Test func keepsWhatWasMeasuredBeforeAFailure() throws {
        let failure = ExperimentFailure.itemFailed(index: 3, problem: "gone")
        var cells = 0
        let log = try loop().run(
            measure: { _, _, _ in
                cells += 1
                if cells == 5 { throw failure }
                return ["iteration_time": 1]
            }, report: { _ in }, shouldStop: { false })
        #expect(log.ending == .failed && log.failure == failure && log.rounds == 1)
        #expect(log.values.values.allSatisfy { $0 == ["iteration_time": [1]] })
    }

    @Test func measuresOneSettingTwiceInEachRound() throws {
        let plain = try loop().plan
        let plan = RunPlan(cells: plain.cells, rounds: 4, twin: plain.cells[1])
        let loop = RoundLoop(plan: plan, wanted: 4, budget: 30, seed: 5, clock: clock, kind: LoaderRunner.kind)
        var (cells, reported) = (0.0, 0)
        let log = try loop.run(
            measure: { _, _, _ in
                cells += 1
                clock.advance(1)
                return ["iteration_time": cells]
            }, report: { if case .measured = $0 { reported += 1 } }, shouldStop: { false })
        #expect(cells == 16 && reported == 12)
        #expect(log.twins.count == 4)
        #expect(log.values.values.allSatisfy { $0["iteration_time"]?.count == 4 })
        #expect(log.twins.map { $0.first["iteration_time"] } == (log.values[2]?["iteration_time"] ?? []))
    }

    @Test func reportsTheTimeThatIsLeft() throws {
        var left: [Double] = []
        var rows = 0
        _ = try loop(rounds: 2).run(
            measure: { _, _, _ in
                clock.advance(2)
                return ["iteration_time": 1]
            },
            report: { progress in
                if case .measuring(_, _, _, let remaining) = progress { left.append(remaining) }
                if case .measured(let row) = progress {
                    rows += 1
                    #expect(row.remark == .undecided)
                }
            }, shouldStop: { false })
        #expect(left == [6, 10, 8, 6, 4, 2])
        #expect(rows == 6)
    }
}
