/// What is simulated: a machine, what a batch costs on it, a loader's settings, and how long.
public struct SimulationPlan: Hashable, Sendable {
    /// The processor.
    public var processor: SimulatedProcessor
    /// How workers start.
    public var start: SimulatedStart
    /// What a batch costs a worker.
    public var batch: BatchCost
    /// What it costs to hand it over.
    public var handOver: HandOverCost
    /// The training step; `nil` = the loader runs alone.
    public var step: SimulatedStep?
    /// How much of a contended processor each thread of the training loop gets against one worker: 1 = as much.
    public var loopWeight: Double
    /// Workers, ≥ 0.
    public var workers: Int
    /// Batches that each worker may be ahead, ≥ 1.
    public var prefetch: Int
    /// Whether batches are handed over in order.
    public var inOrder: Bool
    /// Batches of the epoch, ≥ 1.
    public var batches: Int
    /// The run ends after the first iteration that ends at or after so many seconds; `nil` = with the epoch.
    public var timeLimit: Double?
    /// The run ends after so many batches, although more were issued; `nil` = with the epoch.
    public var stopsAfter: Int?
    /// The seed of the batches' costs. A batch costs the same whatever the number of workers.
    public var seed: UInt64

    /// Makes a plan.
    public init(
        processor: SimulatedProcessor, start: SimulatedStart = SimulatedStart(), batch: BatchCost, handOver: HandOverCost = HandOverCost(),
        step: SimulatedStep? = nil, loopWeight: Double = 1, workers: Int, prefetch: Int = 2, inOrder: Bool = true, batches: Int,
        timeLimit: Double? = nil, stopsAfter: Int? = nil, seed: UInt64 = 0
    ) {
        self.processor = processor
        self.start = start
        self.batch = batch
        self.handOver = handOver
        self.step = step
        self.loopWeight = loopWeight
        self.workers = max(0, workers)
        self.prefetch = max(1, prefetch)
        self.inOrder = inOrder
        self.batches = max(1, batches)
        self.timeLimit = timeLimit
        self.stopsAfter = stopsAfter
        self.seed = seed
    }

    /// Batches that may be outstanding, finished ones included.
    public var window: Int { workers * prefetch }
}

/// What happened in a simulated run, batch by batch, in seconds.
public struct SimulatedRun: Hashable, Sendable {
    /// Starting the workers, before the first wait.
    public internal(set) var starting = 0.0
    /// The wait for each batch, taking it over included.
    public internal(set) var waits: [Double] = []
    /// The step of each batch as the training loop sees it.
    public internal(set) var steps: [Double] = []
    /// From the start to the end of the last step.
    public internal(set) var total = 0.0
    /// Seconds that the device (or the processor, training) was busy.
    public internal(set) var stepping = 0.0
    /// Core-seconds of all work.
    public internal(set) var work = 0.0

    /// Wait and step of each batch; the first one has the start in it.
    public var iterations: [Double] {
        zip(waits, steps).enumerated().map { $1.0 + $1.1 + ($0 == 0 ? starting : 0) }
    }

    /// From the start to the first batch.
    public var firstBatch: Double { starting + (waits.first ?? 0) }

    /// The mean iteration after the first `dropped` ones; `nil` when nothing is left.
    public func meanIteration(dropping dropped: Int) -> Double? {
        guard waits.count > dropped else { return nil }
        let sum = zip(waits, steps).dropFirst(dropped).reduce(0) { $0 + $1.0 + $1.1 } + (dropped == 0 ? starting : 0)
        return sum / Double(waits.count - dropped)
    }
}
