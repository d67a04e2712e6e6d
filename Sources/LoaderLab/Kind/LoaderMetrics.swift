import CourseModel

/// The metrics of the `loader` kind, one definition each, by the names that the field uses.
enum LoaderMetrics {
    static let all = times + waits + rates + costs

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
    ]

    private static let costs = [
        MetricDefinition(
            name: cpu, heading: "CPU", unit: .cores, better: .lower,
            definition: "Processor time of this process per second of training: how many cores it keeps busy."),
        MetricDefinition(
            name: memory, heading: "memory", unit: .bytes, better: .lower,
            definition:
                "Memory of this process with its share of what it shares with others (PSS), with the loader's batches in place. Linux only."
        ),
    ]
}
