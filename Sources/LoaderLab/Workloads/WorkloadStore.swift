import CourseModel

/// Makes workloads, with whatever files they need.
struct WorkloadStore: Sendable {
    /// Where data files are kept.
    let cacheFolder: String

    /// Makes sure that the data of the rows are there.
    ///
    /// - Throws: ``ExperimentFailure/cacheUnusable(path:problem:)``, or ``LoaderStopped`` when it was asked to stop.
    func prepare(_ rows: [LoaderPlan.Row], report: (_ done: Int, _ total: Int) -> Void, shouldStop: () -> Bool) throws {
        var prepared: [String: Int] = [:]
        for shape in rows.map(\.settings.shape).sorted(by: { $0.items > $1.items }) {
            guard let files = shape.files, prepared[files.folderName] == nil else { continue }
            prepared[files.folderName] = shape.items
            try ItemCache(cacheFolder: cacheFolder, files: files).prepare(count: shape.items, report: report, shouldStop: shouldStop)
        }
        guard !prepared.isEmpty else { return }
        CacheFolder(path: cacheFolder).keepWithin(CacheFolder.limit, sparing: Set(prepared.keys))
    }

    /// The workload of a row, whose data are prepared.
    func workload(_ settings: LoaderSettings) -> any Workload { settings.shape.workload(cacheFolder: cacheFolder) }
}
