/// How fast everything goes until the next event.
struct SimulationRates: Hashable {
    /// Core-seconds a second of each computing worker.
    var worker = 0.0
    /// Core-seconds a second of the training loop, all its threads together.
    var loop = 1.0
    /// Core-seconds a second that the training loop really uses now.
    var loopWork = 0.0
    /// Seconds a second of the storage.
    var storage = 1.0
}

extension LoaderSimulation {
    /// Shares the processor among the runnable threads.
    ///
    /// Up to the cores each thread has one. Beyond them the capacity is shared by weight (each thread of the training loop weighs `loopWeight` against
    /// a worker), nobody gets more than a core a thread, and what one side cannot use goes to the other.
    mutating func updateRates() {
        let workers = Double(pool.computing)
        let threads = loop.threads
        let capacity = plan.processor.capacity(threads: workers + threads)
        rates.storage = 1 / (1 + plan.batch.storageThrash * Double(storage.length))
        guard threads > 0 else {
            rates.worker = workers > 0 ? min(1, capacity / workers) : 0
            (rates.loop, rates.loopWork) = (1, 0)
            return
        }
        let weight = threads * plan.loopWeight
        let fair = capacity * weight / (weight + workers)
        let share = min(threads, max(fair, capacity - workers))
        rates.worker = workers > 0 ? min(1, (capacity - share) / workers) : 0
        rates.loop = share
        rates.loopWork = share
    }
}
