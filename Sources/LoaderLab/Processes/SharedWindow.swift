import CHoneSystem
import CourseModel

/// The memory that a loader shares with its worker processes: a mark for each worker, and a slot for each batch of the window and the one
/// in the hands of the training loop.
final class SharedWindow: @unchecked Sendable {
    /// How the memory is laid out: the same on both sides.
    struct Layout: Hashable, Sendable {
        let workers: Int
        let slots: Int
        let batchSize: Int
        let itemSize: Int

        /// A mark has a cache line of its own.
        private static let markBytes = 64
        private static func aligned(_ bytes: Int) -> Int { (bytes + 63) & ~63 }

        /// Bytes of a slot's item numbers.
        private var indexBytes: Int { Self.aligned(batchSize * MemoryLayout<Int32>.stride) }
        /// Bytes of a slot.
        private var slotBytes: Int { indexBytes + Self.aligned(batchSize * itemSize * MemoryLayout<Float>.stride) }
        /// Bytes of everything.
        var bytes: Int { workers * Self.markBytes + slots * slotBytes }

        func mark(of worker: Int) -> Int { worker * Self.markBytes }
        func indices(of slot: Int) -> Int { workers * Self.markBytes + slot * slotBytes }
        func floats(of slot: Int) -> Int { indices(of: slot) + indexBytes }
    }

    let layout: Layout
    /// Its descriptor, to be given to workers; they find it among theirs.
    let descriptor: Int32
    private let pages: UnsafeMutableRawPointer

    /// Makes the memory.
    ///
    /// - Throws: ``ExperimentFailure/noSharedMemory(bytes:problem:)``.
    init(_ layout: Layout) throws {
        var pages: UnsafeMutableRawPointer?
        let made = hone_shared_make(layout.bytes, &pages)
        guard made >= 0, let pages else {
            throw ExperimentFailure.noSharedMemory(bytes: layout.bytes, problem: SystemText.problem(-made))
        }
        self.layout = layout
        self.pages = pages
        descriptor = made
        for worker in 0..<layout.workers { mark(-1, of: worker) }
    }

    /// Maps memory that another process made; `nil` when that fails.
    init?(_ layout: Layout, descriptor: Int32) {
        var pages: UnsafeMutableRawPointer?
        guard hone_shared_map(descriptor, layout.bytes, &pages) == 0, let pages else { return nil }
        self.layout = layout
        self.pages = pages
        self.descriptor = descriptor
    }

    deinit {
        hone_pages_unmap(pages, layout.bytes)
        hone_descriptor_close(descriptor)
    }

    /// Notes the item that a worker is at, -1 for none.
    func mark(_ item: Int, of worker: Int) { pages.storeBytes(of: Int64(item), toByteOffset: layout.mark(of: worker), as: Int64.self) }

    /// The item that a worker is at; `nil` when it is at none.
    func itemAtHand(of worker: Int) -> Int? {
        let item = pages.load(fromByteOffset: layout.mark(of: worker), as: Int64.self)
        return item < 0 ? nil : Int(item)
    }

    /// Writes the item numbers of a batch.
    func setItems(_ items: [Int], of slot: Int) {
        let place = layout.indices(of: slot)
        for (offset, item) in items.prefix(layout.batchSize).enumerated() {
            pages.storeBytes(of: Int32(truncatingIfNeeded: item), toByteOffset: place + offset * 4, as: Int32.self)
        }
    }

    /// The first item numbers of a batch.
    func items(of slot: Int, count: Int) -> [Int] {
        let place = layout.indices(of: slot)
        return (0..<min(max(count, 0), layout.batchSize)).map { Int(pages.load(fromByteOffset: place + $0 * 4, as: Int32.self)) }
    }

    /// The numbers of a batch.
    func buffer(_ slot: Int) -> BatchBuffer {
        let count = layout.batchSize * layout.itemSize
        let start = (pages + layout.floats(of: slot)).bindMemory(to: Float.self, capacity: count)
        return BatchBuffer(UnsafeMutableBufferPointer(start: start, count: count), of: self, slot: slot)
    }

    /// Writes words into a slot instead of numbers; returns how many bytes there was room for.
    func setText(_ text: String, of slot: Int) -> Int {
        let room = layout.batchSize * layout.itemSize * MemoryLayout<Float>.stride
        let bytes = Array(text.utf8.prefix(room))
        (pages + layout.floats(of: slot)).copyMemory(from: bytes, byteCount: bytes.count)
        return bytes.count
    }

    /// The words in a slot.
    func text(of slot: Int, count: Int) -> String {
        let room = layout.batchSize * layout.itemSize * MemoryLayout<Float>.stride
        let bytes = UnsafeRawBufferPointer(start: pages + layout.floats(of: slot), count: min(max(count, 0), room))
        return String(decoding: bytes, as: UTF8.self)
    }
}
