import CourseModel

/// The hash that says whether a lesson changed: SHA-256 over its file and the data files it names.
enum ContentHashing {
    /// The hash of a lesson file's bytes together with what else makes the lesson: the data files that it names in a `recording:` line, the
    /// glossary when it links to a term, its file of keys, the role words of its language.
    ///
    /// A lesson that needs nothing else has the plain SHA-256 of its bytes, as `sha256sum` prints it. Otherwise the names and
    /// hashes of the other parts are hashed along: `sha256(file) LF name SP sha256(part) LF …`, in the order given; a missing part counts
    /// as `-`.
    static func hash(of bytes: [UInt8], with parts: [(name: String, bytes: [UInt8]?)]) -> ContentHash {
        let own = SHA256.hexDigest(of: bytes)
        guard !parts.isEmpty else { return ContentHash(rawValue: own) }
        let lines = parts.map { "\($0.name) \($0.bytes.map(SHA256.hexDigest) ?? "-")\n" }
        return ContentHash(rawValue: SHA256.hexDigest(of: Array(([own + "\n"] + lines).joined().utf8)))
    }

    private static func mentions(_ text: String, in bytes: [UInt8]) -> Bool {
        let wanted = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { bytes in wanted.withUnsafeBufferPointer { ByteSearch.contains($0, in: bytes) } }
    }

    /// The data files that a lesson names, sorted, each once: what follows `recording:` at the start of a line.
    static func dataFiles(namedIn bytes: [UInt8]) -> [String] {
        let key = Array("recording:".utf8)
        var names: Set<String> = []
        if mentions(Glossary.scheme, in: bytes) { names.insert(CourseSource.glossaryPath) }
        guard mentions("recording:", in: bytes) else { return names.sorted() }
        for line in bytes.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
            let text = line.drop { $0 == UInt8(ascii: " ") }
            guard text.starts(with: key) else { continue }
            let value = String(decoding: text.dropFirst(key.count), as: UTF8.self).split(separator: " #", maxSplits: 1).first ?? ""
            let name = value.trimming { $0.isWhitespace || $0 == "\"" || $0 == "'" }
            if !name.isEmpty { names.insert(name) }
        }
        return names.sorted()
    }
}
