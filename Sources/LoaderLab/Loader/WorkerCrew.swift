import CourseModel

/// The workers of a loader, threads or processes, as the training loop sees them. Used by one thread; closed exactly once.
protocol WorkerCrew: AnyObject {
    /// Gives a job to a worker. A worker that cannot take it is found out by ``take(_:seconds:)``.
    func give(_ job: WorkerJob, to worker: Int)
    /// Takes a finished batch: the one with that number, or with `nil` whichever finished first; waits at most so long.
    ///
    /// - Throws: an ``ExperimentFailure`` when a worker has ended.
    func take(_ number: Int?, seconds: Double) throws -> WorkerResult?
    /// Takes back a buffer.
    func recycle(_ buffer: BatchBuffer)
    /// The item that a worker is at; `nil` when it is at none.
    func itemAtHand(of worker: Int) -> Int?
    /// Ends the workers. A thread that is stuck is left behind, a process is killed.
    func close(stuck: Int?)
    /// The worker processes' ids; none for threads.
    var processes: [Int32] { get }
    /// When each worker was started, by the clock that measures.
    var startTimes: [Double] { get }
}

/// A batch to make.
struct WorkerJob: Sendable {
    let number: Int
    let request: BatchRequest
}

/// A finished batch.
struct WorkerResult: Sendable {
    let number: Int
    /// Its items; none when the worker's stream is at its end.
    let items: [Int]
    let worker: Int
    let content: Result<BatchBuffer, ExperimentFailure>
    /// When it was made.
    let made: WorkSpan
}
