/// What a cell will take, estimated from the cost of one item on one core.
struct CostEstimate: Hashable, Sendable {
    /// Seconds that one core needs for one item.
    let item: Double
    /// Cores that may be used.
    let cores: Int

    /// Seconds that one core needs for one batch.
    func batch(_ settings: LoaderSettings) -> Double { item * Double(settings.batchSize) }

    /// Seconds per batch of the loader alone.
    func loading(_ settings: LoaderSettings) -> Double {
        let useful = settings.shape.isWaiting ? settings.loader.workers : min(settings.loader.workers, cores)
        return batch(settings) / Double(max(1, useful))
    }

    /// Seconds that starting the workers of a loader takes, with its buffers: a thread hardly anything, a process more.
    private func start(_ settings: LoaderSettings) -> Double {
        let each = settings.loader.worker == .process ? Self.processStart / Double(cores) : 0
        return Double(settings.loader.workers) * (settings.loader.workerStartup + each) + 0.01
    }

    /// Processor seconds that a worker process needs before its first item, as seen on two cores.
    private static let processStart = 0.03

    /// Seconds per training batch.
    func iteration(_ settings: LoaderSettings) -> Double {
        settings.loader.workers == 0 ? batch(settings) + settings.step : max(loading(settings), settings.step)
    }

    /// Seconds of a cell.
    func cell(_ plan: CellPlan, _ settings: LoaderSettings) -> Double {
        let training = Double(plan.settling + plan.counted) * iteration(settings)
        // The first batch of a worker has nothing to hide behind.
        let filling = settings.loader.workers == 0 ? 0 : batch(settings)
        let alone = Double(plan.warmUp + plan.drained) * loading(settings)
        // The hand-over between threads, as seen on two cores.
        return starts(plan, settings) * (start(settings) + filling) + (alone + training) * 1.05
    }

    /// How often workers are started.
    private func starts(_ plan: CellPlan, _ settings: LoaderSettings) -> Double {
        guard case .epoch(_, let epochs) = settings.counting else { return 1 }
        return Double(settings.keepsWorkers ? 1 : epochs) + (plan.drained > 0 ? 1 : 0)
    }
}
