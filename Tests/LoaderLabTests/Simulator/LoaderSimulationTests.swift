import CourseModel
import SampleStatistics
import Testing

@testable import LoaderLab

@Suite struct LoaderSimulationTests {
    private let plan = SimulationPlan(
        processor: SimulatedProcessor(cores: 4, logicalCores: 8, smtYield: 1.3, oversubscriptionPenalty: 0.1),
        start: SimulatedStart(serial: 0.02),
        batch: BatchCost(compute: 0.1, storage: 0.01, storageThrash: 0.1, latency: 0.02, variation: 0.3),
        handOver: HandOverCost(consumer: 0.002, pinning: 0.005), step: .device(seconds: 0.04, synchronous: true), workers: 4, batches: 60,
        seed: 5)

    @Test func givesTheSameRunForTheSamePlan() {
        #expect(LoaderSimulation.run(plan) == LoaderSimulation.run(plan))
    }

    @Test func deliversEveryBatchOnce() {
        for workers in [0, 1, 3, 16] {
            for inOrder in [true, false] {
                var plan = plan
                (plan.workers, plan.inOrder) = (workers, inOrder)
                let (run, timeline) = LoaderSimulation.traced(plan)
                let steps = timeline.spans.filter { $0.activity == .step }.compactMap(\.batch)
                #expect(run.waits.count == 60)
                #expect(inOrder ? steps == Array(0..<60) : steps.sorted() == Array(0..<60))
            }
        }
    }

    @Test func makesEachBatchItselfWithoutWorkers() {
        let plan = SimulationPlan(
            processor: SimulatedProcessor(cores: 4), batch: BatchCost(compute: 0.1), handOver: HandOverCost(consumer: 5, pinning: 5),
            step: .device(seconds: 0.05, synchronous: true), workers: 0, batches: 10)
        #expect(LoaderSimulation.run(plan).iterations.allSatisfy { abs($0 - 0.15) < 1e-9 })
    }

    @Test func handsOverLessInOrderThanOutOfOrder() {
        var plan = plan
        plan.batch = BatchCost(compute: 0.1, variation: 1.5)
        (plan.batches, plan.step, plan.processor) = (2000, nil, SimulatedProcessor(cores: 64))
        let ordered = LoaderSimulation.run(plan).total
        plan.inOrder = false
        #expect(LoaderSimulation.run(plan).total < ordered * 0.9)
    }

    @Test func returnsFromALaunchAtOnceWhenNobodyWaits() {
        var plan = plan
        plan.step = .device(seconds: 0.04, synchronous: false)
        let run = LoaderSimulation.run(plan)
        #expect(run.steps.allSatisfy { $0 == 0 })
        #expect(run.total >= 60 * 0.04)
    }

    @Test func stopsAtTheTimeLimitAndAfterSoManyBatches() {
        var plan = plan
        plan.timeLimit = 1
        let limited = LoaderSimulation.run(plan)
        #expect(limited.total >= 1 && limited.waits.count < 60)
        (plan.timeLimit, plan.stopsAfter) = (nil, 7)
        #expect(LoaderSimulation.run(plan).waits.count == 7)
    }

    @Test func tracesNoLaneDoingTwoThingsAtOnce() {
        let timeline = LoaderSimulation.traced(plan).timeline
        for lane in timeline.lanes {
            let spans = timeline.spans.filter { $0.lane == lane }.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
            for (first, second) in zip(spans, spans.dropFirst()) { #expect(first.end <= second.start + 1e-9) }
        }
        #expect(timeline.lanes.count == 4 + 3)
        #expect(timeline.queue.allSatisfy { (0...plan.window).contains($0.ready) })
        #expect(timeline.queue.last?.ready == 0)
    }

    /// Batches that cost the same, many machines: the long run stays between the closed forms.
    @Test func staysWithinTheBounds() throws {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<200 {
            let plan = Self.drawn(&random)
            let bounds = SimulationBounds(plan)
            let time = try #require(LoaderSimulation.run(plan).meanIteration(dropping: plan.window + 40))
            #expect(time >= bounds.fastest * 0.97 - 1e-9, "\(plan)")
            #expect(time <= bounds.slowest * 1.03 + 1e-9, "\(plan)")
        }
    }

    private static func drawn(_ random: inout SeededGenerator) -> SimulationPlan {
        let cores = Double(1 + random.next(below: 8))
        let processor = SimulatedProcessor(
            cores: cores, logicalCores: cores * Double(1 + random.next(below: 2)), smtYield: 1 + random.nextUnit() * 0.5,
            oversubscriptionPenalty: random.nextUnit() * 0.5)
        let step: SimulatedStep =
            random.next(below: 2) == 0
            ? .device(seconds: random.nextUnit(), synchronous: true) : .processor(coreSeconds: random.nextUnit(), threads: 4)
        return SimulationPlan(
            processor: processor,
            batch: BatchCost(
                compute: random.nextUnit(), storage: random.nextUnit() * 0.3, storageThrash: 0.1, latency: random.nextUnit() * 0.5),
            handOver: HandOverCost(consumer: random.nextUnit() * 0.1, pinning: random.nextUnit() * 0.2), step: step,
            loopWeight: 1 + random.nextUnit() * 4, workers: random.next(below: 13), batches: 600)
    }

    @Test func sharesTheProcessorAsDescribed() {
        let processor = SimulatedProcessor(cores: 2, logicalCores: 4, smtYield: 1.3, oversubscriptionPenalty: 0.1)
        #expect([0, 1, 2, 3, 4].map { processor.capacity(threads: $0) } == [0, 1, 2, 2.3, 2.6])
        #expect(abs(processor.capacity(threads: 8) - 2.6 / 1.1) < 1e-12)
    }
}
