import RealModule
import SampleStatistics

/// What is known of a loader on a machine: enough to simulate it with any number of workers.
public struct LoaderModel: Hashable, Sendable {
    /// Core-seconds (or seconds of remote latency) of a batch in a worker.
    public var worker: Double
    /// Seconds of a batch in the training loop, without workers.
    public var inLoop: Double
    /// Seconds for pinning a batch, with `pinningWindow` batches outstanding.
    public var pinning: Double
    /// The window at which `pinning` was found.
    public var pinningWindow: Int
    /// Seconds in the training loop for taking a batch over.
    public var consumer: Double
    /// Seconds of a step when no worker is busy.
    public var step: Double
    /// By how much a step takes longer when as many workers are busy as there are cores.
    public var interference: Double
    /// What all cores together do, as a share of what so many single ones would do.
    public var yield: Double
    /// The share of a worker's time that occupies no core.
    public var latencyShare: Double
    /// The coefficient of variation of a batch's cost.
    public var variation: Double
    /// Seconds of the start that the training loop spends on each worker.
    public var startSerial: Double
    /// Seconds of the start that each worker needs for itself.
    public var startParallel: Double
    /// The cores.
    public var cores: Int

    /// How much longer copying a batch takes when the batches in flight double: caches and free pages run out.
    static let footprintGrowth = 0.12

    /// The plan of a run.
    ///
    /// - Parameters:
    ///   - batches: of the epoch.
    ///   - timeLimit: see ``SimulationPlan/timeLimit``.
    func plan(workers: Int, prefetch: Int, batches: Int, timeLimit: Double? = nil, stopsAfter: Int? = nil, seed: UInt64) -> SimulationPlan {
        let cores = Double(cores)
        let half = max(1, cores / 2)
        let processor = SimulatedProcessor(cores: half, logicalCores: cores, smtYield: cores > half ? yield * cores / half : 1)
        let latency = workers == 0 ? inLoop * latencyShare : worker * latencyShare
        let cost = BatchCost(
            compute: worker * (1 - latencyShare), computeInLoop: inLoop * (1 - latencyShare), latency: latency, variation: variation)
        let doublings = Double.log(max(1, Double(workers * prefetch)) / Double(max(1, pinningWindow))) / Double.log(2)
        let copying = pinning * Double.pow(1 + Self.footprintGrowth, doublings)
        return SimulationPlan(
            processor: processor, start: SimulatedStart(serial: startSerial, parallel: startParallel), batch: cost,
            handOver: HandOverCost(consumer: consumer, pinning: copying),
            step: .device(seconds: stepSeconds(workers: workers), synchronous: true),
            loopWeight: 4, workers: workers, prefetch: prefetch, batches: batches, timeLimit: timeLimit, stopsAfter: stopsAfter, seed: seed)
    }

    /// A step beside so many workers: it grows with the workers that are busy, and how many are busy depends on it.
    func stepSeconds(workers: Int) -> Double {
        var seconds = step
        for _ in 0..<4 { seconds = step * (1 + interference * busyShare(workers: workers, iteration: seconds + consumer)) }
        return seconds
    }

    /// The workers that are busy when the training loop alone would need so long for an iteration, as a share of the cores.
    func busyShare(workers: Int, iteration: Double) -> Double {
        guard workers > 0 else { return 0 }
        let parallel = Double(workers) * latencyShare + min(Double(workers), Double(cores) * yield) * (1 - latencyShare)
        let isWaiting = worker / parallel > max(iteration, pinning)
        return min(Double(workers), isWaiting ? Double(workers) : worker / max(iteration, pinning)) / Double(cores)
    }

    /// The mean steady iteration time of a run, over several seeds, and how much single runs differ; `nil` when no run gets so far.
    func iteration(workers: Int, prefetch: Int, batches: Int, timeLimit: Double?, seeds: Int) -> (mean: Double, variance: Double)? {
        let plans = (0..<seeds).map { plan(workers: workers, prefetch: prefetch, batches: batches, timeLimit: timeLimit, seed: UInt64($0)) }
        let sample = Sample(plans.compactMap { LoaderSimulation.run($0).meanIteration(dropping: $0.window) })
        return sample.mean.map { ($0, sample.variance ?? 0) }
    }
}
