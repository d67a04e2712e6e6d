/// The processor of a simulated machine.
public struct SimulatedProcessor: Hashable, Sendable {
    /// Cores that run one thread each at full speed, ≥ 1.
    public var physicalCores: Double
    /// Threads that run at the same time (hardware threads), ≥ `physicalCores`.
    public var logicalCores: Double
    /// What all hardware threads together do, in multiples of what one thread a core does: 1 without, some 1.3 with simultaneous multithreading.
    public var smtYield: Double
    /// How much slower everything becomes when the runnable threads are twice the hardware threads: 0.1 = 10 %.
    public var oversubscriptionPenalty: Double

    /// Makes a processor; without `logicalCores` each core runs one thread.
    public init(cores: Double, logicalCores: Double? = nil, smtYield: Double = 1, oversubscriptionPenalty: Double = 0) {
        physicalCores = cores
        self.logicalCores = max(cores, logicalCores ?? cores)
        self.smtYield = smtYield
        self.oversubscriptionPenalty = oversubscriptionPenalty
    }

    /// What so many runnable threads get done together, in core-seconds a second.
    ///
    /// Rises by one a thread up to the cores, then along a straight line to `smtYield` at the hardware threads, and falls beyond them.
    public func capacity(threads: Double) -> Double {
        if threads <= physicalCores { return threads }
        if threads < logicalCores {
            let share = (threads - physicalCores) / (logicalCores - physicalCores)
            return physicalCores * (1 + (smtYield - 1) * share)
        }
        let excess = (threads - logicalCores) / logicalCores
        return physicalCores * (logicalCores > physicalCores ? smtYield : 1) / (1 + oversubscriptionPenalty * excess)
    }
}

/// How workers come to life.
public struct SimulatedStart: Hashable, Sendable {
    /// Seconds that the training loop spends on each worker, one after the other (`fork`: some 20 ms).
    public var serial: Double
    /// Seconds that each worker then needs for itself, all at the same time (`spawn`: importing the program anew).
    public var parallel: Double

    /// Makes a start; by default it costs nothing.
    public init(serial: Double = 0, parallel: Double = 0) {
        self.serial = serial
        self.parallel = parallel
    }
}

/// What one batch costs a worker, on average.
public struct BatchCost: Hashable, Sendable {
    /// Seconds at the storage, which serves one worker at a time, first come, first served.
    public var storage: Double
    /// By how much each worker that waits slows the storage down: 0.09 = 9 % (seeks, thrashing).
    public var storageThrash: Double
    /// Seconds of waiting for something remote: it occupies neither processor nor storage.
    public var latency: Double
    /// Core-seconds of work: decoding, augmenting, collating, handing over.
    public var compute: Double
    /// Core-seconds for a batch that the training loop makes itself (`num_workers: 0`); `nil` = as in a worker.
    public var computeInLoop: Double?
    /// The coefficient of variation of a batch's cost: batches are lognormal; 0 = all alike.
    public var variation: Double

    /// Makes a cost.
    public init(
        compute: Double, computeInLoop: Double? = nil, storage: Double = 0, storageThrash: Double = 0, latency: Double = 0,
        variation: Double = 0
    ) {
        self.compute = compute
        self.computeInLoop = computeInLoop
        self.storage = storage
        self.storageThrash = storageThrash
        self.latency = latency
        self.variation = variation
    }

    /// The coefficient of variation of a batch whose items vary independently: items' over the square root of their number.
    public static func variation(items: Double, batchSize: Int) -> Double { items / Double(max(1, batchSize)).squareRoot() }
}

/// What one batch costs between a worker and the training step.
public struct HandOverCost: Hashable, Sendable {
    /// Core-seconds in the training loop for taking over a batch that a worker made.
    public var consumer: Double
    /// Seconds of the thread that copies batches into pinned memory, one after the other; 0 = there is none.
    public var pinning: Double

    /// Makes a cost; by default it costs nothing.
    public init(consumer: Double = 0, pinning: Double = 0) {
        self.consumer = consumer
        self.pinning = pinning
    }
}

/// The training step.
public enum SimulatedStep: Hashable, Sendable {
    /// A device is busy for so many seconds. When `synchronous`, the training loop waits for it; otherwise a launch returns at once.
    case device(seconds: Double, synchronous: Bool)
    /// The processor trains: so many core-seconds on so many threads.
    case processor(coreSeconds: Double, threads: Double)
}
