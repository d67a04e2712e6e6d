import SampleStatistics

/// The batches of one epoch after another: which items, in which order.
///
/// It depends on the seed only, never on the number of workers.
struct BatchSequence: Sequence, IteratorProtocol, Sendable {
    private let sampling: Sampling
    private var remaining: Int
    private var epoch: Int
    private var place = 0
    private var order: [Int] = []

    /// How items are drawn.
    struct Sampling: Hashable, Sendable {
        /// Items in the data set, ≥ 1.
        var itemCount: Int
        /// Items in a batch, 1...itemCount.
        var batchSize: Int
        /// Whether each epoch has an order of its own.
        var shuffle = true
        /// Whether an incomplete last batch of an epoch is left out.
        var dropLast = false
        /// The seed of the orders.
        var seed: UInt64 = 0
    }

    /// Makes `limit` batches from the beginning of an epoch on, over as many epochs as that takes.
    init(_ sampling: Sampling, limit: Int, fromEpoch first: Int = 0) {
        self.sampling = sampling
        epoch = first
        remaining = sampling.itemCount > 0 && sampling.batchSize > 0 ? limit : 0
        if sampling.dropLast, sampling.batchSize > sampling.itemCount { remaining = 0 }
        order = Self.order(of: first, sampling)
    }

    /// The items of the next batch; `nil` after the last one.
    mutating func next() -> [Int]? {
        guard remaining > 0 else { return nil }
        remaining -= 1
        let left = order.count - place
        if left == 0 || (sampling.dropLast && left < sampling.batchSize) { startEpoch() }
        let end = Swift.min(place + sampling.batchSize, order.count)
        defer { place = end }
        return Array(order[place..<end])
    }

    private mutating func startEpoch() {
        epoch += 1
        place = 0
        order = Self.order(of: epoch, sampling)
    }

    private static func order(of epoch: Int, _ sampling: Sampling) -> [Int] {
        var items = Array(0..<Swift.max(sampling.itemCount, 0))
        guard sampling.shuffle else { return items }
        var random = SeededGenerator(seed: sampling.seed, stream: UInt64(epoch))
        random.shuffle(&items)
        return items
    }
}
