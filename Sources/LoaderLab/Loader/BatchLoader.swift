import CourseModel

/// Hands batches to the training loop. Used by one thread; closed exactly once.
protocol BatchLoader: AnyObject {
    /// The next batch; `nil` after the last one. The batch before it must not be used any more.
    ///
    /// - Throws: an ``ExperimentFailure`` when an item failed or a worker is stuck, ``LoaderStopped`` when it was asked to stop.
    func next() throws -> Batch?

    /// Begins another epoch with the same workers.
    ///
    /// - Throws: as ``next()``.
    func restart(_ feed: BatchFeed) throws

    /// Stops the workers and waits for their end, but for a thread that is stuck.
    func close()

    /// The worker processes' ids; none without.
    var processes: [Int32] { get }

    /// When each worker was started, by the clock that measures; none without workers.
    var startTimes: [Double] { get }
}

/// A batch in the hands of the training loop.
struct Batch {
    /// Its number, counted from 0.
    let number: Int
    /// Its items, in the order of the buffer.
    let items: [Int]
    /// Who made it; 0 without workers.
    let worker: Int
    /// When the worker made it; `nil` without workers.
    let made: WorkSpan?
    /// Its numbers: valid until the next call of the loader.
    let buffer: BatchBuffer
}

/// The loader was asked to stop while the training loop waited.
struct LoaderStopped: Error {}

/// How a loader works.
struct LoaderOptions: Hashable, Sendable {
    /// What a worker is.
    enum Worker: Hashable, Sendable { case thread, process }

    /// Workers; 0 = the training loop makes each batch itself.
    var workers = 0
    /// Batches that each worker may be ahead, ≥ 1.
    var prefetchFactor = 2
    /// Whether batches are handed over in order.
    var inOrder = true
    /// The base seed of the augmentation.
    var seed: UInt64 = 0
    /// How long to wait for one batch, in seconds.
    var timeout = 30.0
    /// Emulated start-up of each worker in seconds, one after the other.
    var workerStartup = 0.0
    /// What a worker is.
    var worker = Worker.thread
    /// How a stream is read; `nil` for a map-style data set.
    var stream: StreamSharing?

    /// How many batches are outstanding: wanted, being made, or finished and waiting for their turn.
    var window: Int { workers * prefetchFactor }
}

extension ExperimentFailure {
    /// The failure of an item, whatever was thrown for it.
    static func item(_ index: Int, _ error: any Error) -> ExperimentFailure {
        if let failure = error as? ExperimentFailure { return failure }
        return .itemFailed(index: index, problem: (error as? ItemProblem)?.problem ?? String(describing: error))
    }
}
