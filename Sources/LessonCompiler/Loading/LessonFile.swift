public import CourseModel

/// One lesson file, before it is compiled: its bytes, and what can be told of it without compiling.
public struct LessonFile: Hashable, Sendable {
    /// The path relative to the course's folder.
    public let path: String
    /// The bytes as read.
    public let bytes: [UInt8]
    /// The hash of the bytes and of the data files that the lesson names. A lesson with the same hash need not be compiled again.
    public let hash: ContentHash

    /// Makes a file and hashes it with the data files that it names.
    public init(path: String, bytes: [UInt8], data: [String: [UInt8]] = [:]) {
        self.path = path
        self.bytes = bytes
        self.hash = ContentHashing.hash(of: bytes, data: data)
    }

    /// The lesson's id as its front matter says, found by looking at the head's lines only; the file's name without `.md` where
    /// the front matter has none.
    public var id: Lesson.ID { Lesson.ID(headValue(of: "id") ?? stem) }

    /// Whether the front matter says `status: draft`.
    public var isDraft: Bool { headValue(of: "status") == Lesson.Status.draft.rawValue }

    /// The file's name without folder and `.md`.
    var stem: String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return name.hasSuffix(".md") ? String(name.dropLast(3)) : name
    }

    /// The value of a one-line key of the front matter, without quotes; `nil` when there is none.
    private func headValue(of key: String) -> String? {
        let head = String(decoding: bytes.prefix(Self.headSize), as: UTF8.self)
        for line in head.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).dropFirst() {
            if line.hasPrefix("---") { return nil }
            guard line.hasPrefix(key + ":") else { continue }
            let value = line.dropFirst(key.count + 1).split(separator: " #", maxSplits: 1).first ?? ""
            let bare = value.trimming { $0.isWhitespace || $0 == "\"" || $0 == "'" }
            return bare.isEmpty ? nil : bare
        }
        return nil
    }

    /// How much of a file is looked at for its id, in bytes.
    private static let headSize = 16_384
}
