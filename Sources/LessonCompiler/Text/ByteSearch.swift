extension StringProtocol {
    /// Whether some ASCII text stands in it. It looks at bytes alone, which is many times faster than looking at characters.
    func containsASCII(_ wanted: StaticString) -> Bool {
        let found = utf8.withContiguousStorageIfAvailable { bytes in
            wanted.withUTF8Buffer { ByteSearch.contains($0, in: bytes) }
        }
        return found ?? contains(String(describing: wanted))
    }
}

/// Looks for bytes among bytes.
enum ByteSearch {
    /// Whether `wanted` stands in `bytes`; an empty one stands everywhere.
    static func contains(_ wanted: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = wanted.first else { return true }
        guard bytes.count >= wanted.count else { return false }
        var start = 0
        while start <= bytes.count - wanted.count {
            if bytes[start] == first, isMatch(wanted, bytes, start) { return true }
            start += 1
        }
        return false
    }

    private static func isMatch(_ wanted: UnsafeBufferPointer<UInt8>, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        for index in wanted.indices where bytes[start + index] != wanted[index] { return false }
        return true
    }
}
