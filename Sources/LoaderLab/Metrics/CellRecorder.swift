import CourseModel
import Histogram

/// Collects the times of one cell and makes metrics of them.
struct CellRecorder {
    private var waits: [Double] = []
    private var samples = 0

    /// Makes a recorder with room for so many batches.
    init(batches: Int) { waits.reserveCapacity(batches) }

    /// Notes a batch: how long the training loop waited for it and how many samples it has.
    mutating func add(wait: Double, samples count: Int) {
        waits.append(wait)
        samples += count
    }

    /// What a span of training took.
    struct Span {
        /// From its beginning to the end of the last step, in seconds.
        let seconds: Double
        /// Seconds in it before the first wait, for starting the loader.
        let starting: Double
        /// Seconds that the device was busy.
        let busy: Double
        /// Seconds of processor time.
        let cpu: Double
    }

    /// The metrics of the batches over a span; none without batches.
    func metrics(_ span: Span) -> [MetricName: Double] {
        guard !waits.isEmpty, span.seconds > 0 else { return [:] }
        let count = Double(waits.count)
        let waited = waits.reduce(0, +)
        let utilisation = min(1, span.busy / span.seconds)
        let metrics: [MetricName: Double] = [
            LoaderMetrics.dataTime: waited / count,
            LoaderMetrics.iterationTime: span.seconds / count,
            LoaderMetrics.throughput: Double(samples) / span.seconds,
            LoaderMetrics.dataStall: min(1, (span.starting + waited) / span.seconds),
            LoaderMetrics.utilisation: utilisation,
            LoaderMetrics.idleShare: 1 - utilisation,
            LoaderMetrics.cpu: span.cpu / span.seconds,
        ]
        return metrics.merging(percentiles) { metric, _ in metric }
    }

    private var percentiles: [MetricName: Double] {
        // In microseconds, up to an hour, to three digits.
        var histogram = Histogram<UInt32>(highestTrackableValue: 3_600_000_000, numberOfSignificantValueDigits: .three)
        for wait in waits { _ = histogram.record(UInt64(min(max(wait, 0), 3_600) * 1e6)) }
        func seconds(_ percent: Double) -> Double { Double(histogram.valueAtPercentile(percent)) / 1e6 }
        return [
            LoaderMetrics.dataTimeP50: seconds(50), LoaderMetrics.dataTimeP95: seconds(95), LoaderMetrics.dataTimeP99: seconds(99),
        ]
    }
}
