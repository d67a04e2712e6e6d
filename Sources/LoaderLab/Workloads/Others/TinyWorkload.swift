/// The `tiny` workload: items so cheap that workers only cost.
struct TinyWorkload: Workload {
    let itemCount: Int

    var itemSize: Int { 8 }

    func makeLoader(stream: SeededStream) throws -> any ItemLoader { TinyItemLoader() }
}

/// Writes a few numbers.
private final class TinyItemLoader: ItemLoader {
    func load(_ index: Int, into output: UnsafeMutableBufferPointer<Float>) throws {
        for place in output.indices { output[place] = Float(index &+ place) }
    }
}
