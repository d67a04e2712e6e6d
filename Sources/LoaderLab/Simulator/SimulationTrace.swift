import CourseModel

/// Collects what everybody did, when that is wanted.
struct SimulationTrace {
    private let isOn: Bool
    private let workers: Int
    private var spans: [Timeline.Span] = []
    private var levels: [Timeline.QueueLevel] = []

    init(isOn: Bool, workers: Int) {
        self.isOn = isOn
        self.workers = workers
    }

    @inline(__always)
    mutating func add(_ lane: Timeline.Lane, _ activity: Timeline.Activity, _ batch: Int?, from start: Double, to end: Double) {
        if isOn { spans.append(Timeline.Span(lane: lane, activity: activity, batch: batch, start: start, end: end)) }
    }

    /// So many finished batches wait from now on.
    @inline(__always)
    mutating func level(_ ready: Int, at time: Double) {
        if isOn { levels.append(Timeline.QueueLevel(time: time, ready: ready)) }
    }

    func timeline(duration: Double) -> Timeline { Timeline(workers: workers, spans: spans, queue: levels, duration: duration) }
}
