/// Makes the loader that fits the options.
enum LoaderFactory {
    /// A loader without workers, or with thread workers.
    ///
    /// - Throws: an ``ExperimentFailure`` when it cannot be made; then nothing is left running.
    static func make(
        workload: any Workload, batches: BatchSequence, batchSize: Int, options: LoaderOptions, clock: any LabClock,
        shouldStop: @escaping @Sendable () -> Bool
    ) throws -> any BatchLoader {
        guard options.workers > 0 else {
            return try InlineLoader(workload: workload, batches: batches, batchSize: batchSize, options: options, shouldStop: shouldStop)
        }
        return try ThreadLoader(
            workload: workload, batches: batches, batchSize: batchSize, options: options, clock: clock, shouldStop: shouldStop)
    }
}
