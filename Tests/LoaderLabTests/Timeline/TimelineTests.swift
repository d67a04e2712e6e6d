import CourseModel
import TestSupport
import Testing

@testable import LoaderLab

/// The timeline of what was measured.
@Suite struct TimelineTests {
    /// A cell with `tiny` or `remote` items, measured with a log beside it.
    private func measure(
        workers: Double, _ parameters: [ParameterName: ParameterValue] = [:]
    ) throws -> (plan: CellPlan, metrics: [MetricName: Double], timeline: Timeline) {
        let usual: [ParameterName: ParameterValue] = ["workload": .word("tiny"), "items": .number(64), "batch_size": .number(4)]
        let all = parameters.merging(usual.merging(["step": .number(0.002)]) { $1 }) { given, _ in given }
        let settings = try #require(try LoaderPlan(.sweep([workers], of: "num_workers", all)).rows.first).settings
        let plan = CellPlan(settings, wantsLoading: true, growth: 1)
        let clock = SystemClock()
        let log = TimelineLog(start: clock.now(), isWaiting: settings.shape.isWaiting)
        let source = LoaderSource(
            workload: settings.shape.workload(cacheFolder: ""), shape: settings.shape, executable: HoneExecutable.path,
            batchSize: settings.batchSize)
        var run = CellRun(source: source, settings: settings, plan: plan, seed: 1, clock: clock, shouldStop: { false })
        run.log = log
        let metrics = try run.measure()
        return (plan, metrics, log.timeline(end: clock.now()))
    }

    private func spans(_ timeline: Timeline, _ lane: Timeline.Lane, _ activity: Timeline.Activity) -> [Timeline.Span] {
        timeline.spans.filter { $0.lane == lane && $0.activity == activity }
    }

    /// Nobody does two things at a time, and nothing lies outside of the run.
    private func expectOrder(_ timeline: Timeline) {
        for lane in timeline.lanes {
            let own = timeline.spans.filter { $0.lane == lane }.sorted { $0.start < $1.start }
            #expect(own.allSatisfy { $0.start >= 0 && $0.start <= $0.end && $0.end <= timeline.duration })
            #expect(zip(own, own.dropFirst()).allSatisfy { $0.end <= $1.start + 1e-9 }, "\(lane) does two things at a time")
        }
        #expect(timeline.queue.allSatisfy { $0.ready >= 0 })
        #expect(zip(timeline.queue, timeline.queue.dropFirst()).allSatisfy { $0.time <= $1.time })
        #expect(zip(timeline.marks, timeline.marks.dropFirst()).allSatisfy { $0.time <= $1.time })
    }

    @Test(arguments: ["thread", "process"]) func showsWhoMadeWhichBatch(worker: String) throws {
        let (plan, metrics, timeline) = try measure(workers: 2, ["worker": .word(worker)])
        expectOrder(timeline)
        #expect(timeline.workers == 2)
        // Batch k is made by worker k mod N, and before it is taken; what was made ahead at the end is there, too.
        let waits = spans(timeline, .trainingLoop, .wait)
        #expect(waits.compactMap(\.batch) == Array(0..<plan.total))
        for worker in 0..<2 {
            let made = spans(timeline, .worker(worker), .compute)
            #expect(made.allSatisfy { ($0.batch ?? -1) % 2 == worker })
            #expect(spans(timeline, .worker(worker), .start).count == 1)
        }
        let ends = Dictionary(
            (0..<2).flatMap { spans(timeline, .worker($0), .compute) }.map { ($0.batch ?? -1, $0.end) }, uniquingKeysWith: { $1 })
        #expect(waits.allSatisfy { wait in ends[wait.batch ?? -1].map { $0 <= wait.end + 1e-6 } ?? false })
        #expect(ends.keys.contains { $0 >= plan.total })
        // The waits and steps are those that the metrics are made of.
        let counted = waits.suffix(plan.counted)
        let mean = counted.reduce(0) { $0 + $1.end - $1.start } / Double(plan.counted)
        #expect(abs(mean - (try #require(metrics["data_time"]))) < 1e-6)
        let steps = spans(timeline, .device, .step)
        #expect(steps.count == plan.settling + plan.counted)
        #expect(steps.allSatisfy { abs($0.end - $0.start - 0.002) < 1e-9 })
        #expect(timeline.marks.map(\.text) == ["the loader alone", "training", "batches count from here", "end"])
    }

    @Test func showsTheLoopAtWorkWithoutWorkers() throws {
        let (plan, _, timeline) = try measure(workers: 0)
        expectOrder(timeline)
        #expect(timeline.workers == 0 && timeline.queue.isEmpty)
        #expect(spans(timeline, .trainingLoop, .compute).count == plan.total)
        #expect(spans(timeline, .device, .step).count == plan.counted)
    }

    @Test func waitsForWhatIsRemote() throws {
        let (_, _, timeline) = try measure(workers: 2, ["workload": .word("remote"), "latency": .number(0.001)])
        #expect(!spans(timeline, .worker(0), .latency).isEmpty && spans(timeline, .worker(0), .compute).isEmpty)
        #expect(timeline.queue.map(\.ready).max() ?? 0 >= 1)
    }

    @Test(arguments: [false, true]) func goesOnOverEpochs(keeps: Bool) throws {
        let (_, _, timeline) = try measure(
            workers: 2,
            ["count": .word("epoch"), "epochs": .number(3), "epoch_batches": .number(6), "persistent_workers": .flag(keeps)])
        expectOrder(timeline)
        // First the loader alone, for one epoch, then three of training.
        #expect(spans(timeline, .trainingLoop, .wait).compactMap(\.batch) == Array(0..<24))
        #expect(spans(timeline, .device, .step).compactMap(\.batch) == Array(6..<24))
        #expect((0..<2).flatMap { spans(timeline, .worker($0), .start) }.count == (keeps ? 4 : 8))
        #expect(timeline.marks.map(\.text) == ["the loader alone", "epoch 1", "epoch 2", "epoch 3", "end"])
    }

    @Test func isBounded() throws {
        let log = TimelineLog(start: 0, isWaiting: false)
        let buffer = try #require(BatchBuffer(capacity: 1))
        for number in 0..<TimelineLog.batchLimit + 5 {
            let made = WorkSpan(began: Double(number), ended: Double(number) + 0.5)
            log.took(Batch(number: number, items: [0], worker: 0, made: made, buffer: buffer), asked: made.began, got: made.ended)
        }
        #expect(log.leftOut == 5)
        #expect(log.timeline(end: 1e6).spans.count == 2 * TimelineLog.batchLimit)
    }

    @Test func isKeptForTheSettingThatWasAskedFor() throws {
        try withTemporaryFolder { folder in
            let wanted = TimelineRequest(setting: 2)
            let runner = LoaderRunner(cacheFolder: folder.path, timeline: wanted, now: { Instant(rawValue: 0) })
            let request = ExperimentRequest.sweep(
                [0, 2, 1], ["workload": .word("tiny"), "items": .number(64), "step": .number(0.001)], rounds: 2, budget: 60)
            let run = try runner.run(request, report: { _ in }, shouldStop: { false })
            #expect(run.rows.count == 3)
            #expect(wanted.timeline?.workers == 2)
            let other = TimelineRequest(setting: 7)
            let second = LoaderRunner(cacheFolder: folder.path, timeline: other, now: { Instant(rawValue: 0) })
            _ = try second.run(request, report: { _ in }, shouldStop: { false })
            #expect(other.timeline == nil)
        }
    }
}
