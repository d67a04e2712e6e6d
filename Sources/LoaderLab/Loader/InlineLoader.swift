import CourseModel

/// The loader without workers: each batch is made inside `next()`, on the training loop's own thread.
final class InlineLoader: BatchLoader {
    private let itemSize: Int
    private let items: any ItemLoader
    private let buffer: BatchBuffer
    private let shouldStop: @Sendable () -> Bool
    private var reader: ItemReader
    private var feed: BatchFeed
    private var number = 0

    /// Makes a loader.
    ///
    /// - Throws: an ``ExperimentFailure`` when memory or the workload fails.
    init(_ source: LoaderSource, feed: BatchFeed, options: LoaderOptions, shouldStop: @escaping @Sendable () -> Bool) throws {
        self.feed = feed
        self.shouldStop = shouldStop
        itemSize = source.workload.itemSize
        reader = source.reader(of: 0, options)
        items = try source.workload.makeLoader(stream: SeededStream(base: options.seed, worker: 0))
        buffer = try BatchBuffer.make(items: source.batchSize, of: source.workload)
    }

    var processes: [Int32] { [] }
    var startTimes: [Double] { [] }

    func next() throws -> Batch? {
        guard let request = feed.next() else { return nil }
        let indices = reader.items(of: request)
        guard !indices.isEmpty else { return nil }
        for (place, index) in indices.enumerated() {
            if shouldStop() { throw LoaderStopped() }
            do { try items.load(index, into: buffer.item(place, size: itemSize)) } catch {
                throw ExperimentFailure.item(index, error)
            }
        }
        defer { number += 1 }
        return Batch(number: number, items: indices, worker: 0, made: nil, buffer: buffer)
    }

    func restart(_ feed: BatchFeed) throws {
        self.feed = feed
        number = 0
    }

    func close() {}
}

extension BatchBuffer {
    /// A buffer for so many items.
    ///
    /// - Throws: an ``ExperimentFailure`` when memory is short.
    static func make(items: Int, of workload: any Workload) throws -> BatchBuffer {
        let capacity = items.multipliedReportingOverflow(by: workload.itemSize)
        guard !capacity.overflow, let buffer = BatchBuffer(capacity: capacity.partialValue) else {
            throw ExperimentFailure.badParameter("batch_size", value: String(items), problem: "needs more memory than there is")
        }
        return buffer
    }
}
