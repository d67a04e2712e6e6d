import CHoneSystem

/// The memory of one batch, straight from the system so that it goes back to it when the loader is closed.
///
/// Used by one thread at a time: the worker that fills it, then the training loop.
final class BatchBuffer: @unchecked Sendable {
    /// The numbers, zero at first.
    let floats: UnsafeMutableBufferPointer<Float>
    /// Who else's the memory is; `nil` = it is this buffer's own.
    private let owner: AnyObject?
    /// Its place in memory that worker processes share; 0 elsewhere.
    let slot: Int

    /// Makes a buffer for so many numbers; `nil` when memory is short.
    init?(capacity: Int) {
        let bytes = max(capacity, 1).multipliedReportingOverflow(by: MemoryLayout<Float>.stride)
        guard !bytes.overflow, let pages = hone_pages_map(bytes.partialValue) else { return nil }
        floats = UnsafeMutableBufferPointer(start: pages.assumingMemoryBound(to: Float.self), count: capacity)
        owner = nil
        slot = 0
    }

    /// A part of memory that belongs to something else, which lives as long as the buffer.
    init(_ floats: UnsafeMutableBufferPointer<Float>, of owner: AnyObject, slot: Int) {
        self.floats = floats
        self.owner = owner
        self.slot = slot
    }

    deinit {
        guard owner == nil, let start = floats.baseAddress else { return }
        hone_pages_unmap(start, max(floats.count, 1) * MemoryLayout<Float>.stride)
    }

    /// The part that belongs to the item at a place of the batch.
    func item(_ place: Int, size: Int) -> UnsafeMutableBufferPointer<Float> {
        UnsafeMutableBufferPointer(rebasing: floats[(place * size)..<((place + 1) * size)])
    }
}
