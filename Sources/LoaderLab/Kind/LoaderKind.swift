import CourseModel

/// What the `loader` kind of experiment declares: its parameters and metrics.
enum LoaderKind {
    static let value = ExperimentKind(
        id: "loader", summary: "Parallel data loading: workers make batches while a device trains on them.",
        parameters: workParameters + loaderParameters + runParameters, metrics: LoaderMetrics.all, charts: [.line, .bars])

    /// The largest number of workers: enough to see that more do not help, few enough for every machine to start them.
    static let maximumWorkers = 128

    private static let workParameters = [
        ParameterDefinition(
            name: "workload", values: .word(["images"]), fallback: .word("images"),
            summary: "What an item is: images = a JPEG file, read, decoded, cropped, resized, flipped and normalised."),
        ParameterDefinition(
            name: "items", values: .count(16...4096), fallback: .number(256),
            summary: "Items in the data set; an epoch sees each of them once."),
        ParameterDefinition(name: "batch_size", values: .count(1...1024), fallback: .number(16), summary: "Items in a batch."),
        ParameterDefinition(
            name: "step", values: .duration(0...10), fallback: .number(0.020),
            summary: "How long the emulated device is busy with one batch."),
    ]

    private static let loaderParameters = [
        ParameterDefinition(
            name: "num_workers", values: .count(0...maximumWorkers), fallback: .number(0),
            summary: "Threads that make batches ahead; 0 = the training loop makes each batch itself."),
        ParameterDefinition(
            name: "prefetch_factor", values: .count(1...64), fallback: .number(2), summary: "Batches that each worker may be ahead."),
        ParameterDefinition(
            name: "shuffle", values: .flag, fallback: .flag(true), summary: "Whether each epoch has a new order, drawn from the seed."),
        ParameterDefinition(
            name: "drop_last", values: .flag, fallback: .flag(false), summary: "Whether an epoch's incomplete last batch is left out."),
        ParameterDefinition(
            name: "in_order", values: .flag, fallback: .flag(true),
            summary: "Whether batches are handed over in order, a finished one waiting for its turn."),
        ParameterDefinition(
            name: "timeout", values: .duration(0.1...600), fallback: .number(30),
            summary: "How long the training loop waits for one batch before the run ends with an error."),
    ]

    private static let runParameters = [
        ParameterDefinition(
            name: "count", values: .word(["steady", "epoch"]), fallback: .word("steady"),
            summary: "What is counted: steady = batches after the warm-up; epoch = a short epoch from its very start."),
        ParameterDefinition(
            name: "epoch_batches", values: .count(1...1000), fallback: .number(16), summary: "Batches of the short epoch of count = epoch."),
        ParameterDefinition(
            name: "worker_startup", values: .duration(0...10), fallback: .number(0),
            summary: "Emulated start-up of each worker, one after the other, as the start of a process would cost."),
        ParameterDefinition(
            name: "nice", values: .count(0...19), fallback: .number(10),
            summary: "How far the loader and the training loop step back for other programs, where the system gives threads such a value."),
    ]
}
