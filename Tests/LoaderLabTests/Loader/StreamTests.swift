import CourseModel
import TestSupport
import Testing

@testable import LoaderLab

/// Shuffling, augmentation and streams: what depends on the number of workers and what does not.
@Suite struct StreamTests {
    private func deliveries(
        _ kind: WorkloadShape.Kind, workers: Int, stream: StreamSharing? = nil, batches: Int = 100, cacheFolder: String = ""
    ) throws -> Deliveries {
        let options = LoaderOptions(workers: workers, seed: 5, stream: stream)
        return try LoaderSource.processes(kind, cacheFolder: cacheFolder).deliveries(batches: batches, options)
    }

    @Test func ordersAlikeForEveryWorkerCountButAugmentsAnew() throws {
        try withTemporaryFolder { folder in
            try LoaderSource.processes(.images, cacheFolder: folder.path).prepare()
            let epochs = try [0, 2, 4].map { try deliveries(.images, workers: $0, batches: 8, cacheFolder: folder.path) }
            #expect(Set(epochs.map(\.batches)).count == 1)
            #expect(Set(epochs.map(\.hashes)).count == 3)
            #expect(epochs[1].orderKept(of: epochs[0]) == 1)
            #expect(try #require(epochs[1].augmentationKept(of: epochs[0])) < 0.5)
            #expect(epochs[0].augmentationKept(of: epochs[0]) == 1)
            // The same worker count gives the same crops again.
            #expect(try deliveries(.images, workers: 2, batches: 8, cacheFolder: folder.path) == epochs[1])
        }
    }

    @Test(arguments: [0, 1, 2, 3, 4]) func deliversAStreamOncePerWorker(workers: Int) throws {
        let seen = try deliveries(.tiny, workers: workers, stream: .whole)
        let copies = max(workers, 1)
        #expect(seen.samples == 32 * copies)
        #expect(seen.copies == Double(copies))
        #expect(
            seen.batches.joined().reduce(into: [:]) { $0[$1, default: 0] += 1 }
                == Dictionary(uniqueKeysWithValues: (0..<32).map { ($0, copies) }))
    }

    @Test(arguments: [0, 1, 2, 3, 5, 40]) func deliversASplitStreamOnce(workers: Int) throws {
        let seen = try deliveries(.tiny, workers: workers, stream: .split)
        #expect(seen.batches.joined().sorted() == Array(0..<32))
    }

    @Test func alternatesBetweenTheWorkersOfAStream() throws {
        let seen = try deliveries(.tiny, workers: 2, stream: .whole, batches: 4)
        #expect(seen.batches == [[0, 1, 2, 3], [0, 1, 2, 3], [4, 5, 6, 7], [4, 5, 6, 7]])
    }

    @Test func leavesOutTheIncompleteEndOfAStream() {
        var reader = ItemReader(itemCount: 10, worker: 0, workers: 1, sharing: .whole, dropLast: true)
        #expect((0..<4).map { _ in reader.items(of: .stream(epoch: 0, count: 4)) } == [[0, 1, 2, 3], [4, 5, 6, 7], [], []])
        #expect(reader.items(of: .stream(epoch: 1, count: 4)) == [0, 1, 2, 3])
    }
}
