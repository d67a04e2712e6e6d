import Testing

@testable import LoaderLab

/// Tables that the simulator has to reproduce.
@Suite struct KnownTableTests {
    @Test(arguments: [(0, 0.8, 1.2), (2, 0.4, 0.9), (4, 0.3, 0.85), (8, 0.35, 0.9)])
    func reproducesTheTablesOfTheSourcePage(workers: Int, loading: Double, iteration: Double) throws {
        let alone = try #require(mean(SimulatedMachines.page(workers: workers, isTraining: false), dropping: 24))
        let training = try #require(mean(SimulatedMachines.page(workers: workers, isTraining: true), dropping: 24))
        #expect(abs(alone - loading) <= 0.01)
        #expect(abs(training - iteration) <= 0.01)
    }

    @Test func pageTableIsWorseInTheLongRun() throws {
        var plan = SimulatedMachines.page(workers: 8, isTraining: true)
        plan.batches = 3000
        let long = try #require(mean(plan, dropping: 100))
        #expect(abs(long - 0.945) <= 0.005)
    }

    @Test(arguments: [(0, 1.5), (4, 1.0), (8, 1.3)])
    func reproducesTheSelfCheckFromThreeMachines(workers: Int, seconds: Double) throws {
        let start = LoaderSimulation.run(SimulatedMachines.startUp(workers: workers))
        #expect(abs(start.total / 20 - seconds) <= 1e-9)
        #expect(abs(try #require(mean(SimulatedMachines.storage(workers: workers), dropping: 100)) - seconds) <= 0.01)
        #expect(abs(try #require(mean(SimulatedMachines.processor(workers: workers), dropping: 100)) - seconds) <= 0.01)
    }

    @Test func longerEpochTellsTheStartFromTheOthers() {
        var plan = SimulatedMachines.startUp(workers: 8)
        plan.batches = 200
        #expect(LoaderSimulation.run(plan).total / 200 < 0.8)
    }

    /// The share of the workers' time that in-order delivery leaves, in runs of 96 batches with the first 24 dropped.
    @Test(arguments: [
        (4, 0.25, 0.97), (4, 0.5, 0.89), (4, 1, 0.74), (4, 2, 0.59), (8, 0.25, 0.95), (8, 0.5, 0.83), (8, 1, 0.63), (8, 2, 0.46),
    ])
    func reproducesTheHeadOfLineTable(workers: Int, variation: Double, efficiency: Double) {
        let shares = (0..<3000).compactMap { seed -> Double? in
            let run = LoaderSimulation.run(drained(workers, variation, batches: 96, seed: UInt64(seed)))
            return mean(run, dropping: 24).map { run.work / Double(run.waits.count) / (Double(workers) * $0) }
        }
        #expect(abs(shares.reduce(0, +) / Double(shares.count) - efficiency) <= 0.02)
    }

    /// Without contention a batch is delivered at max(the one before, its own end), and starts when its worker is free and its index was issued.
    @Test(arguments: [(2, 1), (4, 2), (8, 3)])
    func agreesWithTheRecurrenceOfInOrderDelivery(workers: Int, prefetch: Int) throws {
        var plan = drained(workers, 1, batches: 500, seed: 7)
        plan.prefetch = prefetch
        let costs = LoaderSimulation(plan)
        var free = [Double](repeating: 0, count: workers)
        var delivered: [Double] = []
        for batch in 0..<500 {
            let issued = batch < plan.window ? 0 : delivered[batch - plan.window]
            let end = max(free[batch % workers], issued) + costs.scale(of: batch)
            free[batch % workers] = end
            delivered.append(max(delivered.last ?? 0, end))
        }
        #expect(abs(LoaderSimulation.run(plan).total - (try #require(delivered.last))) < 1e-6)
    }

    private func drained(_ workers: Int, _ variation: Double, batches: Int, seed: UInt64) -> SimulationPlan {
        SimulationPlan(
            processor: SimulatedProcessor(cores: 64), batch: BatchCost(compute: 1, variation: variation), workers: workers,
            batches: batches,
            seed: seed)
    }

    private func mean(_ plan: SimulationPlan, dropping dropped: Int) -> Double? { mean(LoaderSimulation.run(plan), dropping: dropped) }

    private func mean(_ run: SimulatedRun, dropping dropped: Int) -> Double? { run.meanIteration(dropping: dropped) }
}
