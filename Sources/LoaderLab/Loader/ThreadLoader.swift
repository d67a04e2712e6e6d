import CourseModel
import Synchronization

/// The loader with thread workers, by the rules of PyTorch's `DataLoader`:
///
/// - the unit of work is a whole batch, and batch k goes to worker k mod N;
/// - a window of P·N batches is outstanding, finished ones that wait for their turn included;
/// - one new batch is wanted each time one is handed over, before the training step;
/// - batches are handed over in order (a slow one holds up those behind it), or as they finish with `inOrder: false`: then a batch goes to
///   the next worker in turn that has fewer than P.
final class ThreadLoader: BatchLoader {
    private let shared: WorkerPool
    private let options: LoaderOptions
    private let clock: any LabClock
    private let shouldStop: @Sendable () -> Bool
    private var threads: [LabThread] = []
    private var batches: BatchSequence
    private var dispatcher: Dispatcher
    private var returned: BatchBuffer?
    private var stuck: Int?

    /// Starts the workers and fills the window.
    ///
    /// - Throws: an ``ExperimentFailure`` when memory, threads or the workload fail; then nothing is left running.
    init(
        workload: any Workload, batches: BatchSequence, batchSize: Int, options: LoaderOptions, clock: any LabClock,
        shouldStop: @escaping @Sendable () -> Bool
    ) throws {
        self.options = options
        self.clock = clock
        self.shouldStop = shouldStop
        self.batches = batches
        dispatcher = Dispatcher(workers: options.workers, prefetchFactor: options.prefetchFactor, inOrder: options.inOrder)
        // One more than the window: the batch in the hands of the training loop.
        let buffers = try (0...options.window).map { _ in try BatchBuffer.make(items: batchSize, of: workload) }
        shared = WorkerPool(workers: options.workers, itemSize: workload.itemSize, buffers: buffers)
        do { try startWorkers(workload) } catch {
            close()
            throw error
        }
        for _ in 0..<options.window { issueNext() }
    }

    func next() throws -> Batch? {
        guard dispatcher.outstanding > 0 else { return nil }
        if let returned { shared.recycle(returned) }
        returned = nil
        let result = try takeResult()
        dispatcher.returned(result.number, by: result.worker)
        issueNext()
        switch result.content {
        case .failure(let failure): throw failure
        case .success(let buffer):
            returned = buffer
            return Batch(number: result.number, items: result.items, worker: result.worker, buffer: buffer)
        }
    }

    func close() {
        shared.stop()
        for (worker, thread) in threads.enumerated() { if worker == stuck { thread.detach() } else { thread.join() } }
        threads = []
    }

    private func startWorkers(_ workload: any Workload) throws {
        for worker in 0..<options.workers {
            try clock.pause(until: clock.now() + options.workerStartup, shouldStop: shouldStop)
            if shouldStop() { throw LoaderStopped() }
            let items = ItemLoaderBox(try workload.makeLoader(stream: SeededStream(base: options.seed, worker: worker)))
            let pool = shared
            guard let thread = LabThread({ pool.work(as: worker, items: items.loader) }) else {
                let count = String(options.workers)
                throw ExperimentFailure.badParameter("num_workers", value: count, problem: "needs more threads than the system gives")
            }
            threads.append(thread)
        }
    }

    /// Gives the next batch of the sequence to the worker whose turn it is.
    private func issueNext() {
        guard let items = batches.next() else { return }
        let job = dispatcher.issue()
        shared.give(WorkerPool.Job(number: job.number, items: items), to: job.worker)
    }

    private func takeResult() throws -> WorkerPool.Result {
        let deadline = clock.now() + options.timeout
        while true {
            if let result = shared.take(dispatcher.wanted, seconds: 0.05) { return result }
            if shouldStop() { throw LoaderStopped() }
            guard clock.now() < deadline else {
                let worker = dispatcher.awaitedWorker
                stuck = worker
                throw ExperimentFailure.workerStuck(worker: worker, timeout: options.timeout)
            }
        }
    }
}

/// Carries an item loader to the one thread that will use it.
private final class ItemLoaderBox: @unchecked Sendable {
    let loader: any ItemLoader
    init(_ loader: any ItemLoader) { self.loader = loader }
}
