import Benchmark
import LoaderLab

/// The simulator: batches a second at 8 workers, and a sweep of 12 settings with 100 batches each.
///
/// `Benchmarks/Simulator/simulator.py` simulates the same plan in Python and by SimPy.
func registerSimulating() {
    func plan(workers: Int, batches: Int) -> SimulationPlan {
        SimulationPlan(
            processor: SimulatedProcessor(cores: 2, logicalCores: 4, smtYield: 1.3065, oversubscriptionPenalty: 0.1227),
            batch: BatchCost(compute: 0.8, variation: 0.2), handOver: HandOverCost(consumer: 0.2378),
            step: .processor(coreSeconds: 1.0452, threads: 4), loopWeight: 4.3633, workers: workers, batches: batches)
    }
    Benchmark("simulate: 10,000 batches at 8 workers") { benchmark in
        for _ in benchmark.scaledIterations { blackHole(LoaderSimulation.run(plan(workers: 8, batches: 10_000))) }
    }
    Benchmark("simulate: a sweep of 12 settings with 100 batches") { benchmark in
        for _ in benchmark.scaledIterations {
            for workers in [0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 14, 16] {
                blackHole(LoaderSimulation.run(plan(workers: workers, batches: 100)))
            }
        }
    }
}
