/// What the training loop is doing.
struct TrainingLoop {
    /// Its phases, in their order.
    enum Phase: Hashable {
        /// Starting workers, until some time.
        case starting(until: Double)
        /// Waiting for a batch (or, without workers, for the storage).
        case waiting
        /// Waiting for something remote, without workers.
        case remote(until: Double)
        /// Making a batch itself: core-seconds that are left.
        case loading(Double)
        /// Taking a batch over: core-seconds that are left.
        case taking(Double)
        /// A step on a device: seconds that are left.
        case device(Double)
        /// A step on the processor: core-seconds that are left.
        case processor(Double)
        /// The epoch has ended.
        case done
    }

    var phase: Phase = .waiting
    /// The batch in hand.
    var batch = 0
    /// When the wait for the batch in hand began.
    var waitingSince = 0.0
    /// When the present phase began.
    var since = 0.0
    /// The threads of a step on the processor.
    let stepThreads: Double

    init(_ plan: SimulationPlan) {
        if case .processor(_, let threads) = plan.step { stepThreads = max(1, threads) } else { stepThreads = 1 }
    }

    /// Whether the epoch has ended.
    var isDone: Bool { if case .done = phase { true } else { false } }

    /// Runnable threads.
    var threads: Double {
        switch phase {
        case .loading, .taking: 1
        case .processor: stepThreads
        case .starting, .waiting, .remote, .device, .done: 0
        }
    }

    /// Seconds until the present phase ends; infinite when something else has to happen first.
    func delay(now: Double, rates: SimulationRates) -> Double {
        switch phase {
        case .starting(let time), .remote(let time): time - now
        case .waiting, .done: .infinity
        case .loading(let left), .taking(let left), .processor(let left): left / rates.loop
        case .device(let left): left
        }
    }

    /// Lets time pass.
    mutating func pass(_ delay: Double, rates: SimulationRates) {
        switch phase {
        case .starting, .waiting, .remote, .done: break
        case .loading(let left): phase = .loading(left - delay * rates.loop)
        case .taking(let left): phase = .taking(left - delay * rates.loop)
        case .processor(let left): phase = .processor(left - delay * rates.loop)
        case .device(let left): phase = .device(left - delay)
        }
    }
}
