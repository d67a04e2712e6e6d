/// Holds the sources to a doc comment on the first thing that a file declares.
enum DocumentationRule {
    private static let words: Set = ["struct", "enum", "class", "actor", "protocol", "func", "let", "var", "typealias", "macro"]
    private static let modifiers: Set = [
        "public", "package", "internal", "fileprivate", "private", "final", "indirect", "nonisolated", "open",
    ]

    /// The file's first type, function or constant at the outermost level, when no doc comment stands above it. Extensions need none.
    static func violations(in file: SourceText) -> [Violation] {
        let lines = file.lines
        for (index, code) in file.codeLines.enumerated() {
            let words = code.split(separator: " ").map(String.init)
            if words.first == "extension" { return [] }
            guard let word = words.first(where: { !modifiers.contains($0) && !$0.hasPrefix("@") }), Self.words.contains(word) else {
                continue
            }
            let above = lines[..<index].last { line in !line.hasPrefix("@") && !line.hasPrefix("#") }
            let isDocumented = above?.drop { $0 == " " }.hasPrefix("///") ?? false
            return isDocumented ? [] : [Violation(path: file.path, line: index + 1, problem: "a doc comment is missing")]
        }
        return []
    }
}
