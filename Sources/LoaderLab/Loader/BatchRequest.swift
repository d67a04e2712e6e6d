/// What a worker is asked to make a batch of.
enum BatchRequest: Hashable, Sendable {
    /// These items of a map-style data set.
    case items([Int])
    /// The next items of the worker's own stream, at most so many, in an epoch.
    case stream(epoch: Int, count: Int)
}

/// How the workers of a loader read a stream.
enum StreamSharing: String, Hashable, Sendable {
    /// Each reads all of it: what happens when a data set takes no notice of workers.
    case whole
    /// Worker w of N reads the items w, w + N, …
    case split
}

/// The requests of one epoch, one after another.
struct BatchFeed: Sendable {
    private enum Source {
        case map(BatchSequence)
        case stream(epoch: Int, count: Int, remaining: Int)
    }

    private var source: Source

    /// Batches of a map-style data set.
    init(_ sequence: BatchSequence) { source = .map(sequence) }

    /// Batches of so many items of streams, at most `limit` of them; the streams may end earlier.
    init(streamsOfEpoch epoch: Int, batchSize: Int, limit: Int) {
        source = .stream(epoch: epoch, count: batchSize, remaining: limit)
    }

    /// The next request; `nil` after the last one.
    mutating func next() -> BatchRequest? {
        switch source {
        case .map(var sequence):
            let items = sequence.next()
            source = .map(sequence)
            return items.map(BatchRequest.items)
        case .stream(let epoch, let count, let remaining):
            guard remaining > 0 else { return nil }
            source = .stream(epoch: epoch, count: count, remaining: remaining - 1)
            return .stream(epoch: epoch, count: count)
        }
    }
}

/// One worker's view of the data set: it knows which items a request means.
struct ItemReader: Sendable {
    private let itemCount: Int
    private let first: Int
    private let stride: Int
    private let keepsIncomplete: Bool
    private var epoch = -1
    private var place = 0

    /// Makes the view of a worker of so many (1 and 0 for the training loop itself).
    ///
    /// - Parameters:
    ///   - sharing: how a stream is read; `nil` for a map-style data set.
    ///   - dropLast: whether an incomplete last batch of a stream is left out.
    init(itemCount: Int, worker: Int, workers: Int, sharing: StreamSharing?, dropLast: Bool) {
        self.itemCount = itemCount
        first = sharing == .split ? worker : 0
        stride = sharing == .split ? max(workers, 1) : 1
        keepsIncomplete = !dropLast
    }

    /// The items of a request; none when the worker's stream is at its end.
    mutating func items(of request: BatchRequest) -> [Int] {
        switch request {
        case .items(let items): return items
        case .stream(let epoch, let count):
            if epoch != self.epoch { (self.epoch, place) = (epoch, first) }
            var items: [Int] = []
            while items.count < count, place < itemCount {
                items.append(place)
                place += stride
            }
            return items.count == count || keepsIncomplete ? items : []
        }
    }
}
