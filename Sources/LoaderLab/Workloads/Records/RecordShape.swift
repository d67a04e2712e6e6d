import SampleStatistics

/// The sizes of the `records` workload: text records of named numbers, packed, one file a record.
struct RecordShape: Hashable, Sendable {
    /// Bytes of a record's text.
    var bytes = 32 * 1024

    /// The names of the numbers, over and over.
    static let names = ["id", "user", "price", "weight", "age", "score", "rate", "label"]
    /// Bytes that one number takes with its name, at most.
    static let fieldBytes = 16

    /// Numbers in a record.
    var itemSize: Int { max(bytes / Self.fieldBytes, 1) }
    /// Bytes before the packed text: its checksum and its size.
    static let headerBytes = 16
}

extension RecordShape: ItemFiles {
    var folderName: String { "records-v1-\(bytes)" }
    var suffix: String { ".rec" }
    var typicalFileBytes: Int { bytes / 2 }
    var fileLimit: Int { LZ4Block.bound(itemSize * Self.fieldBytes) + Self.headerBytes }

    func makeWriter() throws -> any ItemFileWriter { RecordWriter(shape: self) }
}

/// Writes records.
private final class RecordWriter: ItemFileWriter {
    private let shape: RecordShape
    private let file: UnsafeMutableRawBufferPointer

    init(shape: RecordShape) {
        self.shape = shape
        file = .allocate(byteCount: shape.fileLimit, alignment: 16)
    }

    deinit { file.deallocate() }

    func file(of index: Int) throws -> UnsafeRawBufferPointer {
        var text = text(of: index)
        return text.withUTF8 { characters in
            let raw = UnsafeRawBufferPointer(characters)
            let size = LZ4Block.pack(raw, into: UnsafeMutableRawBufferPointer(rebasing: file[RecordShape.headerBytes...]))
            file.storeBytes(of: ItemManifest.Entry(of: raw).checksum.littleEndian, toByteOffset: 0, as: UInt64.self)
            file.storeBytes(of: UInt64(raw.count).littleEndian, toByteOffset: 8, as: UInt64.self)
            return UnsafeRawBufferPointer(rebasing: file[..<(RecordShape.headerBytes + size)])
        }
    }

    /// `id=12.345 user=-3.1 …`
    private func text(of index: Int) -> String {
        var random = SeededGenerator(seed: 0x7265_636F, stream: UInt64(index))
        var text = ""
        text.reserveCapacity(shape.itemSize * RecordShape.fieldBytes)
        for place in 0..<shape.itemSize {
            let thousandths = random.next(below: 40_000) - 20_000
            let (whole, rest) = (abs(thousandths) / 1000, abs(thousandths) % 1000)
            let digits = String(rest)
            text += RecordShape.names[place % RecordShape.names.count] + (thousandths < 0 ? "=-" : "=") + String(whole) + "."
            text += String(repeating: "0", count: 3 - digits.count) + digits + " "
        }
        return text
    }
}
