import CourseModel

/// The metrics of the `loader` kind, one definition each, by the names that the field uses.
enum LoaderMetrics {
    static let all = times + waits + rates + costs + deliveries

    /// Metrics that only whole epochs have.
    static let ofEpochs: Set<MetricName> = [epochTime, epochStart, samples, copies, orderKept, augmentationKept]

    static let loadingTime: MetricName = "loading_time"
    static let dataTime: MetricName = "data_time"
    static let iterationTime: MetricName = "iteration_time"
    static let firstBatch: MetricName = "time_to_first_batch"
    static let epochTime: MetricName = "epoch_time"
    static let dataTimeP50: MetricName = "data_time_p50"
    static let dataTimeP95: MetricName = "data_time_p95"
    static let dataTimeP99: MetricName = "data_time_p99"
    static let throughput: MetricName = "throughput"
    static let dataStall: MetricName = "data_stall"
    static let utilisation: MetricName = "accelerator_utilisation"
    static let idleShare: MetricName = "idle_share"
    static let cpu: MetricName = "cpu"
    static let memory: MetricName = "memory"
    static let workerMemory: MetricName = "worker_memory"
    static let epochStart: MetricName = "epoch_start"
    static let timedStep: MetricName = "timed_step"
    static let headspace: MetricName = "headspace"
    static let samples: MetricName = "samples"
    static let copies: MetricName = "copies"
    static let orderKept: MetricName = "order_kept"
    static let augmentationKept: MetricName = "augmentation_kept"

    private static let times = [
        MetricDefinition(
            name: loadingTime, heading: "loading", unit: .seconds, better: .lower,
            definition: "Time per batch when the loader runs alone: batches are taken as fast as they come, without a training step."),
        MetricDefinition(
            name: dataTime, heading: "data", unit: .seconds, better: .lower,
            definition: "Mean time per batch that the training loop waits for its next batch. The step of the device is emulated.",
            isEmulated: true),
        MetricDefinition(
            name: iterationTime, heading: "iteration", unit: .seconds, better: .lower,
            definition: "Mean time per batch, end to end: wait for the data, launch the step, wait for the device. The step is emulated.",
            isEmulated: true),
        MetricDefinition(
            name: firstBatch, heading: "first batch", unit: .seconds, better: .lower,
            definition: "Time from starting the loader to its first batch; the start-up of workers is in it, emulated where one is set.",
            isEmulated: true),
        MetricDefinition(
            name: epochTime, heading: "epoch", unit: .seconds, better: .lower,
            definition: "Time from starting the loader to the end of the short epoch's last step. The step is emulated.", isEmulated: true),
        MetricDefinition(
            name: epochStart, heading: "epoch start", unit: .seconds, better: .lower,
            definition: """
                Mean time from the beginning of an epoch to its first batch, over the epochs after the first (of the only one, where there is \
                one); the start-up of workers is in it unless they are kept, emulated where one is set.
                """,
            isEmulated: true),
        MetricDefinition(
            name: timedStep, heading: "timed step", unit: .seconds, better: .neither,
            definition: """
                What a clock around the training step alone shows: mean time from the launch until the call returns. With sync: no it returns \
                before the device is done, and this is no time of the step. The step is emulated.
                """,
            isEmulated: true),
    ]

    private static let waits = [(dataTimeP50, 50), (dataTimeP95, 95), (dataTimeP99, 99)].map { name, percent in
        MetricDefinition(
            name: name, heading: "data p\(percent)", unit: .seconds, better: .lower,
            definition: "\(percent) % of the waits for a batch are at most this long. Look at the mean first: a median hides bursts.",
            isEmulated: true)
    }

    private static let rates = [
        MetricDefinition(
            name: throughput, heading: "throughput", unit: .samplesPerSecond, better: .higher,
            definition: "Samples per second, end to end. The step of the device is emulated.", isEmulated: true),
        MetricDefinition(
            name: dataStall, heading: "data stall", unit: .share, better: .lower,
            definition: "Share of the time in which the training loop waits for data. The step of the device is emulated.", isEmulated: true
        ),
        MetricDefinition(
            name: utilisation, heading: "device busy", unit: .share, better: .higher,
            definition: "Share of the time in which the (emulated) device is busy: MLPerf Storage calls it accelerator utilisation.",
            isEmulated: true),
        MetricDefinition(
            name: idleShare, heading: "device idle", unit: .share, better: .lower,
            definition: "Share of the time in which the (emulated) device has nothing to do: 1 − its utilisation.", isEmulated: true),
        MetricDefinition(
            name: headspace, heading: "headspace", unit: .number, better: .lower,
            definition: """
                Throughput with a batch that is there already, divided by the actual throughput: how many times faster training would be with \
                a loader that costs nothing. The step of the device is emulated.
                """,
            isEmulated: true),
    ]

    private static let costs = [
        MetricDefinition(
            name: cpu, heading: "CPU", unit: .cores, better: .lower,
            definition: "Processor time of this process and its workers per second of training: how many cores they keep busy."),
        MetricDefinition(
            name: memory, heading: "memory", unit: .bytes, better: .lower,
            definition:
                """
                Memory of this process and its worker processes, each shared page counted once (the sum of PSS), with the loader's batches in \
                place. Linux only.
                """
        ),
        MetricDefinition(
            name: workerMemory, heading: "per worker", unit: .bytes, better: .lower,
            definition: """
                What one more worker process costs: the memory that is its alone (USS, without files and without the shared batches), the mean \
                over the workers. Linux only; none for threads.
                """),
    ]

    private static let deliveries = [
        MetricDefinition(
            name: samples, heading: "samples", unit: .number, better: .neither,
            definition: "Samples that one epoch delivers."),
        MetricDefinition(
            name: copies, heading: "copies", unit: .number, better: .neither,
            definition: "Samples that one epoch delivers, divided by the different items among them; it is 1 when no item comes twice."),
        MetricDefinition(
            name: orderKept, heading: "order kept", unit: .share, better: .neither,
            definition: "Share of an epoch's batches that come with the same items at the same place as without workers."),
        MetricDefinition(
            name: augmentationKept, heading: "augmentation kept", unit: .share, better: .neither,
            definition: "Share of an epoch's samples whose numbers are the very same as without workers: the same crop, flip and scale."),
    ]
}
