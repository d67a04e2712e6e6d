import CourseModel

/// The parameters of one simulated row, checked and typed.
struct SimulationSettings: Hashable {
    /// What is simulated, without a seed.
    let plan: SimulationPlan
    /// Items in a batch.
    let batchSize: Int
    /// Whether all batches count, from the start of the workers.
    let countsEpoch: Bool

    init(_ parameters: CheckedParameters) throws {
        batchSize = try parameters.count("batch_size")
        let machine = SimulationKind.Machine(rawValue: try parameters.word("machine")) ?? .own
        countsEpoch = try parameters.word("count") == "epoch" || machine == .startUp
        let workers = try parameters.count("num_workers")
        switch machine {
        case .own: plan = try Self.ownPlan(parameters, workers: workers)
        case .page: plan = SimulatedMachines.page(workers: workers, isTraining: true)
        case .startUp: plan = SimulatedMachines.startUp(workers: workers)
        case .storage: plan = SimulatedMachines.storage(workers: workers)
        case .processor: plan = SimulatedMachines.processor(workers: workers)
        }
    }

    private static func ownPlan(_ parameters: CheckedParameters, workers: Int) throws -> SimulationPlan {
        let processor = try processor(parameters)
        return SimulationPlan(
            processor: processor,
            start: SimulatedStart(serial: try parameters.number("start_serial"), parallel: try parameters.number("start_parallel")),
            batch: try batch(parameters),
            handOver: HandOverCost(consumer: try parameters.number("hand_over"), pinning: try parameters.number("pinning")),
            step: try step(parameters, processor), loopWeight: try parameters.number("loop_weight"), workers: workers,
            prefetch: try parameters.count("prefetch_factor"), inOrder: try parameters.flag("in_order"),
            batches: try parameters.count("batches"))
    }

    private static func processor(_ parameters: CheckedParameters) throws -> SimulatedProcessor {
        let cores = try parameters.number("cores")
        return SimulatedProcessor(
            cores: cores, logicalCores: cores * (try parameters.number("threads_per_core")),
            smtYield: try parameters.number("smt_percent") / 100,
            oversubscriptionPenalty: try parameters.number("oversubscription_percent") / 100)
    }

    private static func batch(_ parameters: CheckedParameters) throws -> BatchCost {
        BatchCost(
            compute: try parameters.number("compute"), storage: try parameters.number("storage"),
            storageThrash: try parameters.number("thrash_percent") / 100, latency: try parameters.number("latency"),
            variation: try parameters.number("variation_percent") / 100)
    }

    /// A step on the processor uses all hardware threads, and alone takes as long as one on a device would.
    private static func step(_ parameters: CheckedParameters, _ processor: SimulatedProcessor) throws -> SimulatedStep? {
        let seconds = try parameters.number("step")
        guard try parameters.word("step_on") == "processor" else {
            return .device(seconds: seconds, synchronous: try parameters.flag("sync"))
        }
        let threads = processor.logicalCores
        return .processor(coreSeconds: seconds * processor.capacity(threads: threads), threads: threads)
    }

    /// The first batch that counts: after the window and a quarter of the epoch, but never the last ten.
    var firstCounted: Int { countsEpoch ? 0 : min(max(plan.window, plan.batches / 4), max(0, plan.batches - 10)) }
}
