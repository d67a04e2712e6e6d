/// What the files of a cache must be: size and checksum of each, one line a file: `index size checksum`.
struct ItemManifest: Hashable {
    /// One file.
    struct Entry: Hashable {
        /// Its size in bytes.
        let size: Int
        /// Its checksum.
        let checksum: UInt64
    }

    /// The files by their item's index.
    var entries: [Int: Entry] = [:]

    /// Reads a manifest. Lines that are no entry are skipped: their files count as missing.
    init(text: String) {
        for line in text.split(separator: "\n") {
            let fields = line.split(separator: " ")
            guard fields.count == 3, let index = Int(fields[0]), let size = Int(fields[1]), let checksum = UInt64(fields[2], radix: 16)
            else { continue }
            entries[index] = Entry(size: size, checksum: checksum)
        }
    }

    /// The manifest as text.
    var text: String {
        entries.sorted { $0.key < $1.key }
            .map { "\($0.key) \($0.value.size) \(String($0.value.checksum, radix: 16))\n" }
            .joined()
    }
}

extension ItemManifest.Entry {
    /// The entry of a file's bytes. FNV-1a, 64 bits: G. Fowler, L. Noll, P. Vo (1991).
    init(of bytes: UnsafeRawBufferPointer) {
        var sum: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
        self.init(size: bytes.count, checksum: sum)
    }
}
