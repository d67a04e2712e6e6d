import CourseModel

/// A curve of iteration times over worker counts, with noise: rows as a learner's machine might give them.
struct SyntheticRun {
    /// Mean iteration times in seconds, by worker count.
    var means: [Double: Double]
    /// The relative standard deviation of one round.
    var noise: Double = 0.004
    /// How many rounds ran.
    var rounds: Int = 6
    /// How long the device is busy in an iteration, in seconds.
    var step: Double = 0.02
    /// The seed of the noise.
    var seed: UInt64 = 1

    /// The run that the statistics make of these rows.
    func run(of experiment: Experiment) -> ExperimentRun {
        var random = SeededNoise(seed: seed)
        let rows = means.keys.sorted().map { setting in
            let times = (0..<rounds).map { _ in (means[setting] ?? 0) * (1 + noise * random.next()) }
            let idle = times.map { max(0, 1 - step / $0) }
            return Recording.Row(setting: setting, metrics: ["iteration_time": times, "idle_share": idle])
        }
        let machine = MachineDescription(
            processor: "synthetic", cores: 8, memoryBytes: nil, system: "none", accelerator: nil, loadAverage: nil)
        return ShippedCourse.summarise(
            Recording(
                title: "synthetic", recorded: Instant(seconds: 0), setup: "", source: "test", licence: "MIT", machine: machine,
                kind: experiment.kind, parameters: experiment.parameters, swept: experiment.sweep.parameter,
                comparedMetric: "iteration_time", rows: rows))
    }
}

/// Seeded noise, roughly normal with mean 0 and standard deviation 1.
struct SeededNoise {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    /// A number in 0..<1 (xorshift64*).
    mutating func uniform() -> Double {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return Double((state &* 0x2545_F491_4F6C_DD1D) >> 11) / Double(1 << 53)
    }

    /// The sum of twelve uniform numbers less six.
    mutating func next() -> Double { (0..<12).reduce(-6) { sum, _ in sum + uniform() } }
}
