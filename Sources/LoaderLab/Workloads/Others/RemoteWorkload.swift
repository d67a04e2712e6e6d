import CHoneSystem
import SampleStatistics

/// The `remote` workload: an object store that takes its time (emulated: a lognormal wait), then a small array.
struct RemoteWorkload: Workload {
    let itemCount: Int
    /// The mean wait for an item in seconds.
    let latency: Double
    /// The standard deviation of the waits as a share of their mean.
    let spread: Double

    /// No wait is longer than this, so that a stop is heeded.
    static let longestWait = 10.0

    var itemSize: Int { 1_024 }

    func makeLoader(stream: SeededStream) throws -> any ItemLoader { RemoteItemLoader(workload: self, stream: stream) }
}

/// Waits for items on behalf of one worker.
private final class RemoteItemLoader: ItemLoader {
    private let latency: LognormalTimes
    private var random: SeededGenerator

    init(workload: RemoteWorkload, stream: SeededStream) {
        latency = LognormalTimes(mean: workload.latency, spread: workload.spread)
        random = SeededGenerator(seed: stream.base, stream: UInt64(stream.worker))
    }

    func load(_ index: Int, into output: UnsafeMutableBufferPointer<Float>) throws {
        let wait = min(latency.draw(&random), RemoteWorkload.longestWait)
        hone_sleep_until(hone_monotonic_nanoseconds() + Nanoseconds.of(wait))
        for place in output.indices { output[place] = Float(index) + Float(place) }
    }
}
