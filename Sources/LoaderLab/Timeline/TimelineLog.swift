import CourseModel

/// Notes what happens in one cell, batch by batch, for a timeline of what was measured.
///
/// It is used by the training loop's thread alone: workers only send the two times of each batch along with it, so nothing is shared and nobody waits
/// for a lock. It holds at most ``batchLimit`` batches.
final class TimelineLog: @unchecked Sendable {
    /// Batches that are noted at most; those after them are only counted.
    static let batchLimit = 20_000

    private let start: Double
    private let activity: Timeline.Activity
    private var spans: [Timeline.Span] = []
    /// +1 when a batch was finished, -1 when it was taken.
    private var changes: [(time: Double, by: Int)] = []
    private var marks: [Timeline.Mark] = []
    /// When each worker that has not made a batch yet was started.
    private var starts: [Int: Double] = [:]
    private var workers = 0
    /// Batches of the loaders before this one, so that numbers go on.
    private var offset = 0
    private var noted = 0
    private(set) var leftOut = 0

    /// - Parameters:
    ///   - start: the moment that the timeline counts from.
    ///   - isWaiting: whether items are waited for and not computed.
    init(start: Double, isWaiting: Bool) {
        self.start = start
        activity = isWaiting ? .latency : .compute
    }

    /// A loader was made, or began another epoch; `starts` are the times at which its workers were started, none for those that were kept.
    func opened(from begun: Double, to now: Double, starts times: [Double]) {
        add(.trainingLoop, .start, nil, begun, now)
        workers = max(workers, times.count)
        starts = Dictionary(uniqueKeysWithValues: times.enumerated().map { ($0.offset, $0.element) })
        offset = noted + leftOut
    }

    /// The training loop asked for a batch and got it.
    func took(_ batch: Batch, asked: Double, got: Double) {
        guard noted < Self.batchLimit else {
            leftOut += 1
            return
        }
        noted += 1
        made(batch)
        add(.trainingLoop, batch.made == nil ? activity : .wait, offset + batch.number, asked, got)
        if let made = batch.made { changes += [(made.ended, 1), (max(got, made.ended), -1)] }
    }

    /// A batch was made, and the training loop had no use for it any more; what was done after the end is left out.
    func made(_ batch: Batch, before end: Double = .infinity) {
        guard let made = batch.made, made.began < end else { return }
        if let begun = starts.removeValue(forKey: batch.worker) { add(.worker(batch.worker), .start, nil, begun, made.began) }
        add(.worker(batch.worker), activity, offset + batch.number, made.began, min(made.ended, end))
        if end < .infinity, made.ended < end { changes.append((made.ended, 1)) }
    }

    /// The device does a step.
    func stepped(_ batch: Batch, from begun: Double, to end: Double) {
        guard leftOut == 0, end > begun else { return }
        add(.device, .step, offset + batch.number, begun, end)
    }

    /// Something begins.
    func mark(_ text: String, at time: Double) { marks.append(Timeline.Mark(time: time - start, text: text)) }

    /// What was noted.
    func timeline(end: Double) -> Timeline {
        var ready = 0
        let queue = changes.sorted { ($0.time, -$0.by) < ($1.time, -$1.by) }.map { change in
            ready += change.by
            return Timeline.QueueLevel(time: change.time - start, ready: ready)
        }
        return Timeline(
            workers: workers, spans: spans.sorted { ($0.end, $0.start) < ($1.end, $1.start) }, queue: queue, duration: end - start,
            marks: marks
        )
    }

    private func add(_ lane: Timeline.Lane, _ activity: Timeline.Activity, _ batch: Int?, _ from: Double, _ to: Double) {
        spans.append(Timeline.Span(lane: lane, activity: activity, batch: batch, start: from - start, end: max(to, from) - start))
    }
}
