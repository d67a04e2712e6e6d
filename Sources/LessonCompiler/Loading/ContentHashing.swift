public import CourseModel

/// The hash that says whether a lesson changed: SHA-256 over its file and the data files it names.
public enum ContentHashing {
    /// The hash of a lesson file's bytes together with those of `data` that the lesson names in a `recording:` line, and of the glossary when it links to a term.
    ///
    /// A lesson that names no data file has the plain SHA-256 of its bytes, as `sha256sum` prints it. Otherwise the names and
    /// hashes of the data files are hashed along: `sha256(file) LF name SP sha256(data) LF …`, by name; a missing file counts
    /// as `-`.
    public static func hash(of bytes: [UInt8], data: [String: [UInt8]] = [:]) -> ContentHash {
        let own = SHA256.hexDigest(of: bytes)
        let names = dataFiles(namedIn: bytes)
        guard !names.isEmpty else { return ContentHash(rawValue: own) }
        let lines = names.map { "\($0) \(data[$0].map(SHA256.hexDigest) ?? "-")\n" }
        return ContentHash(rawValue: SHA256.hexDigest(of: Array(([own + "\n"] + lines).joined().utf8)))
    }

    private static func mentions(_ text: String, in bytes: [UInt8]) -> Bool {
        let wanted = Array(text.utf8)
        return bytes.indices.contains { bytes[$0] == wanted[0] && bytes[$0...].starts(with: wanted) }
    }

    /// The data files that a lesson names, sorted, each once: what follows `recording:` at the start of a line.
    static func dataFiles(namedIn bytes: [UInt8]) -> [String] {
        let key = Array("recording:".utf8)
        var names: Set<String> = []
        if mentions(Glossary.scheme, in: bytes) { names.insert(CourseSource.glossaryPath) }
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
