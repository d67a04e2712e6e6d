/// What every worker, queue and the device did during a run, batch by batch: the data of the `timeline` chart.
///
/// Times are seconds since the beginning of the run. The same value comes from a simulated and from a measured run.
public struct Timeline: Hashable, Sendable, Codable {
    /// Who did something.
    public enum Lane: Hashable, Sendable, Codable {
        /// A worker, counted from 0.
        case worker(Int)
        /// The training loop: it waits for batches and takes them over.
        case trainingLoop
        /// The thread that copies finished batches, one after the other, into pinned memory.
        case pinning
        /// The device that trains.
        case device
    }

    /// What was done.
    public enum Activity: String, Hashable, Sendable, Codable, CaseIterable {
        /// A worker (or the training loop starting its workers) came to life.
        case start
        /// Waiting for its turn at the storage.
        case queue
        /// Reading from the storage.
        case read
        /// Waiting for something remote, without using a processor.
        case latency
        /// Making a batch.
        case compute
        /// Copying a batch from one place to another.
        case transfer
        /// Waiting for a batch.
        case wait
        /// A training step.
        case step
    }

    /// One thing that was done.
    public struct Span: Hashable, Sendable, Codable {
        /// By whom.
        public let lane: Lane
        /// What.
        public let activity: Activity
        /// For which batch, counted from 0; `nil` for a start.
        public let batch: Int?
        /// When it began, in seconds.
        public let start: Double
        /// When it ended, in seconds; never before `start`.
        public let end: Double

        /// Makes a span.
        public init(lane: Lane, activity: Activity, batch: Int?, start: Double, end: Double) {
            self.lane = lane
            self.activity = activity
            self.batch = batch
            self.start = start
            self.end = end
        }
    }

    /// How many finished batches waited to be taken from some moment on.
    public struct QueueLevel: Hashable, Sendable, Codable {
        /// From when on, in seconds.
        public let time: Double
        /// Finished batches that nobody has taken yet.
        public let ready: Int

        /// Makes a level.
        public init(time: Double, ready: Int) {
            self.time = time
            self.ready = ready
        }
    }

    /// A moment worth knowing, such as the one from which on batches count.
    public struct Mark: Hashable, Sendable, Codable {
        /// When, in seconds.
        public let time: Double
        /// What begins, in a few words.
        public let text: String

        /// Makes a mark.
        public init(time: Double, text: String) {
            self.time = time
            self.text = text
        }
    }

    /// How many workers there are; each has a lane even when it did nothing.
    public let workers: Int
    /// What was done, in the order of its end.
    public let spans: [Span]
    /// The queue of finished batches, in the order of time.
    public let queue: [QueueLevel]
    /// The end of the run, in seconds.
    public let duration: Double
    /// Moments worth knowing, in the order of time.
    public let marks: [Mark]

    /// Makes a timeline.
    public init(workers: Int, spans: [Span], queue: [QueueLevel], duration: Double, marks: [Mark] = []) {
        self.workers = workers
        self.spans = spans
        self.queue = queue
        self.duration = duration
        self.marks = marks
    }

    /// The lanes, in the order in which they are drawn.
    public var lanes: [Lane] {
        let pinning: [Lane] = spans.contains { $0.lane == .pinning } ? [.pinning] : []
        return (0..<workers).map(Lane.worker) + pinning + [.trainingLoop, .device]
    }
}
