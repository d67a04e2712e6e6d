import CourseModel
import Synchronization

/// Workers that are threads: what they and the training loop share is a queue for each worker, finished batches and free buffers.
final class ThreadCrew: WorkerCrew {
    private let pool: ThreadPool
    private var threads: [LabThread] = []
    private(set) var startTimes: [Double] = []

    /// Starts the threads.
    ///
    /// - Throws: an ``ExperimentFailure`` when memory, threads or the workload fail, ``LoaderStopped``; then nothing is left running.
    init(_ source: LoaderSource, options: LoaderOptions, clock: any LabClock, shouldStop: @escaping @Sendable () -> Bool) throws {
        // One more than the window: the batch in the hands of the training loop.
        let buffers = try (0...options.window).map { _ in try BatchBuffer.make(items: source.batchSize, of: source.workload) }
        pool = ThreadPool(workers: options.workers, itemSize: source.workload.itemSize, buffers: buffers, clock: clock)
        do {
            for worker in 0..<options.workers {
                try clock.pause(until: clock.now() + options.workerStartup, shouldStop: shouldStop)
                if shouldStop() { throw LoaderStopped() }
                startTimes.append(clock.now())
                try start(worker, source, options)
            }
        } catch {
            close(stuck: nil)
            throw error
        }
    }

    private func start(_ worker: Int, _ source: LoaderSource, _ options: LoaderOptions) throws {
        let items = ItemLoaderBox(try source.workload.makeLoader(stream: SeededStream(base: options.seed, worker: worker)))
        let (pool, reader) = (pool, source.reader(of: worker, options))
        guard let thread = LabThread({ pool.work(as: worker, reader: reader, items: items.loader) }) else {
            let count = String(options.workers)
            throw ExperimentFailure.badParameter("num_workers", value: count, problem: "needs more threads than the system gives")
        }
        threads.append(thread)
    }

    var processes: [Int32] { [] }

    func give(_ job: WorkerJob, to worker: Int) { pool.give(job, to: worker) }

    func take(_ number: Int?, seconds: Double) throws -> WorkerResult? { pool.take(number, seconds: seconds) }

    func recycle(_ buffer: BatchBuffer) { pool.recycle(buffer) }

    func itemAtHand(of worker: Int) -> Int? { pool.itemAtHand(of: worker) }

    func close(stuck: Int?) {
        pool.stop()
        for (worker, thread) in threads.enumerated() { if worker == stuck { thread.detach() } else { thread.join() } }
        threads = []
    }
}

/// Carries an item loader to the one thread that will use it.
private final class ItemLoaderBox: @unchecked Sendable {
    let loader: any ItemLoader
    init(_ loader: any ItemLoader) { self.loader = loader }
}

/// What thread workers and their training loop share.
private final class ThreadPool: @unchecked Sendable {
    private let itemSize: Int
    private let clock: any LabClock
    private let monitor = Monitor()
    private let hasResult = Condition()
    private let hasJob: [Condition]
    private let marks: [Mark]
    private let isStopping = Atomic<Bool>(false)
    // Guarded by the monitor.
    private var queues: [[WorkerJob]]
    private var results: [WorkerResult] = []
    private var free: [BatchBuffer]

    /// The item that a worker is at, -1 for none.
    private final class Mark: Sendable {
        let item = Atomic<Int>(-1)
    }

    /// Makes a pool with a buffer for each outstanding batch and one for the training loop.
    init(workers: Int, itemSize: Int, buffers: [BatchBuffer], clock: any LabClock) {
        self.itemSize = itemSize
        self.clock = clock
        hasJob = (0..<workers).map { _ in Condition() }
        marks = (0..<workers).map { _ in Mark() }
        queues = Array(repeating: [], count: workers)
        free = buffers
    }

    func give(_ job: WorkerJob, to worker: Int) {
        monitor.locked { queues[worker].append(job) }
        hasJob[worker].signal()
    }

    func take(_ number: Int?, seconds: Double) -> WorkerResult? {
        monitor.locked {
            if let result = removeResult(number) { return result }
            monitor.wait(for: hasResult, seconds: seconds)
            return removeResult(number)
        }
    }

    func recycle(_ buffer: BatchBuffer) { monitor.locked { free.append(buffer) } }

    func itemAtHand(of worker: Int) -> Int? {
        let item = marks[worker].item.load(ordering: .relaxed)
        return item < 0 ? nil : item
    }

    /// Makes the workers end after the item at hand.
    func stop() {
        monitor.locked { isStopping.store(true, ordering: .relaxed) }
        hasJob.forEach { $0.signal() }
    }

    /// A worker's life: job after job until it is told to stop.
    func work(as worker: Int, reader: ItemReader, items: any ItemLoader) {
        var reader = reader
        while let (job, buffer) = nextJob(of: worker) {
            let began = clock.now()
            let indices = reader.items(of: job.request)
            let content = make(indices, into: buffer, items, marks[worker])
            let made = WorkSpan(began: began, ended: clock.now())
            guard !isStopping.load(ordering: .relaxed) else { return }
            monitor.locked {
                if case .failure = content { free.append(buffer) }
                results.append(WorkerResult(number: job.number, items: indices, worker: worker, content: content, made: made))
            }
            hasResult.signal()
        }
    }

    private func nextJob(of worker: Int) -> (WorkerJob, BatchBuffer)? {
        monitor.locked {
            while !isStopping.load(ordering: .relaxed) {
                // There is a buffer for every outstanding batch, so a job is never without one.
                if !queues[worker].isEmpty, let buffer = free.popLast() { return (queues[worker].removeFirst(), buffer) }
                monitor.wait(for: hasJob[worker])
            }
            return nil
        }
    }

    private func make(
        _ indices: [Int], into buffer: BatchBuffer, _ items: any ItemLoader, _ mark: Mark
    ) -> Result<BatchBuffer, ExperimentFailure> {
        defer { mark.item.store(-1, ordering: .relaxed) }
        for (place, index) in indices.enumerated() {
            if isStopping.load(ordering: .relaxed) { break }
            mark.item.store(index, ordering: .relaxed)
            do { try items.load(index, into: buffer.item(place, size: itemSize)) } catch { return .failure(.item(index, error)) }
        }
        return .success(buffer)
    }

    /// Only inside the monitor.
    private func removeResult(_ number: Int?) -> WorkerResult? {
        let place = number.map { wanted in results.firstIndex { $0.number == wanted } } ?? (results.isEmpty ? nil : 0)
        return place.map { results.remove(at: $0) }
    }
}
