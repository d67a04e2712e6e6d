import CourseModel

/// The role words of other languages, as `roles:` of `course.yml` maps them.
struct CourseRoles {
    /// By language, then by role.
    private let words: [String: [SectionRole: String]]

    /// No words but the English ones.
    static let none = CourseRoles(words: [:])

    private init(words: [String: [SectionRole: String]]) { self.words = words }

    /// The words of a `course.yml` that was checked.
    init(_ map: YamlMap) {
        var words: [String: [SectionRole: String]] = [:]
        for language in map["roles"]?.map?.entries ?? [] {
            for entry in language.value.map?.entries ?? [] {
                guard let role = SectionRole(rawValue: entry.key), let text = entry.value.text else { continue }
                words[language.key.lowercased(), default: [:]][role] = text.value.trimming()
            }
        }
        self.words = words
    }

    /// The words in the bytes of a `course.yml`; none when it cannot be read.
    init(courseFile bytes: [UInt8]?) {
        var diagnostics: [Diagnostic] = []
        guard let bytes, Self.block(in: bytes) != nil,
            let source = SourceText.decode(bytes, path: "course.yml", problems: &diagnostics)
        else {
            self = .none
            return
        }
        var problems = Problems(source: source)
        let block = YamlBlock(name: "course.yml", lines: source.lines, firstLine: 1, opening: Place(line: 1))
        self = YamlReader.map(block, &problems).map { CourseRoles($0) } ?? .none
    }

    /// The words for lessons in a language: `de-AT` takes those of `de` when it has none of its own.
    func words(for language: String?) -> RoleWords {
        guard let language = language?.lowercased() else { return RoleWords() }
        let base = language.split(separator: "-").first.map(String.init) ?? language
        return RoleWords(words[language] ?? words[base] ?? [:])
    }

    /// The lines of `roles:`, which are all of `course.yml` that changes how a lesson is read; `nil` when there are none.
    static func block(in bytes: [UInt8]) -> [UInt8]? {
        let key = Array("roles:".utf8)
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true)
        guard let start = lines.firstIndex(where: { $0.starts(with: key) }) else { return nil }
        let rest = lines[(start + 1)...].prefix { $0.first == UInt8(ascii: " ") }
        return Array(([lines[start]] + rest).joined(separator: [UInt8(ascii: "\n")]))
    }
}
