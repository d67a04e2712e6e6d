import CourseModel

/// What a loader makes batches of, and how worker processes get at the same.
struct LoaderSource: Sendable {
    /// The work, for this process.
    let workload: any Workload
    /// The work, for worker processes; `nil` = it exists in this process only.
    var shape: WorkloadShape?
    /// Where data files are.
    var cacheFolder = ""
    /// The program that worker processes are started from; `nil` = there is none.
    var executable: String?
    /// Items in a batch.
    let batchSize: Int
    /// Whether a stream's incomplete last batch is left out.
    var dropLast = false
    /// How far worker processes step back for others.
    var nice = 0

    /// The view of the data set that a worker has.
    func reader(of worker: Int, _ options: LoaderOptions) -> ItemReader {
        ItemReader(
            itemCount: workload.itemCount, worker: worker, workers: options.workers, sharing: options.stream, dropLast: dropLast)
    }
}

/// Makes the loader that fits the options.
enum LoaderFactory {
    /// A loader without workers, with threads or with processes.
    ///
    /// - Throws: an ``ExperimentFailure`` when it cannot be made, ``LoaderStopped``; then nothing is left running.
    static func make(
        _ source: LoaderSource, feed: BatchFeed, options: LoaderOptions, clock: any LabClock, shouldStop: @escaping @Sendable () -> Bool
    ) throws -> any BatchLoader {
        guard options.workers > 0 else { return try InlineLoader(source, feed: feed, options: options, shouldStop: shouldStop) }
        let crew: any WorkerCrew =
            switch options.worker {
            case .thread: try ThreadCrew(source, options: options, clock: clock, shouldStop: shouldStop)
            case .process: try ProcessCrew(source, options: options, clock: clock, shouldStop: shouldStop)
            }
        return WindowLoader(crew: crew, feed: feed, options: options, clock: clock, shouldStop: shouldStop)
    }
}
