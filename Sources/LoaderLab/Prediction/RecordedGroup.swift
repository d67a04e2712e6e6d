/// Runs that differ in their number of workers only, with what was measured without a loader.
public struct RecordedGroup: Hashable, Sendable {
    /// One number of workers.
    public struct Row: Hashable, Sendable {
        /// Workers.
        public let workers: Int
        /// The epochs of all repeats.
        public let epochs: [RecordedEpoch]

        /// Steady batches of all repeats.
        public var steadyBatches: Int { epochs.reduce(0) { $0 + $1.steady.count } }

        /// Whether there are too few steady batches to say anything: fewer than ten, except without workers.
        public var isInsufficient: Bool { steadyBatches < (workers == 0 ? 1 : Self.enough) }

        /// The epochs that count: those with ten steady batches or more; all of them where none has so many, and without workers.
        public var counted: [RecordedEpoch] {
            let long = epochs.filter { $0.steady.count >= Self.enough }
            return workers > 0 && !long.isEmpty ? long : epochs.filter { !$0.steady.isEmpty }
        }

        /// The mean over the repeats of the steady iteration time, in seconds; `nil` without any.
        public var measured: Double? {
            let means = counted.compactMap(\.mean)
            return means.isEmpty ? nil : means.reduce(0, +) / Double(means.count)
        }

        /// The mean steady iteration of all batches together, short runs included; `nil` without any.
        var pooled: Double? {
            let count = steadyBatches
            return count > 0 ? epochs.reduce(0) { $0 + $1.steady.reduce(0, +) } / Double(count) : nil
        }

        /// Steady batches that a row needs.
        static let enough = 10
    }

    /// The group's name, with the settings that tell it from others of the same name.
    public let name: String
    /// The settings that its runs share (`num_workers` is the first run's).
    public let config: LoaderRecording.Config
    /// What was measured without a loader; `nil` when nothing was.
    public let calibration: LoaderRecording.Calibration?
    /// The cores of the machine.
    public let cores: Int
    /// The rows, by number of workers.
    public let rows: [Row]
}

/// One epoch of a recorded run.
public struct RecordedEpoch: Hashable, Sendable {
    /// Batches that were outstanding at most: the first so many are warm-up.
    public let window: Int
    /// Wait and step of each batch, in seconds.
    public let iterations: [Double]
    /// The waits, in seconds; empty when unknown.
    public let waits: [Double]
    /// The steps, in seconds; empty when unknown.
    public let steps: [Double]
    /// Starting the workers; `nil` when unknown.
    public let starting: Double?
    /// From the start to the first batch; `nil` when unknown.
    public let firstBatch: Double?
    /// Batches that were wanted; `nil` when unknown.
    public let wanted: Int?
    /// The whole epoch.
    public let total: Double

    /// The iterations after the warm-up.
    public var steady: ArraySlice<Double> { iterations.dropFirst(window) }

    /// Their mean; `nil` without any.
    public var mean: Double? { steady.isEmpty ? nil : steady.reduce(0, +) / Double(steady.count) }

    /// Whether the run was stopped before it had the batches that were wanted.
    public var wasStopped: Bool { wanted.map { iterations.count < $0 } ?? false }

    init(_ epoch: LoaderRecording.Epoch, config: LoaderRecording.Config) {
        window = config.window
        iterations = epoch.iterationSeconds
        waits = epoch.waitSeconds ?? []
        steps = epoch.stepSeconds ?? []
        starting = epoch.iterCallSeconds
        firstBatch = epoch.firstBatchSeconds
        wanted = config.batches
        total = epoch.totalSeconds ?? epoch.iterationSeconds.reduce(0, +)
    }
}

extension LoaderRecording {
    /// The groups in the order of the file; runs whose other settings differ form groups of their own.
    public var groups: [RecordedGroup] {
        var names: [String] = []
        for run in runs where !names.contains(run.group) { names.append(run.group) }
        return names.flatMap { name in
            let members = runs.filter { $0.group == name }
            var settings: [Settings] = []
            for run in members where !settings.contains(Settings(run.config)) { settings.append(Settings(run.config)) }
            return settings.compactMap { setting in
                group(name: setting.name(in: name, among: settings), of: name, members.filter { Settings($0.config) == setting })
            }
        }
    }

    private func group(name: String, of group: String, _ runs: [Run]) -> RecordedGroup? {
        guard let first = runs.first else { return nil }
        let counts = Set(runs.map(\.config.numWorkers)).sorted()
        let rows = counts.map { count in
            let same = runs.filter { $0.config.numWorkers == count }
            return RecordedGroup.Row(
                workers: count, epochs: same.flatMap { run in run.epochs.map { RecordedEpoch($0, config: run.config) } })
        }
        return RecordedGroup(
            name: name, config: first.config, calibration: calibrations.last { $0.group == group }, cores: max(1, host?.cores ?? 1),
            rows: rows)
    }

    /// The settings beside the number of workers, as text.
    private struct Settings: Hashable {
        let parts: [String: String]

        init(_ config: Config) {
            var parts: [String: String] = [:]
            parts["batch_size"] = config.batchSize.map(String.init)
            parts["pin_memory"] = config.pinMemory.map { String($0) }
            parts["prefetch_factor"] = config.prefetchFactor.map(String.init)
            parts["start_method"] = config.startMethod
            parts["persistent_workers"] = config.persistentWorkers.map { String($0) }
            parts["sync"] = config.sync.map { String($0) }
            self.parts = parts
        }

        func name(in group: String, among all: [Settings]) -> String {
            let telling = parts.keys.sorted().filter { key in Set(all.map { $0.parts[key] ?? "" }).count > 1 }
            return ([group] + telling.map { "\($0)=\(parts[$0] ?? "")" }).joined(separator: " ")
        }
    }
}
