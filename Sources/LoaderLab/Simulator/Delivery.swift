/// Which batches are issued, finished and taken.
struct Delivery {
    /// Batches issued so far.
    private(set) var issued = 0
    /// Batches taken so far.
    private(set) var taken = 0
    /// Finished batches that nobody has taken.
    private(set) var ready = 0

    private let total: Int
    private let workers: Int
    private let prefetch: Int
    private let inOrder: Bool
    private var turn = 0
    /// For each worker its issued batches that nobody has taken.
    private var outstanding: [Int]
    /// In order: whether batch k (at k mod window) is finished.
    private var finished: [Bool]
    /// Not in order: finished batches, first come, first served.
    private var arrivals: [(batch: Int, worker: Int)] = []
    private var head = 0

    init(_ plan: SimulationPlan) {
        total = plan.batches
        workers = plan.workers
        prefetch = plan.prefetch
        inOrder = plan.inOrder
        outstanding = Array(repeating: 0, count: plan.workers)
        finished = Array(repeating: false, count: max(1, plan.window))
    }

    /// The next batch and its worker; `nil` when the epoch is issued. Round robin; out of order, a worker with a full window is passed over.
    mutating func issue() -> (batch: Int, worker: Int)? {
        guard issued < total, workers > 0 else { return nil }
        if !inOrder {
            for _ in 0..<workers where outstanding[turn] >= prefetch { turn = turn + 1 == workers ? 0 : turn + 1 }
            guard outstanding[turn] < prefetch else { return nil }
        }
        let worker = turn
        turn = turn + 1 == workers ? 0 : turn + 1
        outstanding[worker] += 1
        issued += 1
        return (issued - 1, worker)
    }

    /// A batch is finished.
    mutating func finish(_ batch: Int, by worker: Int) {
        ready += 1
        if inOrder { finished[batch % finished.count] = true } else { arrivals.append((batch, worker)) }
    }

    /// The batch that can be taken now; `nil` when the training loop has to wait.
    mutating func take() -> Int? {
        if inOrder { return takeInOrder() }
        guard head < arrivals.count else { return nil }
        let arrival = arrivals[head]
        head += 1
        outstanding[arrival.worker] -= 1
        ready -= 1
        taken += 1
        return arrival.batch
    }

    private mutating func takeInOrder() -> Int? {
        let place = taken % finished.count
        guard finished[place] else { return nil }
        finished[place] = false
        outstanding[taken % workers] -= 1
        ready -= 1
        taken += 1
        return taken - 1
    }
}
