import Testing

@testable import LoaderLab

@Suite struct BatchSequenceTests {
    @Test func showsEveryItemOnceAnEpoch() {
        let sampling = BatchSequence.Sampling(itemCount: 10, batchSize: 4, seed: 3)
        let batches = Array(BatchSequence(sampling, limit: 6))
        #expect(batches.map(\.count) == [4, 4, 2, 4, 4, 2])
        #expect(batches[..<3].joined().sorted() == Array(0..<10))
        #expect(batches[3...].joined().sorted() == Array(0..<10))
        #expect(Array(batches[..<3].joined()) != Array(batches[3...].joined()))
    }

    @Test func repeatsTheOrderForTheSameSeed() {
        let sampling = BatchSequence.Sampling(itemCount: 50, batchSize: 5, seed: 3)
        var other = sampling
        other.seed = 4
        #expect(Array(BatchSequence(sampling, limit: 20)) == Array(BatchSequence(sampling, limit: 20)))
        #expect(Array(BatchSequence(sampling, limit: 20)) != Array(BatchSequence(other, limit: 20)))
    }

    @Test func keepsTheOrderWithoutShuffling() {
        let sampling = BatchSequence.Sampling(itemCount: 5, batchSize: 2, shuffle: false)
        #expect(Array(BatchSequence(sampling, limit: 4)) == [[0, 1], [2, 3], [4], [0, 1]])
    }

    @Test func leavesOutAnIncompleteLastBatch() {
        let sampling = BatchSequence.Sampling(itemCount: 5, batchSize: 2, shuffle: false, dropLast: true)
        #expect(Array(BatchSequence(sampling, limit: 3)) == [[0, 1], [2, 3], [0, 1]])
    }

    @Test(arguments: [(0, 4), (4, 0), (3, 4)])
    func isEmptyWithoutWholeBatches(items: Int, batchSize: Int) {
        let sampling = BatchSequence.Sampling(itemCount: items, batchSize: batchSize, dropLast: true)
        #expect(Array(BatchSequence(sampling, limit: 3)).isEmpty)
    }
}
