/// What items are and what it costs to make one.
///
/// A workload is shared by all workers; each worker loads through an ``ItemLoader`` of its own.
protocol Workload: Sendable {
    /// The number of items.
    var itemCount: Int { get }
    /// How many numbers an item has.
    var itemSize: Int { get }
    /// Makes what one worker needs for itself: buffers, decoders and its stream of random numbers.
    ///
    /// - Parameter stream: the seed of the augmentation.
    func makeLoader(stream: SeededStream) throws -> any ItemLoader
}

/// Loads items for one worker; used by one thread at a time.
protocol ItemLoader: AnyObject {
    /// Makes an item.
    ///
    /// - Parameters:
    ///   - index: which one, 0..<itemCount.
    ///   - output: where its numbers go, as many as the workload's `itemSize`.
    /// - Throws: an ``ItemProblem`` when the item cannot be made.
    func load(_ index: Int, into output: UnsafeMutableBufferPointer<Float>) throws
}

/// Why an item could not be made, as the end of a sentence.
struct ItemProblem: Error, Hashable {
    let problem: String
}

/// Which random numbers a worker's augmentation draws: base seed + worker, as in PyTorch.
struct SeededStream: Hashable, Sendable {
    /// The seed that the run has in common.
    let base: UInt64
    /// The worker; the training loop itself (`num_workers: 0`) is 0.
    let worker: Int
}
