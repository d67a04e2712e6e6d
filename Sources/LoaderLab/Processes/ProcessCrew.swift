import CHoneSystem
import CourseModel

/// Workers that are processes, started from this very program; batches cross in shared memory.
///
/// A worker that crashes or is killed is found out by the end of its reply pipe, one that hangs by the loader's timeout. None is left behind:
/// ``close(stuck:)`` waits for all of them, and when this program itself is killed, each sees the end of its command pipe.
final class ProcessCrew: WorkerCrew {
    private let window: SharedWindow
    private var workers: [WorkerProcess] = []
    private var free: [Int]
    private var results: [WorkerResult] = []
    private(set) var startTimes: [Double] = []

    /// For how long workers may finish the batch at hand when the loader is closed, in seconds.
    private static let patience = 0.25

    /// Starts the processes, one after another, without waiting until they are up.
    ///
    /// - Throws: an ``ExperimentFailure`` when memory or processes are short, ``LoaderStopped``; then nothing is left running.
    init(_ source: LoaderSource, options: LoaderOptions, clock: any LabClock, shouldStop: @escaping @Sendable () -> Bool) throws {
        guard let executable = source.executable, let shape = source.shape else {
            throw ExperimentFailure.badParameter("worker", value: "process", problem: "needs the program that workers are started from")
        }
        let layout = SharedWindow.Layout(
            workers: options.workers, slots: options.window + 1, batchSize: source.batchSize, itemSize: source.workload.itemSize)
        window = try SharedWindow(layout)
        free = Array(0...options.window)
        do {
            for worker in 0..<options.workers {
                try clock.pause(until: clock.now() + options.workerStartup, shouldStop: shouldStop)
                if shouldStop() { throw LoaderStopped() }
                let orders = WorkerOrders(
                    shape: shape, cacheFolder: source.cacheFolder, worker: worker, layout: layout, stream: options.stream,
                    dropLast: source.dropLast, seed: options.seed, nice: source.nice)
                startTimes.append(clock.now())
                workers.append(try WorkerProcess(executable: executable, orders: orders, memory: window))
            }
        } catch {
            close(stuck: nil)
            throw error
        }
    }

    var processes: [Int32] { workers.map(\.id) }

    func give(_ job: WorkerJob, to worker: Int) {
        // There is a slot for every outstanding batch and the one in the hands of the training loop.
        guard let slot = free.popLast() else { return }
        var command = WorkerCommand(number: Int32(job.number), slot: Int32(slot), count: 0, epoch: -1)
        switch job.request {
        case .items(let items):
            window.setItems(items, of: slot)
            command.count = Int32(items.count)
        case .stream(let epoch, let count): (command.epoch, command.count) = (Int32(epoch), Int32(count))
        }
        workers[worker].tell(command)
    }

    func take(_ number: Int?, seconds: Double) throws -> WorkerResult? {
        if let result = removeResult(number) { return result }
        try collect(milliseconds: Int32(seconds * 1000))
        return removeResult(number)
    }

    func recycle(_ buffer: BatchBuffer) { free.append(buffer.slot) }

    func itemAtHand(of worker: Int) -> Int? { window.itemAtHand(of: worker) }

    func close(stuck: Int?) {
        workers.forEach { $0.stopCommands() }
        let running = stuck == nil ? Set(workers.indices).subtracting(awaitEnds()) : Set(workers.indices)
        for (place, worker) in workers.enumerated() { worker.end(atOnce: running.contains(place)) }
        workers = []
    }

    /// Reads one reply of each worker that has one.
    private func collect(milliseconds: Int32) throws {
        for place in ready(workers, milliseconds) {
            let worker = workers[place]
            var reply = WorkerReply.none
            guard PipeMessage.receive(into: &reply, from: worker.replies) else { throw ended(place) }
            results.append(result(reply, of: place))
        }
    }

    private func result(_ reply: WorkerReply, of worker: Int) -> WorkerResult {
        let slot = Int(reply.slot)
        let made = WorkSpan(began: Double(reply.began) * 1e-9, ended: Double(reply.ended) * 1e-9)
        guard reply.failed < 0 else {
            let failure = ExperimentFailure.itemFailed(index: Int(reply.failed), problem: window.text(of: slot, count: Int(reply.count)))
            free.append(slot)
            return WorkerResult(number: Int(reply.number), items: [], worker: worker, content: .failure(failure), made: made)
        }
        return WorkerResult(
            number: Int(reply.number), items: window.items(of: slot, count: Int(reply.count)), worker: worker,
            content: .success(window.buffer(slot)), made: made)
    }

    /// A worker's pipe is at its end although it has work to do.
    private func ended(_ place: Int) -> ExperimentFailure {
        let worker = workers.remove(at: place)
        let item = window.itemAtHand(of: worker.worker)
        return .workerEnded(worker: worker.worker, item: item, how: worker.end(atOnce: false))
    }

    /// Waits a little for workers to end; returns the places of those that did.
    private func awaitEnds() -> Set<Int> {
        var ended: Set<Int> = []
        let end = hone_monotonic_nanoseconds() + Nanoseconds.of(Self.patience)
        while ended.count < workers.count, hone_monotonic_nanoseconds() < end {
            let waiting = workers.indices.filter { !ended.contains($0) }
            for place in ready(waiting.map { workers[$0] }, 10) {
                var reply = WorkerReply.none
                if !PipeMessage.receive(into: &reply, from: workers[waiting[place]].replies) { ended.insert(waiting[place]) }
            }
        }
        return ended
    }

    /// The places of the workers whose reply pipes have something to read or are at their end.
    private func ready(_ workers: [WorkerProcess], _ milliseconds: Int32) -> [Int] {
        guard !workers.isEmpty else { return [] }
        var flags = [UInt8](repeating: 0, count: workers.count)
        guard hone_wait_readable(workers.map(\.replies), Int32(workers.count), milliseconds, &flags) > 0 else { return [] }
        return flags.indices.filter { flags[$0] != 0 }
    }

    private func removeResult(_ number: Int?) -> WorkerResult? {
        let place = number.map { wanted in results.firstIndex { $0.number == wanted } } ?? (results.isEmpty ? nil : 0)
        return place.map { results.remove(at: $0) }
    }
}
