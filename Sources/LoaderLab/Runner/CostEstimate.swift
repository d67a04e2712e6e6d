/// What a cell will take, estimated from the cost of one item on one core.
struct CostEstimate: Hashable, Sendable {
    /// Seconds that one core needs for one item.
    let item: Double
    /// Cores that may be used.
    let cores: Int

    /// Seconds that one core needs for one batch.
    func batch(_ settings: LoaderSettings) -> Double { item * Double(settings.batchSize) }

    /// Seconds per batch of the loader alone.
    func loading(_ settings: LoaderSettings) -> Double { batch(settings) / Double(max(1, min(settings.loader.workers, cores))) }

    /// Seconds per training batch.
    func iteration(_ settings: LoaderSettings) -> Double {
        settings.loader.workers == 0 ? batch(settings) + settings.step : max(loading(settings), settings.step)
    }

    /// Seconds of a cell.
    func cell(_ plan: CellPlan, _ settings: LoaderSettings) -> Double {
        let startup = Double(settings.loader.workers) * settings.loader.workerStartup
        let training = Double(plan.settling + plan.counted) * iteration(settings)
        // The first batch of a worker has nothing to hide behind.
        let filling = settings.loader.workers == 0 ? 0 : batch(settings)
        let alone = Double(plan.warmUp + plan.drained) * loading(settings)
        let starts = settings.counting != .steady && plan.drained > 0 ? 2.0 : 1.0
        // Threads, buffers and the hand-over between threads, as seen on two cores.
        return starts * (startup + filling + 0.01) + (alone + training) * 1.05
    }
}
