import CourseModel
import Testing

@testable import LoaderLab

@Suite struct RunPlanTests {
    /// A machine with two cores on which an item takes 2 ms.
    private let cost = CostEstimate(item: 0.002, cores: 2)

    private func plan(
        _ settings: [Double] = [0, 1, 2, 4, 8], _ parameters: [ParameterName: ParameterValue] = [:], rounds: Int = 6, budget: Double = 30
    ) throws -> RunPlan {
        let rows = try LoaderPlan(.sweep(settings, of: "num_workers", parameters)).rows
        return try RunPlan(rows, cost: cost, wantsLoading: true, rounds: rounds, budget: budget)
    }

    @Test func fitsSixRoundsOfTheDefaultSweepIntoThirtySeconds() throws {
        let plan = try plan()
        #expect(plan.rounds == 6)
        #expect(plan.roundSeconds * 6 <= 30)
        #expect(plan.cells.allSatisfy { $0.plan.counted >= 10 })
    }

    @Test func fitsThreeRoundsIntoTwelveSeconds() throws {
        #expect(try plan(rounds: 3, budget: 12).rounds == 3)
    }

    @Test func countsWholeBurstsAfterAWindow() throws {
        for cell in try plan(budget: 60).cells {
            let workers = cell.settings.loader.workers
            #expect(cell.plan.counted.isMultiple(of: max(workers, 1)))
            #expect(cell.plan.warmUp == (workers == 0 ? 1 : 2 * workers))
            #expect(cell.plan.settling == workers)
            #expect(cell.plan.drained.isMultiple(of: max(workers, 1)))
        }
    }

    @Test func countsMoreWhenThereIsTime() throws {
        let (short, long) = (try plan(budget: 30), try plan(budget: 120))
        #expect(short.cells.map(\.plan.counted).reduce(0, +) < long.cells.map(\.plan.counted).reduce(0, +))
        #expect(long.roundSeconds * 6 <= 120 * RunPlan.plannedShare)
    }

    @Test func dropsRoundsRatherThanBatches() throws {
        let plan = try plan(budget: 10)
        #expect((1...3).contains(plan.rounds))
        #expect(plan.cells.map(\.plan.counted) == [10, 10, 10, 12, 16])
    }

    @Test(arguments: [0, 0.5, -1, .nan, .infinity] as [Double])
    func saysWhatOneRoundWouldTake(budget: Double) throws {
        let error = #expect(throws: ExperimentFailure.self) { _ = try plan(budget: budget) }
        guard case .budgetTooSmall(_, let needed) = error else {
            Issue.record("another failure: \(String(describing: error))")
            return
        }
        #expect(needed > 2 && needed < 10)
    }

    @Test func plansAnEpochAsItIs() throws {
        let plan = try plan([0, 4], ["count": .word("epoch"), "epoch_batches": .number(12), "worker_startup": .number(0.1)])
        #expect(plan.cells.map(\.plan) == [CellPlan(drained: 12, counted: 12), CellPlan(drained: 12, counted: 12)])
        #expect(try #require(plan.cells.last).seconds > 0.8)
    }
}
