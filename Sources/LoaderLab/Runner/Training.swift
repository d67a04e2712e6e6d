import CourseModel

/// The training loop: wait for the batch, launch the step, wait for the device (or not), and note the times.
struct Training {
    private let settings: LoaderSettings
    private let clock: any LabClock
    private let shouldStop: @Sendable () -> Bool
    private var device: EmulatedDevice
    private var recorder: CellRecorder
    /// Seconds that a clock around the step alone saw.
    private var timedStep = 0.0
    private var steps = 0
    private let log: TimelineLog?

    /// Makes a loop with an idle device.
    init(_ cell: CellRun, batches: Int) {
        settings = cell.settings
        clock = cell.clock
        shouldStop = cell.shouldStop
        device = EmulatedDevice(clock: cell.clock)
        recorder = CellRecorder(batches: batches)
        log = cell.log
    }

    /// Trains on so many batches, or as many as there are.
    ///
    /// - Parameter each: called with each batch, while it is valid, outside of the waits.
    /// - Returns: when the first batch was there; `nil` without any.
    @discardableResult
    mutating func run(_ loader: any BatchLoader, _ batches: Int, each: (Batch) -> Void = { _ in }) throws -> Double? {
        var first: Double?
        for _ in 0..<max(batches, 0) {
            if shouldStop() { throw LoaderStopped() }
            let asked = clock.now()
            guard let batch = try loader.next() else { break }
            let got = clock.now()
            first = first ?? got
            recorder.add(wait: got - asked, samples: batch.items.count)
            log?.took(batch, asked: asked, got: got)
            each(batch)
            try step(batch)
        }
        return first
    }

    /// Trains on a batch that is there already.
    mutating func runWithoutLoader(_ batches: Int) throws {
        for _ in 0..<batches {
            if shouldStop() { throw LoaderStopped() }
            try step(nil)
        }
    }

    /// Waits for what the device has still to do.
    func finish() throws { try device.synchronize(shouldStop: shouldStop) }

    private mutating func step(_ batch: Batch?) throws {
        let start = clock.now()
        device.launch(seconds: settings.step)
        if let log, let batch { log.stepped(batch, from: device.freeAt - settings.step, to: device.freeAt) }
        if settings.synchronises { try device.synchronize(shouldStop: shouldStop) }
        timedStep += clock.now() - start
        steps += 1
    }

    /// The metrics of the batches so far.
    ///
    /// - Parameters:
    ///   - seconds: what they took in all.
    ///   - starting: seconds in it before waits, for starting loaders.
    ///   - cpu: seconds of processor time.
    func metrics(seconds: Double, starting: Double, cpu: Double) -> [MetricName: Double] {
        let span = CellRecorder.Span(seconds: seconds, starting: starting, busy: device.busyTime, cpu: cpu)
        var metrics = recorder.metrics(span)
        if steps > 0 { metrics[LoaderMetrics.timedStep] = timedStep / Double(steps) }
        return metrics
    }
}
