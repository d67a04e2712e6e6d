import CourseModel

/// What the `loader` kind of experiment declares: its parameters and metrics.
enum LoaderKind {
    static let value = ExperimentKind(
        id: "loader", summary: "Parallel data loading: workers make batches while a device trains on them.",
        parameters: workParameters + sizeParameters + loaderParameters + workerParameters + runParameters, metrics: LoaderMetrics.all,
        charts: [.line, .bars],
        foretells: ExperimentKind.Foretold(
            parameter: "num_workers", metric: LoaderMetrics.iterationTime, only: ["count": .word("steady"), "dataset": .word("map")]))

    /// The largest number of workers: enough to see that more do not help, few enough for every machine to start them.
    static let maximumWorkers = 128

    private static let workParameters = [
        ParameterDefinition(
            name: "workload", values: .word(WorkloadShape.Kind.allCases.map(\.rawValue)), fallback: .word("images"),
            summary: """
                What an item is: images = a JPEG file, read, decoded, cropped, resized, flipped, normalised; records = a packed text, unpacked \
                and parsed; remote = an object store’s answer (emulated); tensors = a large array, copied and scaled; tiny = eight numbers.
                """),
        ParameterDefinition(
            name: "dataset", values: .word(["map", "stream"]), fallback: .word("map"),
            summary: "map = items are drawn by index; stream = each worker reads the data from its beginning, as an iterable data set does."
        ),
        ParameterDefinition(
            name: "split", values: .flag, fallback: .flag(false),
            summary: "Whether the workers of a stream share it, each reading every N-th item, instead of each reading all of it."),
        ParameterDefinition(
            name: "items", values: .count(16...4096), fallback: .number(256),
            summary: "Items in the data set; an epoch sees each of them once."),
        ParameterDefinition(name: "batch_size", values: .count(1...1024), fallback: .number(16), summary: "Items in a batch."),
        ParameterDefinition(
            name: "step", values: .duration(0...10), fallback: .number(0.020),
            summary: "How long the emulated device is busy with one batch."),
        ParameterDefinition(
            name: "sync", values: .flag, fallback: .flag(true),
            summary:
                "Whether the training loop waits for the device after each launch; no = only at the end, as unsynchronised GPU code does."),
    ]

    private static let sizeParameters = [
        ParameterDefinition(
            name: "image_width", values: .count(16...2048), fallback: .number(640), summary: "Width of the JPEG files of images, in pixels."
        ),
        ParameterDefinition(
            name: "image_height", values: .count(16...2048), fallback: .number(480),
            summary: "Height of the JPEG files of images, in pixels."),
        ParameterDefinition(
            name: "image_output", values: .count(8...1024), fallback: .number(160),
            summary: "Width and height of an item of images, in pixels."),
        ParameterDefinition(
            name: "record_kb", values: .count(1...1024), fallback: .number(32), summary: "Size of an unpacked record of records, in KiB."),
        ParameterDefinition(
            name: "latency", values: .duration(0...5), fallback: .number(0.03), summary: "Mean wait for an item of remote (emulated)."),
        ParameterDefinition(
            name: "latency_spread", values: .count(0...400), fallback: .number(50),
            summary: "Standard deviation of the waits of remote, in percent of their mean."),
        ParameterDefinition(
            name: "tensor_kb", values: .count(1...65_536), fallback: .number(1024), summary: "Size of an item of tensors, in KiB."),
    ]

    private static let loaderParameters = [
        ParameterDefinition(
            name: "num_workers", values: .count(0...maximumWorkers), fallback: .number(0),
            summary: "Workers that make batches ahead; 0 = the training loop makes each batch itself."),
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

    private static let workerParameters = [
        ParameterDefinition(
            name: "worker", values: .word(["thread", "process"]), fallback: .word("thread"),
            summary: "What a worker is: a thread, or a process of its own that hands batches over in shared memory, as PyTorch’s are."),
        ParameterDefinition(
            name: "persistent_workers", values: .flag, fallback: .flag(false),
            summary: "Whether workers are kept from one epoch to the next instead of being started anew."),
        ParameterDefinition(
            name: "seed", values: .count(0...1_000_000_000), fallback: .number(0),
            summary: "Seed of order and augmentation, the same in each round; 0 = each round has one of its own, drawn from the run’s."),
    ]

    private static let runParameters = [
        ParameterDefinition(
            name: "count", values: .word(["steady", "epoch"]), fallback: .word("steady"),
            summary: "What is counted: steady = batches after the warm-up; epoch = a short epoch from its very start."),
        ParameterDefinition(
            name: "epoch_batches", values: .count(0...1000), fallback: .number(16),
            summary: "Batches of an epoch of count = epoch; 0 = all that the data set gives."),
        ParameterDefinition(
            name: "epochs", values: .count(1...100), fallback: .number(1), summary: "Epochs that count = epoch runs one after another."),
        ParameterDefinition(
            name: "worker_startup", values: .duration(0...10), fallback: .number(0),
            summary: "Emulated start-up of each worker, one after the other, as the start of a process would cost."),
        ParameterDefinition(
            name: "nice", values: .count(0...19), fallback: .number(10),
            summary: "How far the loader and the training loop step back for other programs, where the system gives threads such a value."),
    ]
}
