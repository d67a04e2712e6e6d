import CHoneSystem

/// The memory of one batch, straight from the system so that it goes back to it when the loader is closed.
///
/// Used by one thread at a time: the worker that fills it, then the training loop.
final class BatchBuffer: @unchecked Sendable {
    /// The numbers, zero at first.
    let floats: UnsafeMutableBufferPointer<Float>

    /// Makes a buffer for so many numbers; `nil` when memory is short.
    init?(capacity: Int) {
        let bytes = max(capacity, 1).multipliedReportingOverflow(by: MemoryLayout<Float>.stride)
        guard !bytes.overflow, let pages = hone_pages_map(bytes.partialValue) else { return nil }
        floats = UnsafeMutableBufferPointer(start: pages.assumingMemoryBound(to: Float.self), count: capacity)
    }

    deinit {
        guard let start = floats.baseAddress else { return }
        hone_pages_unmap(start, max(floats.count, 1) * MemoryLayout<Float>.stride)
    }

    /// The part that belongs to the item at a place of the batch.
    func item(_ place: Int, size: Int) -> UnsafeMutableBufferPointer<Float> {
        UnsafeMutableBufferPointer(rebasing: floats[(place * size)..<((place + 1) * size)])
    }
}
