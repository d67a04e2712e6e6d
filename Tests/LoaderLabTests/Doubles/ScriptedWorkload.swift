import Synchronization

@testable import LoaderLab

/// A workload whose items are their own index; it notes what happens and does what a test tells it.
final class ScriptedWorkload: Workload {
    /// One item that a worker began.
    struct Begun: Hashable, Sendable {
        let index: Int
        let worker: Int
    }

    let itemCount: Int
    let itemSize = 2
    private let failing: Int?
    private let gate: Gate?
    private let log = Monitor()
    nonisolated(unsafe) private var begunItems: [Begun] = []
    nonisolated(unsafe) private var madeStreams: [SeededStream] = []
    private let livingLoaders = Atomic<Int>(0)

    /// Makes a workload.
    ///
    /// - Parameters:
    ///   - failing: the item that cannot be made.
    ///   - gate: where the items of some workers wait.
    init(items: Int, failing: Int? = nil, gate: Gate? = nil) {
        itemCount = items
        self.failing = failing
        self.gate = gate
    }

    /// Items begun so far, in order.
    var begun: [Begun] { log.locked { begunItems } }
    /// The augmentation streams that workers were made with.
    var streams: [SeededStream] { log.locked { madeStreams } }
    /// How many workers' own states exist.
    var living: Int { livingLoaders.load(ordering: .relaxed) }

    func makeLoader(stream: SeededStream) throws -> any ItemLoader {
        log.locked { madeStreams.append(stream) }
        return Items(workload: self, worker: stream.worker)
    }

    private final class Items: ItemLoader {
        let workload: ScriptedWorkload
        let worker: Int

        init(workload: ScriptedWorkload, worker: Int) {
            self.workload = workload
            self.worker = worker
            workload.livingLoaders.add(1, ordering: .relaxed)
        }

        deinit { workload.livingLoaders.subtract(1, ordering: .relaxed) }

        func load(_ index: Int, into output: UnsafeMutableBufferPointer<Float>) throws {
            workload.log.locked { workload.begunItems.append(Begun(index: index, worker: worker)) }
            workload.gate?.pass(worker: worker)
            if index == workload.failing { throw ItemProblem(problem: "cannot be read") }
            output[0] = Float(index)
            output[1] = Float(-index)
        }
    }
}

/// Holds up the items of some workers until it is opened.
final class Gate: Sendable {
    private let workers: Set<Int>
    private let monitor = Monitor()
    private let opened = Condition()
    nonisolated(unsafe) private var isOpen = false

    /// Makes a closed gate.
    init(for workers: Set<Int>) { self.workers = workers }

    /// Waits while the gate is closed for that worker.
    func pass(worker: Int) {
        guard workers.contains(worker) else { return }
        monitor.locked { while !isOpen { monitor.wait(for: opened) } }
    }

    /// Opens the gate for good.
    func open() {
        monitor.locked { isOpen = true }
        opened.broadcast()
    }
}
