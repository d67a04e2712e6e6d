/// A Swift file with its comments and string literals taken out, so that words and braces in them are not taken for code.
///
/// Everything stays on its line: what is taken out becomes spaces. Code in an interpolation stays code.
struct SourceText {
    /// The file's path, from the root of the repository.
    let path: String
    /// The text as written.
    let text: String
    /// The code alone, as UTF-8, of the same length as the text.
    let code: [UInt8]
    /// The 1-based lines that lie in texts in three quotes.
    let textLines: Set<Int>

    init(path: String, text: String) {
        self.path = path
        self.text = text
        let extractor = CodeExtractor(text)
        code = extractor.code
        textLines = extractor.textLines
    }

    /// The lines as written.
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// The lines of code alone.
    var codeLines: [String] {
        code.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The 1-based line of a place in the code.
    func line(at index: Int) -> Int { 1 + code[..<index].count { $0 == UInt8(ascii: "\n") } }

    /// The number of lines; a line feed at the end opens no further line.
    var lineCount: Int { lines.count - (text.hasSuffix("\n") ? 1 : 0) }
}

/// Blanks comments, string literals and regular expressions.
private struct CodeExtractor {
    private(set) var code: [UInt8] = []
    private(set) var textLines: Set<Int> = []
    private var line = 1
    private let source: [UInt8]
    private var index = 0

    init(_ text: String) {
        source = Array(text.utf8)
        code.reserveCapacity(source.count)
        while index < source.count { scanCode(untilClosingParenthesis: false) }
    }

    private func byte(_ offset: Int = 0) -> UInt8 { index + offset < source.count ? source[index + offset] : 0 }

    private func isAt(_ text: StaticString, offset: Int = 0) -> Bool {
        (0..<text.utf8CodeUnitCount).allSatisfy { byte(offset + $0) == text.utf8Start[$0] }
    }

    private mutating func keep(_ count: Int = 1) {
        for byte in source[min(index, source.count)..<min(index + count, source.count)] {
            code.append(byte)
            if byte == UInt8(ascii: "\n") { line += 1 }
        }
        index += count
    }

    private mutating func blank(_ count: Int = 1) {
        for byte in source[min(index, source.count)..<min(index + count, source.count)] {
            code.append(byte == UInt8(ascii: "\n") ? byte : UInt8(ascii: " "))
            if byte == UInt8(ascii: "\n") { line += 1 }
        }
        index += count
    }

    /// Reads code to the end of the file, or to the parenthesis that closes an interpolation.
    private mutating func scanCode(untilClosingParenthesis: Bool) {
        var depth = 0
        while index < source.count {
            if isAt("//") {
                while index < source.count, byte() != UInt8(ascii: "\n") { blank() }
            } else if isAt("/*") {
                blankBlockComment()
            } else if let hashes = hashesBeforeQuote() {
                blankString(hashes: hashes)
            } else if isRegularExpression() {
                blankRegularExpression()
            } else {
                if byte() == UInt8(ascii: "(") { depth += 1 }
                if byte() == UInt8(ascii: ")") { depth -= 1 }
                keep()
                if untilClosingParenthesis, depth == 0 { return }
            }
        }
    }

    private mutating func blankBlockComment() {
        var depth = 0
        repeat {
            if isAt("/*") {
                depth += 1
                blank(2)
            } else if isAt("*/") {
                depth -= 1
                blank(2)
            } else {
                blank()
            }
        } while depth > 0 && index < source.count
    }

    /// How many `#` stand before the quote that begins here; `nil` when no string begins here.
    private func hashesBeforeQuote() -> Int? {
        var count = 0
        while byte(count) == UInt8(ascii: "#") { count += 1 }
        return byte(count) == UInt8(ascii: "\"") ? count : nil
    }

    private mutating func blankString(hashes: Int) {
        blank(hashes)
        let quotes = isAt("\"\"\"") ? 3 : 1
        blank(quotes)
        let firstLine = line
        defer { if quotes == 3 { textLines.formUnion((firstLine + 1)..<max(line, firstLine + 1)) } }
        while index < source.count {
            if isClosing(quotes: quotes, hashes: hashes) { return blank(quotes + hashes) }
            if quotes == 1, byte() == UInt8(ascii: "\n") { return }
            guard byte() == UInt8(ascii: "\\"), hasHashes(hashes, offset: 1) else {
                blank()
                continue
            }
            blank(1 + hashes)
            if byte() == UInt8(ascii: "(") { scanCode(untilClosingParenthesis: true) } else { blank() }
        }
    }

    private func isClosing(quotes: Int, hashes: Int) -> Bool {
        (0..<quotes).allSatisfy { byte($0) == UInt8(ascii: "\"") } && hasHashes(hashes, offset: quotes)
    }

    private func hasHashes(_ count: Int, offset: Int) -> Bool {
        (0..<count).allSatisfy { byte(offset + $0) == UInt8(ascii: "#") }
    }

    /// Whether a slash opens a regular expression: it stands where a value is expected, no space follows, and it is closed on its line.
    private func isRegularExpression() -> Bool {
        guard byte() == UInt8(ascii: "/"), byte(1) != UInt8(ascii: " "), byte(1) != UInt8(ascii: "=") else { return false }
        guard let before = code.last(where: { $0 != UInt8(ascii: " ") }) else { return false }
        guard "(,=:{[!&|;\n#".utf8.contains(before) else { return false }
        return regularExpressionLength() != nil
    }

    private func regularExpressionLength() -> Int? {
        var offset = 1
        while byte(offset) != 0, byte(offset) != UInt8(ascii: "\n") {
            if byte(offset) == UInt8(ascii: "/") { return offset + 1 }
            offset += byte(offset) == UInt8(ascii: "\\") ? 2 : 1
        }
        return nil
    }

    private mutating func blankRegularExpression() { blank(regularExpressionLength() ?? 1) }
}
