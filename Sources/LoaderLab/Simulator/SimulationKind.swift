import CourseModel

/// What `source: simulated` experiments of the `loader` kind declare: a machine, what a batch costs on it, and a loader.
enum SimulationKind {
    static let value = ExperimentKind(
        id: "loader-simulation", summary: "Parallel data loading, simulated event by event on a machine that is described.",
        parameters: machine + costs + step + loader, metrics: metrics, charts: [.line, .bars, .timeline], simulates: LoaderKind.value.id)

    /// Machines that have a name.
    enum Machine: String, CaseIterable {
        /// As the other parameters say.
        case own
        /// See ``SimulatedMachines``.
        case page, startUp = "start-up", storage, processor
    }

    private static let machine = [
        ParameterDefinition(
            name: "machine", values: .word(Machine.allCases.map(\.rawValue)), fallback: .word("own"),
            summary: "own = as the other parameters say; page, start-up, storage, processor = machines that reproduce known tables."),
        count("cores", 1...512, 8, "Cores of the simulated machine."),
        count("threads_per_core", 1...4, 1, "Hardware threads of a core."),
        count("smt_percent", 100...400, 130, "What all hardware threads of a core do together, in percent of one."),
        count(
            "oversubscription_percent", 0...400, 0, "How much slower all become with twice as many runnable threads as hardware threads."),
        duration("start_serial", 0, "Start of a worker, one after the other."),
        duration("start_parallel", 0, "Start of a worker, all at the same time."),
    ]

    private static let costs = [
        count("batch_size", 1...65_536, 32, "Items in a batch."),
        duration("compute", 0.1, "Processor time of a batch in a worker."),
        duration("storage", 0, "Time of a batch at a storage that serves one worker at a time."),
        count("thrash_percent", 0...400, 0, "How much each worker that waits slows the storage down."),
        duration("latency", 0, "Time that a batch waits for something remote."),
        count("variation_percent", 0...400, 10, "Coefficient of variation of a batch's cost; batches are lognormal."),
        duration("hand_over", 0, "Processor time of the training loop for taking a batch over."),
        duration("pinning", 0, "Time for copying a batch into pinned memory, one after the other."),
    ]

    private static let step = [
        duration("step", 0.05, "Time of a training step alone on the machine."),
        ParameterDefinition(
            name: "step_on", values: .word(["device", "processor"]), fallback: .word("device"),
            summary: "device = an accelerator; processor = all hardware threads, beside the workers."),
        ParameterDefinition(
            name: "sync", values: .flag, fallback: .flag(true), summary: "Whether the training loop waits for the device after each launch."
        ),
        count("loop_weight", 1...100, 1, "How many workers a thread of the training loop weighs on a contended processor."),
    ]

    private static let loader = [
        count("num_workers", 0...512, 0, "Workers; 0 = the training loop makes each batch itself."),
        count("prefetch_factor", 1...64, 2, "Batches that each worker may be ahead."),
        ParameterDefinition(
            name: "in_order", values: .flag, fallback: .flag(true), summary: "Whether batches are handed over in order."),
        count("batches", 10...10_000, 96, "Batches of the epoch."),
        ParameterDefinition(
            name: "count", values: .word(["steady", "epoch"]), fallback: .word("steady"),
            summary: "steady = batches after the first P·N and at least a quarter; epoch = all, from the start of the workers."),
    ]

    private static func count(_ name: ParameterName, _ range: ClosedRange<Int>, _ fallback: Int, _ summary: String) -> ParameterDefinition {
        ParameterDefinition(name: name, values: .count(range), fallback: .number(Double(fallback)), summary: summary)
    }

    private static func duration(_ name: ParameterName, _ fallback: Double, _ summary: String) -> ParameterDefinition {
        ParameterDefinition(name: name, values: .duration(0...3600), fallback: .number(fallback), summary: summary)
    }

    /// The metrics that a simulated run has: those of a measured run, except for memory, and all of them simulated.
    private static let metrics = LoaderMetrics.all.filter { simulated.contains($0.name) }.map { metric in
        MetricDefinition(
            name: metric.name, heading: metric.heading, unit: metric.unit, better: metric.better,
            definition: "Simulated. " + metric.definition.replacing(" The step of the device is emulated.", with: ""), isEmulated: true)
    }

    private static let simulated: Set<MetricName> = [
        LoaderMetrics.loadingTime, LoaderMetrics.dataTime, LoaderMetrics.iterationTime, LoaderMetrics.firstBatch, LoaderMetrics.epochTime,
        LoaderMetrics.throughput, LoaderMetrics.dataStall, LoaderMetrics.utilisation, LoaderMetrics.idleShare, LoaderMetrics.cpu,
    ]
}
