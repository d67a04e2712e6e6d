import SampleStatistics

/// The simulated workers: what each is doing, and which batches wait for it.
///
/// All computing workers run at the same rate, so one *virtual time* serves them all: it advances with that rate, and a worker is done when it
/// reaches the worker's target.
struct WorkerBank {
    /// What a worker is doing.
    enum Phase: Hashable { case starting, idle, queued, reading, waiting, computing }

    /// Where each worker is.
    private(set) var phases: [Phase]
    /// The batch that each worker is busy with.
    private(set) var batches: [Int]
    /// Core-seconds that one computing worker has got since the beginning.
    var virtualTime = 0.0
    /// Workers that are computing.
    private(set) var computing = 0
    /// The smallest virtual target of the computing workers.
    private(set) var nextTarget = Double.infinity
    private(set) var nextComputing = 0
    /// The earliest end of a start or of a remote wait.
    private(set) var nextTimer = Double.infinity
    private(set) var nextTimed = 0
    /// When each worker began what it is doing.
    var since: [Double]

    private var targets: [Double]
    private var timers: [Double]
    private var queues: [Int]
    private var heads: [Int]
    private var counts: [Int]
    private let capacity: Int

    init(_ plan: SimulationPlan) {
        let workers = plan.workers
        phases = Array(repeating: .starting, count: workers)
        batches = Array(repeating: 0, count: workers)
        since = Array(repeating: 0, count: workers)
        targets = Array(repeating: .infinity, count: workers)
        timers = Array(repeating: .infinity, count: workers)
        heads = Array(repeating: 0, count: workers)
        counts = Array(repeating: 0, count: workers)
        capacity = plan.prefetch
        queues = Array(repeating: 0, count: workers * capacity)
    }

    /// A worker comes to life at some time.
    mutating func start(_ worker: Int, readyAt time: Double) {
        phases[worker] = .starting
        setTimer(worker, time)
    }

    /// A batch is issued to a worker; at most `prefetch` wait for it.
    mutating func enqueue(_ batch: Int, for worker: Int) {
        queues[worker * capacity + (heads[worker] + counts[worker]) % capacity] = batch
        counts[worker] += 1
    }

    /// Takes the next batch that waits for a worker; `nil` when there is none.
    mutating func dequeue(_ worker: Int) -> Int? {
        guard counts[worker] > 0 else { return nil }
        let batch = queues[worker * capacity + heads[worker]]
        heads[worker] = heads[worker] + 1 == capacity ? 0 : heads[worker] + 1
        counts[worker] -= 1
        batches[worker] = batch
        return batch
    }

    /// Puts a worker into a phase at some time.
    mutating func enter(_ phase: Phase, _ worker: Int, at time: Double) {
        phases[worker] = phase
        since[worker] = time
    }

    /// A worker begins to compute so many core-seconds.
    mutating func compute(_ worker: Int, _ seconds: Double, at time: Double) {
        enter(.computing, worker, at: time)
        computing += 1
        targets[worker] = virtualTime + seconds
        if targets[worker] < nextTarget { (nextTarget, nextComputing) = (targets[worker], worker) }
    }

    /// The worker with the next target is done.
    mutating func finishComputing() -> Int {
        let worker = nextComputing
        targets[worker] = .infinity
        computing -= 1
        (nextTarget, nextComputing) = Self.smallest(targets)
        return worker
    }

    /// A worker waits until some time.
    mutating func setTimer(_ worker: Int, _ time: Double) {
        timers[worker] = time
        if time < nextTimer { (nextTimer, nextTimed) = (time, worker) }
    }

    /// The worker with the next timer is done.
    mutating func finishTimer() -> Int {
        let worker = nextTimed
        timers[worker] = .infinity
        (nextTimer, nextTimed) = Self.smallest(timers)
        return worker
    }

    private static func smallest(_ values: [Double]) -> (Double, Int) {
        var best = Double.infinity
        var place = 0
        for index in values.indices where values[index] < best {
            best = values[index]
            place = index
        }
        return (best, place)
    }
}
