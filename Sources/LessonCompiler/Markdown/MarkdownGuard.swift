/// Bounds Markdown before it is parsed: the parser's time grows with the square of some inputs.
enum MarkdownGuard {
    /// How deep quotes and lists may nest.
    static let maximalDepth = 64
    /// The longest run of lines without a blank one, in bytes: of text, and of text and fenced blocks.
    static let maximalParagraph = 12_288
    private static let maximalRun = 65_536
    /// The most cells that tables could have: columns of the widest delimiter row times the lines of the file.
    static let maximalCells = 400_000

    /// Whether the text may be parsed; what is in the way is reported.
    static func accepts(_ lines: [String], _ problems: inout Problems) -> Bool {
        if let index = lines.firstIndex(where: { depth(of: $0) > maximalDepth }) {
            problems.add(NestedTooDeep(what: "the text", limit: maximalDepth), at: Place(line: index + 1))
            return false
        }
        if let (line, bound) = firstLongRun(lines) {
            if let (open, next) = unclosedBlock(lines) {
                problems.add(FenceUnclosed(fence: "```", nextLine: next), at: problems.source.wholeLine(open))
                return false
            }
            let limit = "the limit is \(bound) bytes"
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

    /// The 1-based line on which a run that is too long begins, and the bound it breaks. What is fenced is told by its fence lines, which
    /// may deceive: so runs with fences in them have a bound too.
    private static func firstLongRun(_ lines: [String]) -> (line: Int, bound: Int)? {
        var start = 0
        var (text, all) = (0, 0)
        var fence: String?
        for (index, line) in lines.enumerated() {
            if line.utf8.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) {
                (text, all, start) = (0, 0, index + 1)
                continue
            }
            let mark = self.fence(of: line)
            if let open = fence {
                if let mark, mark.hasPrefix(open) { fence = nil }
            } else if let mark {
                (fence, text) = (mark, 0)
            } else {
                text += line.utf8.count + 1
            }
            all += line.utf8.count + 1
            if text > maximalParagraph { return (start + 1, maximalParagraph) }
            if all > maximalRun { return (start + 1, maximalRun) }
        }
        return nil
    }

    /// A lesson's own block that is not closed before the next one opens, and that one's line: what makes a run too long as a rule.
    private static func unclosedBlock(_ lines: [String]) -> (open: Int, next: Int)? {
        var open: Int?
        for (index, line) in lines.enumerated() where line.hasPrefix("```") {
            let isOwn = BlockName.known.contains { line.dropFirst(3).hasPrefix($0) }
            if let open, isOwn { return (open, index + 1) }
            open = isOwn ? index + 1 : nil
        }
        return nil
    }

    /// The backquotes or tildes that open or close a fenced block; `nil` for any other line.
    private static func fence(of line: String) -> String? {
        let mark = line.drop { $0 == " " }.prefix { $0 == "`" || $0 == "~" }
        return mark.count >= 3 ? String(mark) : nil
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
