import CourseModel
import Testing

@testable import LoaderLab

@Suite struct ThreadLoaderTests {
    @Test(arguments: [0, 1, 2, 3, 5, 8], [1, 2, 3])
    func handsOverEveryBatchInOrderWithItsItems(workers: Int, prefetch: Int) throws {
        let options = LoaderOptions(workers: workers, prefetchFactor: prefetch, seed: 7)
        let loader = try makeLoader(ScriptedWorkload(items: 30), batches: 20, options: options)
        defer { loader.close() }
        let seen = try takeAll(loader)
        let sampling = BatchSequence.Sampling(itemCount: 30, batchSize: 4, seed: 7)
        let expected = BatchSequence(sampling, limit: 20).enumerated().map { number, items in
            SeenBatch(number: number, items: items, worker: workers == 0 ? 0 : number % workers, values: items)
        }
        #expect(seen == expected)
    }

    @Test(arguments: [(1, 1), (1, 4), (2, 2), (3, 2), (4, 1)])
    func keepsExactlyAWindowOutstanding(workers: Int, prefetch: Int) throws {
        let workload = ScriptedWorkload(items: 1_000)
        let options = LoaderOptions(workers: workers, prefetchFactor: prefetch)
        let loader = try makeLoader(workload, batches: 100, batchSize: 1, options: options, shuffle: false)
        defer { loader.close() }
        for handedOver in 0..<20 {
            let wanted = options.window + handedOver
            #expect(eventually { workload.begun.count >= wanted })
            SystemClock().sleep(until: SystemClock().now() + 0.002)
            #expect(workload.begun.count == wanted)
            _ = try loader.next()
        }
    }

    /// The first item of the order of seed 0 over 100 items.
    private static let firstItem = BatchSequence(BatchSequence.Sampling(itemCount: 100, batchSize: 4), limit: 1).map { $0 }.first?.first

    @Test func letsASlowWorkerHoldUpTheOthersInOrder() throws {
        let gate = Gate(for: [0])
        let workload = ScriptedWorkload(items: 100, gate: gate)
        let options = LoaderOptions(workers: 2, prefetchFactor: 2, timeout: 0.15)
        let loader = try makeLoader(workload, batches: 8, options: options)
        #expect(throws: ExperimentFailure.workerStuck(worker: 0, item: Self.firstItem, timeout: 0.15)) { _ = try loader.next() }
        loader.close()
        gate.open()
        #expect(eventually { workload.living == 0 })
    }

    @Test func passesASlowWorkerByWhenOrderDoesNotMatter() throws {
        let gate = Gate(for: [0])
        let options = LoaderOptions(workers: 2, prefetchFactor: 2, inOrder: false)
        let loader = try makeLoader(ScriptedWorkload(items: 100, gate: gate), batches: 12, options: options)
        defer { loader.close() }
        var numbers: [Int] = []
        for _ in 0..<10 { numbers.append(try #require(try loader.next()).number) }
        #expect(numbers == [1, 3, 4, 5, 6, 7, 8, 9, 10, 11])
        gate.open()
        numbers += try takeAll(loader).map(\.number)
        #expect(numbers.sorted() == Array(0..<12))
    }

    @Test(arguments: [0, 1, 3])
    func namesTheItemThatFailed(workers: Int) throws {
        let workload = ScriptedWorkload(items: 40, failing: 22)
        let loader = try makeLoader(workload, batches: 10, options: LoaderOptions(workers: workers), shuffle: false)
        for _ in 0..<5 { _ = try loader.next() }
        #expect(throws: ExperimentFailure.itemFailed(index: 22, problem: "cannot be read")) { _ = try loader.next() }
        loader.close()
    }

    @Test(arguments: [0, 1, 4])
    func stopsWhileItWaits(workers: Int) throws {
        let loader = try makeLoader(ScriptedWorkload(items: 8), batches: 4, options: LoaderOptions(workers: workers))
        loader.close()
        let gate = Gate(for: Set(0..<workers))
        let stopping = StopFlag()
        let waiting = try makeLoader(
            ScriptedWorkload(items: 8, gate: gate), batches: 4, options: LoaderOptions(workers: workers), shouldStop: { stopping.isSet })
        stopping.set()
        #expect(throws: LoaderStopped.self) { _ = try waiting.next() }
        gate.open()
        waiting.close()
    }

    @Test func leavesNoWorkerBehind() throws {
        let workload = ScriptedWorkload(items: 100)
        let loader = try makeLoader(workload, batches: 50, options: LoaderOptions(workers: 6))
        #expect(workload.living == 6)
        _ = try loader.next()
        loader.close()
        #expect(workload.living == 0)
    }

    @Test func seedsAugmentationByBaseAndWorker() throws {
        let workload = ScriptedWorkload(items: 10)
        let loader = try makeLoader(workload, batches: 2, options: LoaderOptions(workers: 3, seed: 9))
        loader.close()
        #expect(workload.streams == (0..<3).map { SeededStream(base: 9, worker: $0) })
    }

    @Test func paysTheEmulatedStartUpOfEachWorkerOneAfterTheOther() throws {
        let clock = SystemClock()
        let start = clock.now()
        let loader = try makeLoader(ScriptedWorkload(items: 10), batches: 2, options: LoaderOptions(workers: 4, workerStartup: 0.01))
        defer { loader.close() }
        #expect(clock.now() - start >= 0.04)
    }

    @Test func refusesMoreMemoryThanThereIs() {
        #expect(BatchBuffer(capacity: .max) == nil)
    }
}
