import CourseModel

/// Makes workloads by name, with whatever data they need on disk.
struct WorkloadStore: Sendable {
    /// Where data files are kept.
    let cacheFolder: String
    /// The sizes of the `images` workload.
    var images = ImageShape()

    /// Makes sure that the data of the rows are there.
    ///
    /// - Throws: ``ExperimentFailure/cacheUnusable(path:problem:)``, or ``LoaderStopped`` when it was asked to stop.
    func prepare(_ rows: [LoaderPlan.Row], report: (_ done: Int, _ total: Int) -> Void, shouldStop: () -> Bool) throws {
        let count = rows.map(\.settings.items).max() ?? 0
        try ImageCache(cacheFolder: cacheFolder, shape: images).prepare(count: count, report: report, shouldStop: shouldStop)
    }

    /// The workload of a row, whose data are prepared.
    func workload(_ settings: LoaderSettings) -> any Workload {
        ImageWorkload(cache: ImageCache(cacheFolder: cacheFolder, shape: images), shape: images, count: settings.items)
    }
}
