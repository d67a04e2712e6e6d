import CourseModel

/// Finds out what an item costs on one core, for planning only.
enum Calibration {
    /// Seconds for one item: the mean over some items on the calling thread, after one that does not count.
    ///
    /// - Throws: an ``ExperimentFailure`` when an item fails, ``LoaderStopped`` when it was stopped.
    static func itemSeconds(_ workload: any Workload, clock: any LabClock, shouldStop: () -> Bool) throws -> Double {
        let loader = try workload.makeLoader(stream: SeededStream(base: 0, worker: 0))
        let buffer = try BatchBuffer.make(items: 1, of: workload)
        var start = clock.now()
        var counted = 0
        for index in 0..<min(workload.itemCount, 33) {
            if shouldStop() { throw LoaderStopped() }
            do { try loader.load(index, into: buffer.item(0, size: workload.itemSize)) } catch {
                throw ExperimentFailure.item(index, error)
            }
            if index == 0 { start = clock.now() } else { counted += 1 }
            if clock.now() - start > 0.15 { break }
        }
        return counted > 0 ? (clock.now() - start) / Double(counted) : 0
    }
}
