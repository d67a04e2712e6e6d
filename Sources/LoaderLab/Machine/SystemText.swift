import CHoneSystem

/// Reads the system's own small texts.
enum SystemText {
    /// What a C function writes into a buffer.
    static func line(_ fill: (UnsafeMutablePointer<CChar>, Int) -> Void) -> String {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 512) { buffer in
            guard let start = buffer.baseAddress else { return "" }
            buffer.initialize(repeating: 0)
            fill(start, buffer.count)
            return String(cString: start)
        }
    }

    /// Somebody else's sentence as a part of one of ours: `No room.` → `No room`.
    static func phrase(_ sentence: String) -> String { sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence }

    /// The system's words for an error number.
    static func problem(_ number: Int32) -> String { line { hone_error_text(number, $0, $1) } }

    /// The value of the first line `name : value`; `nil` when there is none.
    static func field(_ name: String, of text: String) -> String? {
        for line in text.split(separator: "\n") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            if trimmed(line[..<colon]) == name { return trimmed(line[line.index(after: colon)...]) }
        }
        return nil
    }

    /// The whole number that a text begins with.
    static func leadingNumber(_ text: some StringProtocol) -> Int? { Int(text.prefix { $0.isASCII && $0.isNumber }) }

    private static func trimmed(_ text: Substring) -> String {
        var text = text.drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}

/// Reads small text files of the system.
enum TextFile {
    /// The text of a file of at most 256 KiB; `nil` when it cannot be read.
    static func read(_ path: String) -> String? {
        withUnsafeTemporaryAllocation(byteCount: 1 << 18, alignment: 1) { buffer in
            guard let start = buffer.baseAddress else { return nil }
            let count = hone_file_read(path, start, buffer.count)
            guard count >= 0 else { return nil }
            return String(decoding: UnsafeRawBufferPointer(start: start, count: count), as: UTF8.self)
        }
    }
}
