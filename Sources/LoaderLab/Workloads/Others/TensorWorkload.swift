import SampleStatistics

/// The `tensors` workload: large arrays are taken out of a larger one, scaled and shifted, so that memory sets the pace.
///
/// The array that items are taken from belongs to each worker, as a data set in memory belongs to each worker process.
struct TensorWorkload: Workload {
    let itemCount: Int
    /// Bytes of an item.
    let itemBytes: Int

    var itemSize: Int { max(itemBytes / MemoryLayout<Float>.stride, 1) }
    /// Numbers of the array behind the items: more than caches hold, and at least one item.
    var sourceSize: Int { max(16 << 20, itemBytes * 2) / MemoryLayout<Float>.stride }

    func makeLoader(stream: SeededStream) throws -> any ItemLoader {
        guard let source = BatchBuffer(capacity: sourceSize) else { throw ItemProblem(problem: "there is not enough memory for the data") }
        return TensorItemLoader(workload: self, source: source, stream: stream)
    }
}

/// Cuts items out for one worker.
private final class TensorItemLoader: ItemLoader {
    private let workload: TensorWorkload
    private let source: BatchBuffer
    private var random: SeededGenerator

    init(workload: TensorWorkload, source: BatchBuffer, stream: SeededStream) {
        self.workload = workload
        self.source = source
        random = SeededGenerator(seed: stream.base, stream: UInt64(stream.worker))
        // The same numbers for every worker; a cheap sequence, since making them is not what is measured.
        var state: UInt32 = 1
        for place in source.floats.indices {
            state = state &* 1_664_525 &+ 1_013_904_223
            source.floats[place] = Float(state >> 8) * 0x1p-24
        }
    }

    func load(_ index: Int, into output: UnsafeMutableBufferPointer<Float>) throws {
        let room = source.floats.count - output.count
        let start = room > 0 ? (index &* 40_503) % room : 0
        let (scale, shift) = (Float(0.5 + random.nextUnit()), Float(random.nextUnit()))
        let part = UnsafeMutableBufferPointer(rebasing: source.floats[start..<(start + output.count)])
        for place in output.indices { output[place] = part[place] * scale + shift }
    }
}
