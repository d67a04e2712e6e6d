/// What the steady iteration time of a plan cannot leave, in closed form: a check on the simulation, and an explanation of it.
///
/// For batches that all cost the same, in the long run. ``fastest`` is the bottleneck law of queueing networks (P. Denning, J. Buzen, "The operational
/// analysis of queueing network models", ACM Computing Surveys 10, 1978): no part can be used more than all of the time.
public struct SimulationBounds: Hashable, Sendable {
    /// What limits an iteration.
    public enum Part: Hashable, Sendable, CaseIterable {
        /// The workers, if they never had to share anything.
        case workers
        /// The processor's cores together.
        case processor
        /// The storage, one after the other.
        case storage
        /// The thread that pins memory.
        case pinning
        /// The training loop: taking over and the step; without workers, everything.
        case loop
        /// The device, where nobody waits for it.
        case device
    }

    /// The seconds of an iteration that each part needs at least.
    public let needs: [Part: Double]
    /// The steady iteration time is at most this: nothing overlaps, and every part is as slow as it can be.
    public let slowest: Double

    /// The steady iteration time is at least this.
    public var fastest: Double { needs.values.max() ?? 0 }

    /// The part that decides ``fastest``.
    public var bottleneck: Part? { Part.allCases.max { needs[$0] ?? 0 < needs[$1] ?? 0 } }

    /// The bounds of a plan.
    public init(_ plan: SimulationPlan) {
        let own = plan.batch.storage + plan.batch.latency + plan.batch.compute
        let step = StepNeeds(plan)
        var needs: [Part: Double] = [:]
        if plan.workers == 0 {
            needs[.loop] = plan.batch.storage + plan.batch.latency + (plan.batch.computeInLoop ?? plan.batch.compute) + step.loop
            needs[.device] = step.device
            self.needs = needs
            slowest = needs[.loop] ?? 0
            return
        }
        needs[.workers] = own / Double(plan.workers)
        needs[.processor] = (plan.batch.compute + plan.handOver.consumer + step.work) / plan.processor.peak
        needs[.storage] = plan.batch.storage
        needs[.pinning] = plan.handOver.pinning
        needs[.loop] = plan.handOver.consumer + step.loop
        needs[.device] = step.device
        self.needs = needs
        // At every moment some part is busy, so the time is at most the sum of what each part is busy for one batch.
        let threads = Double(plan.workers) + max(1, step.threads)
        let reading = plan.batch.storage * (1 + plan.batch.storageThrash * Double(plan.workers - 1))
        let work = plan.batch.compute + plan.handOver.consumer + step.work
        slowest =
            reading + plan.batch.latency + work / min(1, plan.processor.capacity(threads: threads)) + plan.handOver.pinning + step.device
    }

    /// What a step needs of the training loop, the device and the processor.
    private struct StepNeeds {
        var loop = 0.0
        var device = 0.0
        var work = 0.0
        var threads = 0.0

        init(_ plan: SimulationPlan) {
            switch plan.step {
            case nil: break
            case .device(let seconds, let isSynchronous):
                device = seconds
                loop = isSynchronous ? seconds : 0
            case .processor(let coreSeconds, let count):
                threads = max(1, count)
                work = coreSeconds
                loop = coreSeconds / min(threads, plan.processor.capacity(threads: threads))
            }
        }
    }
}

extension SimulatedProcessor {
    /// The most that all threads together can get done, in core-seconds a second.
    public var peak: Double { physicalCores * max(1, logicalCores > physicalCores ? smtYield : 1) }
}
