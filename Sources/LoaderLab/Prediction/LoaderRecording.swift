/// Recorded runs of a data loader: what a file of the kind that `hone lab recorder` writes says.
public struct LoaderRecording: Hashable, Sendable {
    /// The machine.
    public struct Host: Hashable, Sendable, Codable {
        /// The processor's name; `nil` when unknown.
        public var cpu: String?
        /// The cores that the process could use.
        public var cores: Int
        /// Main memory in bytes.
        public var memoryBytes: Int?
        /// The accelerator; `nil` when there is none.
        public var gpu: String?
        /// The version of torch.
        public var torch: String?
        /// The version of Python.
        public var python: String?
        /// The version of the operating system's kernel.
        public var kernel: String?
    }

    /// A time that was measured several times, in seconds.
    public struct Spread: Hashable, Sendable, Codable {
        /// The mean.
        public var mean: Double
        /// The standard deviation; `nil` when unknown.
        public var std: Double?
    }

    /// What was measured without any loader: one item, one collation, one step.
    public struct Calibration: Hashable, Sendable, Codable {
        /// What the items are.
        public struct Workload: Hashable, Sendable, Codable {
            /// `jpeg`, `latency`, `tiny`…; `nil` when unknown.
            public var kind: String?
        }
        /// The group of runs that it belongs to.
        public var group: String
        /// What the items are.
        public var workload: Workload?
        /// Items in a batch.
        public var batchSize: Int?
        /// Fetching one item in the main process.
        public var itemSeconds: Spread?
        /// Collating one batch.
        public var collateSeconds: Spread?
        /// One training step on ready data.
        public var stepSeconds: Spread?
        /// Bytes of a batch.
        public var batchBytes: Double?
    }

    /// The settings of a run.
    public struct Config: Hashable, Sendable, Codable {
        /// Workers.
        public var numWorkers: Int
        /// Items in a batch.
        public var batchSize: Int?
        /// Whether batches were copied into pinned memory.
        public var pinMemory: Bool?
        /// Batches that each worker may be ahead; `nil` = 2, as in PyTorch.
        public var prefetchFactor: Int?
        /// How workers were started.
        public var startMethod: String?
        /// Whether they lived on between epochs.
        public var persistentWorkers: Bool?
        /// Whether each step was waited for.
        public var sync: Bool?
        /// Batches that were wanted in an epoch; a run may have been stopped before.
        public var batches: Int?
        /// Which repeat it is.
        public var repeatIndex: Int?

        enum CodingKeys: String, CodingKey {
            case numWorkers, batchSize, pinMemory, prefetchFactor, startMethod, persistentWorkers, sync, batches
            case repeatIndex = "repeat"
        }

        /// Batches that may be outstanding.
        public var window: Int { numWorkers * (prefetchFactor ?? 2) }
    }

    /// The memory of one process in bytes.
    public struct Memory: Hashable, Sendable, Codable {
        /// With its share of what it shares with others.
        public var pss: Double
        /// Its own alone.
        public var uss: Double
    }

    /// One epoch, in seconds.
    public struct Epoch: Hashable, Sendable, Codable {
        /// Making the iterator, workers included.
        public var iterCallSeconds: Double?
        /// From the start to the first batch.
        public var firstBatchSeconds: Double?
        /// The whole epoch.
        public var totalSeconds: Double?
        /// The wait for each batch.
        public var waitSeconds: [Double]?
        /// Each step.
        public var stepSeconds: [Double]?
        /// Wait and step of each batch.
        public var iterationSeconds: [Double]
        /// Processor time of the process and of its children that ended, in seconds.
        public var cpuSeconds: Double?
        /// The memory of the process, then of its children; `nil` when it was not looked at.
        public var memory: [Memory]?
    }

    /// One run.
    public struct Run: Hashable, Sendable, Codable {
        /// Runs of one group differ in their settings only.
        public var group: String
        /// The settings.
        public var config: Config
        /// Its epochs.
        public var epochs: [Epoch]
    }

    /// The machine; `nil` when the file does not say.
    public var host: Host?
    /// What was measured without a loader, for each group.
    public var calibrations: [Calibration]
    /// The runs, in the order of the file.
    public var runs: [Run]

    /// Makes a recording.
    public init(host: Host?, calibrations: [Calibration], runs: [Run]) {
        self.host = host
        self.calibrations = calibrations
        self.runs = runs
    }
}
