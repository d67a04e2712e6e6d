public import CourseModel

/// One lesson file, before it is compiled: its bytes, and what can be told of it without compiling.
public struct LessonFile: Hashable, Sendable {
    /// The path relative to the course's folder.
    public let path: String
    /// The bytes as read.
    public let bytes: [UInt8]
    /// The hash of the bytes and of the data files that the lesson names. A lesson with the same hash need not be compiled again.
    public let hash: ContentHash

    /// The lesson's id as its front matter says, found by looking at the head's lines only; the file's name without `.md` where
    /// the front matter has none.
    public let id: Lesson.ID
    /// Whether the front matter says `status: draft`.
    public let isDraft: Bool

    /// Makes a file and hashes it with the data files that it names.
    ///
    /// - Parameter roles: the lines of `course.yml` that name the roles of other languages; they count for a lesson in another language.
    public init(path: String, bytes: [UInt8], data: [String: [UInt8]] = [:], roles: [UInt8]? = nil) {
        self.path = path
        self.bytes = bytes
        let head = Self.head(of: bytes)
        var parts = ContentHashing.dataFiles(namedIn: bytes).map { ($0, data[$0]) }
        if let keys = data[KeyPath.keys(of: path)] { parts.append((KeyPath.ending, keys)) }
        if let roles, Self.value(of: "language", in: head) ?? "en" != "en" { parts.append(("roles:", roles)) }
        hash = ContentHashing.hash(of: bytes, with: parts)
        id = Lesson.ID(Self.value(of: "id", in: head) ?? Self.stem(of: path))
        isDraft = Self.value(of: "status", in: head) == Lesson.Status.draft.rawValue
    }

    /// The file's name without folder and `.md`.
    private static func stem(of path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return name.hasSuffix(".md") ? String(name.dropLast(3)) : name
    }

    /// The lines between the first one and the next that begins with `---`, as bytes.
    private static func head(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var rest = bytes.prefix(headSize)
        while !rest.isEmpty {
            let line = rest.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
            rest = rest.dropFirst(line.count + 1)
            if line.starts(with: Array("---".utf8)), !lines.isEmpty { break }
            lines.append(line)
        }
        return Array(lines.dropFirst())
    }

    /// The value of a one-line key of the front matter, without quotes; `nil` when there is none.
    private static func value(of key: String, in head: [ArraySlice<UInt8>]) -> String? {
        let opening = Array((key + ":").utf8)
        guard let line = head.first(where: { $0.starts(with: opening) }) else { return nil }
        let text = String(decoding: line.dropFirst(opening.count), as: UTF8.self)
        let value = text.split(separator: " #", maxSplits: 1).first ?? ""
        let bare = value.trimming { $0.isWhitespace || $0 == "\"" || $0 == "'" }
        return bare.isEmpty ? nil : bare
    }

    /// How much of a file is looked at for its id, in bytes.
    private static let headSize = 16_384
}
