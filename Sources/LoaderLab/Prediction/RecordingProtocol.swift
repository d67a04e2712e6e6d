/// How runs were recorded, as far as some of them show it: a simulated run is made the same way.
///
/// It matters: the first P·N batches are dropped, runs are stopped by the clock, and workers that started together hand over their batches in bursts. So what
/// a short run shows depends on where it begins and ends.
struct RecordingProtocol: Hashable {
    /// Batches that were wanted.
    let batches: Int
    /// The time after which runs were stopped: the shortest of those that were, down to a half second; `nil` when none was.
    let timeLimit: Double?
    /// Batches that each worker may be ahead.
    let prefetch: Int

    /// Batches after the warm-up that are simulated at most: more change nothing.
    static let longest = 240

    init(_ rows: [RecordedGroup.Row], prefetch: Int) {
        let epochs = rows.flatMap(\.epochs)
        batches = epochs.map { $0.wanted ?? $0.iterations.count }.max() ?? 100
        timeLimit = epochs.filter(\.wasStopped).map(\.total).min().map { max(0.5, ($0 * 2).rounded(.down) / 2) }
        self.prefetch = prefetch
    }

    /// The mean steady iteration time that such runs of a model show, and how much single runs differ.
    ///
    /// A run that would not get beyond its warm-up is simulated as if it were longer.
    func time(of model: LoaderModel, workers: Int, seeds: Int) -> (mean: Double, variance: Double)? {
        let window = workers * prefetch
        let recorded = model.iteration(
            workers: workers, prefetch: prefetch, batches: min(batches, window + Self.longest), timeLimit: timeLimit, seeds: seeds)
        return recorded ?? model.iteration(workers: workers, prefetch: prefetch, batches: 2 * window + 60, timeLimit: nil, seeds: seeds)
    }
}
