/// How many batches one cell (one setting in one round) takes, phase by phase.
struct CellPlan: Hashable, Sendable {
    /// Batches before anything counts: the start-up and the first window.
    var warmUp = 0
    /// Batches of the loader alone; 0 = the loader alone is not measured, or is the same as the wait (no workers).
    var drained = 0
    /// Training batches between the two, one for each worker, so that all have come to the rhythm of training.
    var settling = 0
    /// Training batches that count.
    var counted: Int

    /// All batches.
    var total: Int { warmUp + drained + settling + counted }
}

extension CellPlan {
    /// With fewer training batches than this a steady cell says too little.
    static let fewestSteady = 10
    /// The fewest batches of the loader alone: it is steadier than training.
    static let fewestDrained = 6
    /// Iterations with a batch that is there already.
    static let cachedIterations = 8

    /// The plan of a cell.
    ///
    /// Workers deliver in bursts of one batch each: phases after the first are whole multiples of the worker count, so that no cell
    /// begins before a burst and ends after it.
    ///
    /// - Parameters:
    ///   - wantsLoading: whether the loader alone is measured too.
    ///   - growth: by what factor more batches are counted than the fewest, ≥ 1.
    init(_ settings: LoaderSettings, wantsLoading: Bool, growth: Double) {
        switch settings.counting {
        case .epoch(let wanted, let epochs):
            let batches = settings.batches(inEpochOf: wanted)
            self.init(drained: wantsLoading ? batches : 0, counted: batches * epochs)
        case .steady:
            func bursts(_ fewest: Int) -> Int {
                let workers = max(settings.loader.workers, 1)
                let wanted = Int((Double(fewest) * growth).rounded(.up))
                return (wanted + workers - 1) / workers * workers
            }
            guard settings.loader.workers > 0 else {
                self.init(warmUp: 1, counted: bursts(Self.fewestSteady))
                return
            }
            self.init(
                warmUp: settings.loader.window, drained: wantsLoading ? bursts(Self.fewestDrained) : 0, settling: settings.loader.workers,
                counted: bursts(Self.fewestSteady))
        }
    }
}
