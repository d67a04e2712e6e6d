/// Bounds Markdown before it is parsed: the parser's time grows with the square of some inputs.
enum MarkdownGuard {
    /// How deep quotes and lists may nest.
    static let maximalDepth = 64
    /// The longest run of lines without a blank one, in bytes.
    static let maximalParagraph = 32_768
    /// The most cells that tables could have: columns of the widest delimiter row times the lines of the file.
    static let maximalCells = 400_000

    /// Whether the text may be parsed; what is in the way is reported.
    static func accepts(_ lines: [String], _ problems: inout Problems) -> Bool {
        if let index = lines.firstIndex(where: { depth(of: $0) > maximalDepth }) {
            problems.add(NestedTooDeep(what: "the text", limit: maximalDepth), at: Place(line: index + 1))
            return false
        }
        if let line = firstLongParagraph(lines) {
            let limit = "the limit is \(maximalParagraph) bytes"
            problems.add(TooComplex(what: "these lines without a blank one between them are too long", limit: limit), at: Place(line: line))
            return false
        }
        let columns = lines.map(delimiterColumns).max() ?? 0
        guard columns * lines.count <= maximalCells else {
            let line = (lines.firstIndex { delimiterColumns($0) == columns } ?? 0) + 1
            let what = "a table of \(columns) columns in a file of \(lines.count) lines"
            problems.add(TooComplex(what: what, limit: "the product may be \(maximalCells)"), at: Place(line: line))
            return false
        }
        return true
    }

    /// How deep a line may nest: its quote and list marks, and two columns of indentation for each list around it.
    private static func depth(of line: String) -> Int {
        var marks = 0
        var spaces = 0
        let bytes = Array(line.utf8)
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: " ") {
                spaces += 1
            } else if bytes[index] == UInt8(ascii: "\t") {
                spaces += 4
            } else if let width = markWidth(bytes, index) {
                marks += 1
                index += width - 1
            } else {
                break
            }
            index += 1
        }
        return marks == 0 ? 0 : marks + spaces / 2
    }

    /// The width of a quote or list mark; `nil` where there is none.
    private static func markWidth(_ bytes: [UInt8], _ start: Int) -> Int? {
        let first = bytes[start]
        if first == UInt8(ascii: ">") { return 1 }
        let isBlankBehind = { (index: Int) in
            index >= bytes.count || bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\t")
        }
        if [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+")].contains(first) { return isBlankBehind(start + 1) ? 1 : nil }
        let digits = bytes[start...].prefix(10).prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }.count
        guard digits > 0, start + digits < bytes.count else { return nil }
        guard bytes[start + digits] == UInt8(ascii: ".") || bytes[start + digits] == UInt8(ascii: ")") else { return nil }
        return isBlankBehind(start + digits + 1) ? digits + 1 : nil
    }

    private static func firstLongParagraph(_ lines: [String]) -> Int? {
        var start = 0
        var size = 0
        for (index, line) in lines.enumerated() {
            if line.utf8.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) {
                size = 0
                start = index + 1
            } else {
                size += line.utf8.count + 1
                if size > maximalParagraph { return start + 1 }
            }
        }
        return nil
    }

    /// The columns that a line would give a table as its delimiter row; 0 for any other line.
    private static func delimiterColumns(_ line: String) -> Int {
        var bars = 0
        var isDelimiter = false
        for byte in line.utf8 {
            switch byte {
            case UInt8(ascii: "|"): bars += 1
            case UInt8(ascii: "-"): isDelimiter = true
            case UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"): break
            default: return 0
            }
        }
        return isDelimiter && bars > 0 ? bars + 1 : 0
    }
}
