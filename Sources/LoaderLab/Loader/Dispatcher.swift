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

    /// Issues the next batch: its number, and the worker whose turn it is.
    mutating func issue() -> (number: Int, worker: Int) {
        if !inOrder, owed.contains(where: { $0 < prefetchFactor }) {
            while owed[turn] >= prefetchFactor { advance() }
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

    private mutating func advance() { turn = (turn + 1) % owed.count }
}
