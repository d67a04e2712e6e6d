import CourseModel
import Synchronization

/// What the workers of a loader and its training loop share: a queue for each worker, finished batches, free buffers.
final class WorkerPool: @unchecked Sendable {
    /// A batch to make.
    struct Job: Sendable {
        let number: Int
        let items: [Int]
    }

    /// A finished batch.
    struct Result: Sendable {
        let number: Int
        let items: [Int]
        let worker: Int
        let content: Swift.Result<BatchBuffer, ExperimentFailure>
    }

    private let itemSize: Int
    private let monitor = Monitor()
    private let hasResult = Condition()
    private let hasJob: [Condition]
    private let isStopping = Atomic<Bool>(false)
    // Guarded by the monitor.
    private var queues: [[Job]]
    private var results: [Result] = []
    private var free: [BatchBuffer]

    /// Makes a pool with a buffer for each outstanding batch and one for the training loop.
    init(workers: Int, itemSize: Int, buffers: [BatchBuffer]) {
        self.itemSize = itemSize
        hasJob = (0..<workers).map { _ in Condition() }
        queues = Array(repeating: [], count: workers)
        free = buffers
    }

    /// Gives a job to a worker.
    func give(_ job: Job, to worker: Int) {
        monitor.locked { queues[worker].append(job) }
        hasJob[worker].signal()
    }

    /// Takes a finished batch: the one with that number, or with `nil` whichever finished first; waits at most so long.
    func take(_ number: Int?, seconds: Double) -> Result? {
        monitor.locked {
            if let result = removeResult(number) { return result }
            monitor.wait(for: hasResult, seconds: seconds)
            return removeResult(number)
        }
    }

    /// Takes back a buffer.
    func recycle(_ buffer: BatchBuffer) { monitor.locked { free.append(buffer) } }

    /// Makes the workers end after the item at hand.
    func stop() {
        monitor.locked { isStopping.store(true, ordering: .relaxed) }
        hasJob.forEach { $0.signal() }
    }

    /// A worker's life: job after job until it is told to stop.
    func work(as worker: Int, items: any ItemLoader) {
        while let (job, buffer) = nextJob(of: worker) {
            let content = make(job, into: buffer, items)
            guard !isStopping.load(ordering: .relaxed) else { return }
            monitor.locked {
                if case .failure = content { free.append(buffer) }
                results.append(Result(number: job.number, items: job.items, worker: worker, content: content))
            }
            hasResult.signal()
        }
    }

    private func nextJob(of worker: Int) -> (Job, BatchBuffer)? {
        monitor.locked {
            while !isStopping.load(ordering: .relaxed) {
                // There is a buffer for every outstanding batch, so a job is never without one.
                if !queues[worker].isEmpty, let buffer = free.popLast() { return (queues[worker].removeFirst(), buffer) }
                monitor.wait(for: hasJob[worker])
            }
            return nil
        }
    }

    private func make(_ job: Job, into buffer: BatchBuffer, _ items: any ItemLoader) -> Swift.Result<BatchBuffer, ExperimentFailure> {
        for (place, index) in job.items.enumerated() {
            if isStopping.load(ordering: .relaxed) { break }
            do { try items.load(index, into: buffer.item(place, size: itemSize)) } catch { return .failure(.item(index, error)) }
        }
        return .success(buffer)
    }

    /// Only inside the monitor.
    private func removeResult(_ number: Int?) -> Result? {
        let place = number.map { wanted in results.firstIndex { $0.number == wanted } } ?? (results.isEmpty ? nil : 0)
        return place.map { results.remove(at: $0) }
    }
}
