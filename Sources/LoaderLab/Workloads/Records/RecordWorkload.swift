import CHoneSystem

/// The `records` workload: packed text records are read, unpacked, checked and parsed into numbers.
struct RecordWorkload: Workload {
    private let shape: RecordShape
    private let paths: [String]

    /// Wraps files that an ``ItemCache`` has prepared.
    init(cache: ItemCache, shape: RecordShape, count: Int) {
        self.shape = shape
        paths = (0..<count).map(cache.path)
    }

    var itemCount: Int { paths.count }
    var itemSize: Int { shape.itemSize }

    func makeLoader(stream: SeededStream) throws -> any ItemLoader { RecordItemLoader(shape: shape, paths: paths) }
}

/// Loads records for one worker.
private final class RecordItemLoader: ItemLoader {
    private let paths: [String]
    private let file: UnsafeMutableRawBufferPointer
    private let text: UnsafeMutableRawBufferPointer

    init(shape: RecordShape, paths: [String]) {
        self.paths = paths
        file = .allocate(byteCount: shape.fileLimit, alignment: 16)
        text = .allocate(byteCount: shape.itemSize * RecordShape.fieldBytes, alignment: 16)
    }

    deinit {
        file.deallocate()
        text.deallocate()
    }

    func load(_ index: Int, into output: UnsafeMutableBufferPointer<Float>) throws {
        let text = try unpacked(try read(paths[index]))
        var parser = FieldParser(text: text)
        for place in output.indices {
            guard let number = parser.next() else { throw ItemProblem(problem: "corrupt record: number \(place) is missing") }
            output[place] = number
        }
    }

    private func read(_ path: String) throws -> UnsafeRawBufferPointer {
        guard let start = file.baseAddress else { throw ItemProblem(problem: "out of memory") }
        let count = hone_file_read(path, start, file.count)
        guard count >= 0 else { throw ItemProblem(problem: "\(path): \(SystemText.problem(Int32(clamping: -count)))") }
        return UnsafeRawBufferPointer(start: start, count: count)
    }

    private func unpacked(_ file: UnsafeRawBufferPointer) throws -> UnsafeRawBufferPointer {
        guard file.count > RecordShape.headerBytes else { throw ItemProblem(problem: "corrupt record: it is too short") }
        let checksum = UInt64(littleEndian: file.loadUnaligned(fromByteOffset: 0, as: UInt64.self))
        let size = UInt64(littleEndian: file.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        guard size <= UInt64(text.count) else { throw ItemProblem(problem: "corrupt record: it is too long") }
        let target = UnsafeMutableRawBufferPointer(rebasing: text[..<Int(size)])
        let packed = UnsafeRawBufferPointer(rebasing: file[RecordShape.headerBytes...])
        guard LZ4Block.unpack(packed, into: target), ItemManifest.Entry(of: UnsafeRawBufferPointer(target)).checksum == checksum
        else { throw ItemProblem(problem: "corrupt record: its checksum is wrong") }
        return UnsafeRawBufferPointer(target)
    }
}

/// Reads the numbers of `name=number name=number …`, one after another.
struct FieldParser {
    private let text: UnsafeRawBufferPointer
    private var place = 0

    /// Starts at the beginning of a text.
    init(text: UnsafeRawBufferPointer) { self.text = text }

    /// The next number; `nil` when there is none, or what stands there is no number.
    mutating func next() -> Float? {
        while place < text.count, text[place] != UInt8(ascii: "=") { place += 1 }
        place += 1
        guard place < text.count else { return nil }
        let isNegative = text[place] == UInt8(ascii: "-")
        if isNegative { place += 1 }
        guard let whole = digits() else { return nil }
        guard place < text.count, text[place] == UInt8(ascii: ".") else { return isNegative ? -whole.value : whole.value }
        place += 1
        guard let rest = digits() else { return nil }
        let value = whole.value + rest.value / rest.scale
        return isNegative ? -value : value
    }

    /// A run of digits as a number, and ten to the power of their count.
    private mutating func digits() -> (value: Float, scale: Float)? {
        var (value, scale): (Float, Float) = (0, 1)
        while place < text.count, case let digit = text[place] &- UInt8(ascii: "0"), digit < 10 {
            value = value * 10 + Float(digit)
            scale *= 10
            place += 1
        }
        return scale > 1 ? (value, scale) : nil
    }
}
