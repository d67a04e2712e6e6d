import CourseModel

/// The loader with workers, by the rules of PyTorch's `DataLoader`:
///
/// - the unit of work is a whole batch, and batch k goes to worker k mod N;
/// - a window of P·N batches is outstanding, finished ones that wait for their turn included;
/// - one new batch is wanted each time one is handed over, before the training step;
/// - batches are handed over in order (a slow one holds up those behind it), or as they finish with `inOrder: false`: then a batch goes to
///   the next worker in turn that has fewer than P;
/// - a worker whose stream is at its end gets no more work.
final class WindowLoader: BatchLoader {
    private let crew: any WorkerCrew
    private let options: LoaderOptions
    private let clock: any LabClock
    private let shouldStop: @Sendable () -> Bool
    private var feed: BatchFeed
    private var dispatcher: Dispatcher
    private var returned: BatchBuffer?
    private var stuck: Int?

    /// Fills the window of workers that were started.
    init(
        crew: any WorkerCrew, feed: BatchFeed, options: LoaderOptions, clock: any LabClock, shouldStop: @escaping @Sendable () -> Bool
    ) {
        self.crew = crew
        self.options = options
        self.clock = clock
        self.shouldStop = shouldStop
        self.feed = feed
        dispatcher = Dispatcher(workers: options.workers, prefetchFactor: options.prefetchFactor, inOrder: options.inOrder)
        fillWindow()
    }

    var processes: [Int32] { crew.processes }
    var startTimes: [Double] { crew.startTimes }

    func next() throws -> Batch? {
        if let returned { crew.recycle(returned) }
        returned = nil
        while dispatcher.outstanding > 0 {
            let result = try takeResult()
            dispatcher.returned(result.number, by: result.worker)
            if case .success(let buffer) = result.content, result.items.isEmpty {
                crew.recycle(buffer)
                dispatcher.retire(result.worker)
            }
            issueNext()
            if let batch = try batch(result) { return batch }
        }
        return nil
    }

    func restart(_ feed: BatchFeed) throws {
        // What an epoch that was broken off left behind is taken and thrown away.
        while try next() != nil {}
        self.feed = feed
        dispatcher = Dispatcher(workers: options.workers, prefetchFactor: options.prefetchFactor, inOrder: options.inOrder)
        fillWindow()
    }

    func close() { crew.close(stuck: stuck) }

    /// The batch of a result; `nil` when there is nothing in it.
    private func batch(_ result: WorkerResult) throws -> Batch? {
        let buffer = try result.content.get()
        guard !result.items.isEmpty else { return nil }
        returned = buffer
        return Batch(number: result.number, items: result.items, worker: result.worker, made: result.made, buffer: buffer)
    }

    private func fillWindow() { for _ in 0..<options.window { issueNext() } }

    /// Gives the next request to the worker whose turn it is.
    private func issueNext() {
        guard dispatcher.hasWorkers, let request = feed.next() else { return }
        let job = dispatcher.issue()
        crew.give(WorkerJob(number: job.number, request: request), to: job.worker)
    }

    /// Waits for the next result. Only time in which this program ran counts towards the timeout: it may have been suspended meanwhile.
    private func takeResult() throws -> WorkerResult {
        let slice = 0.05
        var waited = 0.0
        while true {
            let start = clock.now()
            if let result = try crew.take(dispatcher.wanted, seconds: slice) { return result }
            if shouldStop() { throw LoaderStopped() }
            waited += min(clock.now() - start, 2 * slice)
            guard waited < options.timeout else {
                let worker = dispatcher.awaitedWorker
                stuck = worker
                throw ExperimentFailure.workerStuck(worker: worker, item: crew.itemAtHand(of: worker), timeout: options.timeout)
            }
        }
    }
}
