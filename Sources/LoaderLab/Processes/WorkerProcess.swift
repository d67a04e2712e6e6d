import CHoneSystem
import CourseModel

/// One worker process with its two pipes. It is ended and waited for exactly once, by ``end(atOnce:)``.
final class WorkerProcess {
    let worker: Int
    /// Its process id.
    let id: Int32
    /// Where its replies come from.
    let replies: Int32
    private let commands: Int32
    private var isListening = true

    /// Starts a worker.
    ///
    /// - Throws: ``ExperimentFailure/workerNotStarted(worker:problem:)``.
    init(executable: String, orders: WorkerOrders, memory: SharedWindow) throws {
        worker = orders.worker
        var (theirCommands, ourCommands, ourReplies, theirReplies): (Int32, Int32, Int32, Int32) = (-1, -1, -1, -1)
        var failure = hone_pipe_make(&theirCommands, &ourCommands)
        if failure == 0 { failure = hone_pipe_make(&ourReplies, &theirReplies) }
        var id: Int32 = 0
        if failure == 0 {
            failure = Self.spawn(executable, orders, [theirCommands, theirReplies, memory.descriptor], &id)
        }
        for descriptor in [theirCommands, theirReplies] where descriptor >= 0 { hone_descriptor_close(descriptor) }
        guard failure == 0 else {
            for descriptor in [ourCommands, ourReplies] where descriptor >= 0 { hone_descriptor_close(descriptor) }
            throw ExperimentFailure.workerNotStarted(worker: orders.worker, problem: SystemText.problem(-failure))
        }
        (self.id, commands, replies) = (id, ourCommands, ourReplies)
    }

    private static func spawn(_ path: String, _ orders: WorkerOrders, _ descriptors: [Int32], _ id: inout Int32) -> Int32 {
        let words = [path, LoaderWorker.argument] + orders.words
        return words.withCStrings { arguments in hone_worker_spawn(path, arguments, descriptors, Int32(descriptors.count), &id) }
    }

    /// Tells it to make a batch. When it has ended, its closed reply pipe tells.
    func tell(_ command: WorkerCommand) { _ = PipeMessage.send(command, to: commands) }

    /// Closes its command pipe: after the batch at hand it ends.
    func stopCommands() {
        guard isListening else { return }
        isListening = false
        hone_descriptor_close(commands)
    }

    /// Waits for its end, and tells how it ended.
    ///
    /// - Parameter atOnce: whether it is killed first.
    @discardableResult
    func end(atOnce: Bool) -> WorkerEnd {
        stopCommands()
        if atOnce { hone_worker_kill(id) }
        var (status, signal): (Int32, Int32) = (-1, -1)
        let result = hone_worker_wait(id, &status, &signal)
        hone_descriptor_close(replies)
        if result == 0, signal >= 0 { return .signal(Int(signal)) }
        return result == 0 && status >= 0 ? .status(Int(status)) : .unknown
    }
}

extension [String] {
    /// The words as C strings, with the end mark that C expects; they live as long as the body runs.
    fileprivate func withCStrings<Result>(_ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result) -> Result {
        let words = map { word -> UnsafeMutableBufferPointer<CChar> in
            let characters = word.utf8CString
            let copy = UnsafeMutableBufferPointer<CChar>.allocate(capacity: characters.count)
            _ = copy.initialize(from: characters)
            return copy
        }
        defer { words.forEach { $0.deallocate() } }
        let pointers = words.map(\.baseAddress) + [nil]
        return pointers.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return body([nil]) }
            return body(start)
        }
    }
}
