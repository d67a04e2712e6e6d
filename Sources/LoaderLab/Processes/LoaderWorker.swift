import CHoneSystem
import CourseModel

/// The life of a worker process: the program starts itself with ``argument`` as its first word, and ends here.
public enum LoaderWorker {
    /// The first word of a worker's command line. It is no command of users.
    public static let argument = "loader-worker"

    /// Where a worker finds its pipes and the shared memory.
    enum Descriptor {
        static let commands: Int32 = HONE_WORKER_FIRST_DESCRIPTOR
        static let replies: Int32 = HONE_WORKER_FIRST_DESCRIPTOR + 1
        static let memory: Int32 = HONE_WORKER_FIRST_DESCRIPTOR + 2
    }

    /// Makes batches until nobody wants any more: until the other end of its command pipe is closed, be it by the end of the program that
    /// started it.
    ///
    /// - Parameter words: the command line after ``argument``.
    /// - Returns: the exit status: 0 when it was told to end, 2 when it was not started by a loader.
    public static func run(_ words: [String]) -> Int32 {
        guard let orders = WorkerOrders(words: words), let memory = SharedWindow(orders.layout, descriptor: Descriptor.memory) else {
            return 2
        }
        _ = hone_process_set_nice(Int32(clamping: orders.nice))
        var bench = Bench(orders: orders, memory: memory)
        var command = WorkerCommand(number: 0, slot: 0, count: 0, epoch: 0)
        while PipeMessage.receive(into: &command, from: Descriptor.commands) {
            let began = hone_monotonic_nanoseconds()
            var reply = bench.carryOut(command)
            (reply.began, reply.ended) = (began, hone_monotonic_nanoseconds())
            guard PipeMessage.send(reply, to: Descriptor.replies) == 0 else { break }
        }
        return 0
    }

    /// What a worker works with.
    private struct Bench {
        let orders: WorkerOrders
        let memory: SharedWindow
        private var reader: ItemReader
        private let items: Result<any ItemLoader, any Error>

        init(orders: WorkerOrders, memory: SharedWindow) {
            self.orders = orders
            self.memory = memory
            reader = ItemReader(
                itemCount: orders.shape.items, worker: orders.worker, workers: orders.layout.workers, sharing: orders.stream,
                dropLast: orders.dropLast)
            items = Result {
                try orders.shape.workload(cacheFolder: orders.cacheFolder)
                    .makeLoader(stream: SeededStream(base: orders.seed, worker: orders.worker))
            }
        }

        mutating func carryOut(_ command: WorkerCommand) -> WorkerReply {
            let slot = Int(command.slot)
            let indices = reader.items(of: request(command, slot))
            if command.epoch >= 0 { memory.setItems(indices, of: slot) }
            defer { memory.mark(-1, of: orders.worker) }
            let buffer = memory.buffer(slot)
            for (place, index) in indices.enumerated() {
                memory.mark(index, of: orders.worker)
                do { try items.get().load(index, into: buffer.item(place, size: orders.layout.itemSize)) } catch {
                    let words = (error as? ItemProblem)?.problem ?? String(describing: error)
                    return WorkerReply(
                        number: command.number, slot: command.slot, count: Int32(memory.setText(words, of: slot)), failed: Int32(index))
                }
            }
            return WorkerReply(number: command.number, slot: command.slot, count: Int32(indices.count), failed: -1)
        }

        private func request(_ command: WorkerCommand, _ slot: Int) -> BatchRequest {
            if command.epoch >= 0 { return .stream(epoch: Int(command.epoch), count: Int(command.count)) }
            return .items(memory.items(of: slot, count: Int(command.count)))
        }
    }
}
