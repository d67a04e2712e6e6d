/// Decides which worker makes which batch and which batch is handed over next: the bookkeeping of the loader, without threads.
struct Dispatcher: Hashable, Sendable {
    private let prefetchFactor: Int
    private let inOrder: Bool
    private var turn = 0
    private var issued = 0
    private var handedOver = 0
    /// Batches that each worker owes, being made or finished and waiting.
    private var owed: [Int]
    /// Who makes which outstanding batch.
    private var makers: [Int: Int] = [:]
    /// Workers whose stream is at its end.
    private var retired: Set<Int> = []

    /// Starts with nothing outstanding.
    init(workers: Int, prefetchFactor: Int, inOrder: Bool) {
        self.prefetchFactor = prefetchFactor
        self.inOrder = inOrder
        owed = Array(repeating: 0, count: max(workers, 1))
    }

    /// Batches issued and not handed over.
    var outstanding: Int { issued - handedOver }

    /// The batch that must be handed over next; `nil` = whichever finishes first.
    var wanted: Int? { inOrder ? handedOver : nil }

    /// The worker that the training loop waits for: the maker of the oldest outstanding batch.
    var awaitedWorker: Int { makers.min { $0.key < $1.key }?.value ?? 0 }

    /// Whether some worker can still be given work.
    var hasWorkers: Bool { retired.count < owed.count }

    /// Issues the next batch: its number, and the worker whose turn it is.
    mutating func issue() -> (number: Int, worker: Int) {
        while retired.contains(turn), hasWorkers { advance() }
        if !inOrder, owed.indices.contains(where: { owed[$0] < prefetchFactor && !retired.contains($0) }) {
            while owed[turn] >= prefetchFactor || retired.contains(turn) { advance() }
        }
        let job = (number: issued, worker: turn)
        owed[turn] += 1
        makers[issued] = turn
        issued += 1
        advance()
        return job
    }

    /// Notes that a batch was handed over.
    mutating func returned(_ number: Int, by worker: Int) {
        owed[worker] -= 1
        makers[number] = nil
        handedOver += 1
    }

    /// Notes that a worker has no more to give.
    mutating func retire(_ worker: Int) { retired.insert(worker) }

    private mutating func advance() { turn = (turn + 1) % owed.count }
}
