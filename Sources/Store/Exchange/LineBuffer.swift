import CourseModel

/// Bytes on their way into a file, as JSON or CSV, with control characters escaped.
struct LineBuffer {
    private(set) var bytes: [UInt8] = []

    /// How many bytes are gathered before they are handed on.
    static let chunk = 1 << 18

    /// Starts with room for a chunk.
    init() { bytes.reserveCapacity(Self.chunk + 65_536) }

    /// Whether there is a chunk to hand on.
    var isFull: Bool { bytes.count >= Self.chunk }

    /// Forgets what was handed on.
    mutating func clear() { bytes.removeAll(keepingCapacity: true) }

    /// Adds text as it is.
    mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// Adds one byte.
    mutating func add(_ byte: UInt8) { bytes.append(byte) }

    /// Adds a JSON string with its quotes.
    mutating func addString(_ text: String) {
        add(0x22)
        escape(text, isInside: true)
        add(0x22)
    }

    /// Adds text that is JSON already; control characters in its strings are escaped.
    mutating func addJSON(_ text: String) { escape(text, isInside: false) }

    /// Adds a field of CSV (RFC 4180); control characters become U+FFFD.
    mutating func addField(_ text: String) {
        var text = text
        let mustQuote = text.withUTF8 { bytes in bytes.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D } }
        if mustQuote { add(0x22) }
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x22: add("\"\"")
            case 0x00..<0x09, 0x0B..<0x20, 0x7F...0x9F: add("\u{FFFD}")
            default: bytes.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
            }
        }
        if mustQuote { add(0x22) }
    }

    /// Escapes control characters (U+0000–1F, 7F–9F) and, inside a string, quotes and backslashes.
    private mutating func escape(_ text: String, isInside: Bool) {
        var text = text
        let plain = text.withUTF8 { source -> Bool in
            source.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0xC2 && (!isInside || ($0 != 0x22 && $0 != 0x5C)) }
        }
        if plain { return bytes.append(contentsOf: text.utf8) }
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x22 where isInside, 0x5C where isInside:
                add(0x5C)
                add(UInt8(scalar.value))
            case 0x00..<0x20, 0x7F...0x9F: add(JSONString.escaped(scalar))
            default: bytes.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
            }
        }
    }
}
