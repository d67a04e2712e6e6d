public import CourseModel
import SampleStatistics

/// A discrete-event simulation of a data loader with workers, exact between events: nothing is stepped in small slices.
///
/// Workers are assigned batches and hand them over as `torch.utils.data.DataLoader` does: batch k goes to worker k mod N, P·N batches are
/// outstanding, finished ones that wait for their turn included, and a new one is issued when a batch is taken, before its step. Runnable threads
/// share the processor (see ``SimulatedProcessor``); the storage serves one worker at a time. The same plan gives the same run, everywhere.
public struct LoaderSimulation {
    let plan: SimulationPlan
    let lognormal: Lognormal
    var pool: WorkerBank
    var loop: TrainingLoop
    var delivery: Delivery
    var storage: TokenQueue
    var pinning: SerialStage
    var trace: SimulationTrace
    var result = SimulatedRun()
    var now = 0.0
    /// When the device has done everything that was launched.
    var deviceFree = 0.0
    var rates = SimulationRates()

    /// Prepares a run.
    ///
    /// - Parameter isTraced: whether a timeline is kept; it costs time and memory.
    public init(_ plan: SimulationPlan, isTraced: Bool = false) {
        self.plan = plan
        lognormal = Lognormal(variation: plan.batch.variation)
        pool = WorkerBank(plan)
        loop = TrainingLoop(plan)
        delivery = Delivery(plan)
        storage = TokenQueue()
        pinning = SerialStage()
        trace = SimulationTrace(isOn: isTraced, workers: plan.workers)
    }

    /// Runs to the end.
    public static func run(_ plan: SimulationPlan) -> SimulatedRun {
        var simulation = LoaderSimulation(plan)
        simulation.run()
        return simulation.result
    }

    /// Runs to the end and returns what everybody did.
    public static func traced(_ plan: SimulationPlan) -> (run: SimulatedRun, timeline: Timeline) {
        var simulation = LoaderSimulation(plan, isTraced: true)
        simulation.run()
        return (simulation.result, simulation.trace.timeline(duration: simulation.result.total))
    }

    private mutating func run() {
        result.waits.reserveCapacity(plan.batches)
        result.steps.reserveCapacity(plan.batches)
        begin()
        while !loop.isDone, advance() {}
        result.total = max(now, deviceFree)
    }

    /// Starts the workers one after the other and issues the first window.
    private mutating func begin() {
        result.starting = plan.start.serial * Double(plan.workers)
        for worker in 0..<plan.workers {
            let ready = plan.start.serial * Double(worker + 1) + plan.start.parallel
            pool.start(worker, readyAt: ready)
            trace.add(.worker(worker), .start, nil, from: 0, to: ready)
        }
        for _ in 0..<plan.window { issueBatch() }
        loop.phase = .starting(until: result.starting)
        if result.starting > 0 { trace.add(.trainingLoop, .start, nil, from: 0, to: result.starting) } else { startWaiting() }
    }

    // MARK: One event

    /// The event that comes next.
    enum Event { case none, workerComputed, workerTimer, storage, pinning, loop }

    /// Moves to the next event and handles it; `false` when nothing can happen any more.
    private mutating func advance() -> Bool {
        updateRates()
        var event = Event.none
        var delay = Double.infinity
        func consider(_ candidate: Double, _ kind: Event) {
            if candidate < delay { (delay, event) = (candidate, kind) }
        }
        if rates.worker > 0 { consider((pool.nextTarget - pool.virtualTime) / rates.worker, .workerComputed) }
        consider(pool.nextTimer - now, .workerTimer)
        if storage.holder != nil { consider(storage.remaining / rates.storage, .storage) }
        if pinning.batch != nil { consider(pinning.remaining, .pinning) }
        consider(loop.delay(now: now, rates: rates), .loop)
        guard event != .none, delay < .infinity else { return false }
        pass(max(0, delay))
        handle(event)
        return true
    }

    private mutating func pass(_ delay: Double) {
        now += delay
        pool.virtualTime += delay * rates.worker
        result.work += delay * (rates.worker * Double(pool.computing) + rates.loopWork)
        if storage.holder != nil { storage.remaining -= delay * rates.storage }
        if pinning.batch != nil { pinning.remaining -= delay }
        loop.pass(delay, rates: rates)
    }

    private mutating func handle(_ event: Event) {
        switch event {
        case .none: break
        case .workerComputed: finishComputing()
        case .workerTimer: finishTimer()
        case .storage: finishReading()
        case .pinning: finishPinning()
        case .loop: finishLoopPhase()
        }
    }
}
