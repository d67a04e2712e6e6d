/// One import.
struct ImportLine: Hashable {
    /// The module, without what is picked from it: `Foundation` of `import struct Foundation.URL`.
    let module: String
    /// Whether it is `@testable`.
    let isTestable: Bool
    /// Its 1-based line.
    let line: Int
}

extension SourceText {
    /// All imports, whatever attributes, access levels and kinds they are written with.
    var imports: [ImportLine] {
        places(of: "import", mayFollowDot: false).compactMap { start in
            let before = statementHead(before: start)
            guard before.allSatisfy({ $0.hasPrefix("@") || Self.accessLevels.contains($0) }) else { return nil }
            let end = code[start...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: ";") } ?? code.count
            var words = codeText(start..<end).split(separator: " ").dropFirst().map(String.init)
            if let first = words.first, words.count > 1, Self.importKinds.contains(first) { words.removeFirst() }
            guard let module = words.first?.split(separator: ".").first else { return nil }
            return ImportLine(module: String(module), isTestable: before.contains("@testable"), line: line(at: start))
        }
    }

    private static let accessLevels: Set = ["public", "package", "internal", "fileprivate", "private", "open"]
    private static let importKinds: Set = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var", "actor"]

    /// The words between the start of the statement and a place in it: attributes may stand on lines above.
    private func statementHead(before start: Int) -> [String] {
        var words: [String] = []
        var lineEnd = start
        while true {
            let lineStart = (code[..<lineEnd].lastIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: ";") } ?? -1) + 1
            let line = codeText(lineStart..<lineEnd).split(separator: " ").map(String.init)
            let isAttributeLine = line.allSatisfy { $0.hasPrefix("@") || Self.accessLevels.contains($0) }
            if lineEnd != start, line.isEmpty || !isAttributeLine { return words }
            words = line + words
            if lineStart == 0 || !isAttributeLine { return words }
            lineEnd = lineStart - 1
        }
    }
}
