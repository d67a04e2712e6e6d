import CourseModel
import Foundation
import TestSupport
import Testing

@testable import LoaderLab

#if canImport(Glibc)
    import Glibc
#endif

/// Real worker processes, started from the built program.
@Suite struct ProcessLoaderTests {
    private func options(_ workers: Int, prefetch: Int = 2, timeout: Double = 30) -> LoaderOptions {
        LoaderOptions(workers: workers, prefetchFactor: prefetch, seed: 7, timeout: timeout, worker: .process)
    }

    @Test(arguments: WorkloadShape.Kind.allCases) func deliversWhatThreadsDeliver(_ kind: WorkloadShape.Kind) throws {
        try withTemporaryFolder { folder in
            let source = LoaderSource.processes(kind, cacheFolder: folder.path)
            try source.prepare()
            var threads = options(3)
            threads.worker = .thread
            let expected = try source.deliveries(batches: 10, threads)
            #expect(expected.batches.count == 10)
            #expect(try source.deliveries(batches: 10, options(3)) == expected)
        }
    }

    @Test func keepsWorkersFromOneEpochToTheNext() throws {
        let source = LoaderSource.processes(.tiny)
        let loader = try source.loader(batches: 8, options(2))
        defer { loader.close() }
        let workers = loader.processes
        while try loader.next() != nil {}
        try loader.restart(BatchFeed(BatchSequence(.init(itemCount: 32, batchSize: 4, shuffle: false), limit: 3)))
        var items: [[Int]] = []
        while let batch = try loader.next() { items.append(batch.items) }
        #expect(items == [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10, 11]])
        #expect(loader.processes == workers && workers.count == 2)
    }

    @Test func namesTheItemThatFailed() throws {
        try withTemporaryFolder { folder in
            let source = LoaderSource.processes(.images, cacheFolder: folder.path)
            try source.prepare()
            let path = try folder.write("not a picture", to: "\(ImageShape(width: 64, height: 48, quality: 80).folderName)/00009.jpg")
            let loader = try source.loader(batches: 8, options(2), shuffle: false)
            defer { loader.close() }
            let failure = #expect(throws: ExperimentFailure.self) { while try loader.next() != nil {} }
            guard case .itemFailed(9, let problem) = failure else {
                Issue.record("another failure: \(String(describing: failure)) with \(path)")
                return
            }
            #expect(problem.hasPrefix("corrupt JPEG: "))
        }
    }

    @Test(arguments: [SIGKILL, SIGTERM, SIGXCPU]) func namesAWorkerThatASignalEnds(_ signal: Int32) throws {
        // Items take long enough that the worker is at one when the signal comes.
        let loader = try LoaderSource.processes(.remote, items: 4000).loader(batches: 1000, options(3), shuffle: false)
        defer { loader.close() }
        _ = try loader.next()
        kill(loader.processes[1], signal)
        let failure = #expect(throws: ExperimentFailure.self) { while try loader.next() != nil {} }
        guard case .workerEnded(1, _, .signal(Int(signal))) = failure else {
            Issue.record("another failure: \(String(describing: failure))")
            return
        }
    }

    @Test func endsAWorkerThatHangs() throws {
        let loader = try LoaderSource.processes(.tiny, items: 4000).loader(batches: 1000, options(2, timeout: 0.3))
        _ = try loader.next()
        let workers = loader.processes
        kill(workers[0], SIGSTOP)
        let failure = #expect(throws: ExperimentFailure.self) { while try loader.next() != nil {} }
        guard case .workerStuck(0, _, 0.3) = failure else {
            Issue.record("another failure: \(String(describing: failure))")
            return
        }
        loader.close()
        #expect(workers.allSatisfy { kill($0, 0) != 0 })
    }

    @Test func leavesNoProcessBehind() throws {
        for batches in [1, 40] {
            let loader = try LoaderSource.processes(.remote).loader(batches: batches, options(4))
            let workers = loader.processes
            #expect(workers.count == 4)
            _ = try loader.next()
            loader.close()
            #expect(workers.allSatisfy { kill($0, 0) != 0 })
        }
    }

    @Test func saysWhyAWorkerCannotBeStarted() throws {
        var source = LoaderSource.processes(.tiny)
        source.executable = "/nowhere/hone"
        #expect(throws: ExperimentFailure.workerNotStarted(worker: 0, problem: "No such file or directory")) {
            _ = try source.loader(batches: 1, options(2))
        }
        source.executable = nil
        #expect(throws: ExperimentFailure.self) { _ = try source.loader(batches: 1, options(2)) }
    }

    @Test func saysWhenAProgramIsNoWorker() throws {
        var source = LoaderSource.processes(.tiny)
        source.executable = "/bin/false"
        let loader = try source.loader(batches: 4, options(1))
        defer { loader.close() }
        #expect(throws: ExperimentFailure.workerEnded(worker: 0, item: nil, how: .status(1))) { _ = try loader.next() }
    }

    @Test func saysWhenSharedMemoryIsShort() throws {
        let layout = SharedWindow.Layout(workers: 1, slots: 1 << 20, batchSize: 1 << 10, itemSize: 1 << 20)
        let failure = #expect(throws: ExperimentFailure.self) { _ = try SharedWindow(layout) }
        guard case .noSharedMemory(layout.bytes, _) = failure else {
            Issue.record("another failure: \(String(describing: failure))")
            return
        }
    }

    @Test func tellsWhatWorkersCost() throws {
        let loader = try LoaderSource.processes(.tensors).loader(batches: 40, options(2))
        defer { loader.close() }
        // One batch of each worker, so that both are up.
        for _ in 0..<2 { _ = try loader.next() }
        let meter = ProcessMeter(workers: loader.processes)
        #expect(meter.cpuSeconds > ProcessMeter(workers: []).cpuSeconds)
        #if os(Linux)
            #expect(try #require(meter.bytesPerWorker) > 16e6)
            #expect(try #require(meter.memoryBytes) > #require(ProcessMeter(workers: []).memoryBytes) + 32e6)
        #endif
        #expect(ProcessMeter(workers: []).bytesPerWorker == nil)
    }

    @Test func isNoCommandOfUsers() throws {
        #expect(LoaderWorker.run([]) == 2)
        #expect(LoaderWorker.run(["workload=tiny"]) == 2)
    }

    @Test(arguments: [nil, .whole, .split] as [StreamSharing?]) func readsTheOrdersThatWereWritten(_ stream: StreamSharing?) {
        var shape = WorkloadShape(kind: .records, items: 77)
        shape.latency = 0.25
        let orders = WorkerOrders(
            shape: shape, cacheFolder: "/a folder/with = in it", worker: 2,
            layout: .init(workers: 3, slots: 7, batchSize: 5, itemSize: 64), stream: stream, dropLast: stream == .whole, seed: .max,
            nice: 10)
        #expect(WorkerOrders(words: orders.words) == orders)
        for word in orders.words where !word.hasPrefix("stream") && !word.hasPrefix("drop") {
            #expect(WorkerOrders(words: orders.words.filter { $0 != word }) == nil)
        }
    }
}

extension LoaderSource {
    /// Makes the files that the items are read from.
    func prepare() throws {
        guard let files = shape?.files, let count = shape?.items else { return }
        try ItemCache(cacheFolder: cacheFolder, files: files).prepare(count: count, report: { _, _ in }, shouldStop: { false })
    }
}
