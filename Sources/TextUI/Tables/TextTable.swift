/// A table of styled cells, laid out for a width.
///
/// Cells that fit stand on one line each; a table that is too wide gets narrower columns with wrapped cells; one that is too wide even for
/// that becomes a list of records, `header: value` line by line.
public struct TextTable: Hashable, Sendable {
    /// One column.
    public struct Column: Hashable, Sendable {
        /// The heading.
        public let header: StyledLine
        /// Where heading and cells stand.
        public let alignment: TextAlignment

        /// Makes a column.
        public init(_ header: StyledLine, _ alignment: TextAlignment = .left) {
            self.header = header
            self.alignment = alignment
        }
    }

    /// The columns.
    public let columns: [Column]
    /// The rows, each with exactly one cell for each column.
    public private(set) var rows: [[StyledLine]]
    /// The signs to draw with.
    public let glyphs: Glyphs

    /// Makes a table; short rows are filled with empty cells, surplus cells are dropped.
    public init(columns: [Column], rows: [[StyledLine]] = [], glyphs: Glyphs = .unicode) {
        self.columns = columns
        self.rows = []
        self.glyphs = glyphs
        rows.forEach { append($0) }
    }

    /// Adds a row; a short one is filled with empty cells, surplus cells are dropped.
    public mutating func append(_ row: [StyledLine]) {
        let missing = max(0, columns.count - row.count)
        rows.append(Array(row.prefix(columns.count)) + Array(repeating: .empty, count: missing))
    }

    /// The table as lines of at most `width` columns (at least 6).
    public func lines(width: Int) -> [StyledLine] {
        let width = max(6, width)
        guard !columns.isEmpty else { return [] }
        guard let widths = columnWidths(within: width) else { return recordLines(width: width) }
        return gridLines(widths)
    }
}

// MARK: - Columns

extension TextTable {
    /// What stands between two columns takes this many columns.
    private static let gap = 3
    /// Words up to this length are never cut by making a column narrower.
    private static let longestKeptWord = 14

    /// The widths to use; `nil` when even the narrowest columns are too wide together.
    private func columnWidths(within width: Int) -> [Int]? {
        let room = width - Self.gap * (columns.count - 1)
        let natural = columns.indices.map { index in cells(index).map(\.width).max() ?? 0 }
        if natural.reduce(0, +) <= room { return natural }
        let least = columns.indices.map { index in
            min(natural[index], max(3, cells(index).map(Self.longestWord).max() ?? 0))
        }
        guard least.reduce(0, +) <= room else { return nil }
        return Self.shared(room, natural: natural, least: least)
    }

    /// Every cell of a column, the heading first.
    private func cells(_ index: Int) -> [StyledLine] { [columns[index].header] + rows.map { $0[index] } }

    /// The columns of the longest word of a cell, but not more than ``longestKeptWord``.
    private static func longestWord(_ cell: StyledLine) -> Int {
        let words = cell.plainText.split(separator: " ")
        return min(longestKeptWord, words.map { TextWidth.width(of: String($0)) }.max() ?? 0)
    }

    /// The largest common limit under which all columns fit: wide columns give way first, none goes below its least.
    private static func shared(_ room: Int, natural: [Int], least: [Int]) -> [Int] {
        func widths(_ limit: Int) -> [Int] { zip(natural, least).map { max($1, min($0, limit)) } }
        var low = 0
        var high = natural.max() ?? 0
        while low < high {
            let middle = (low + high + 1) / 2
            if widths(middle).reduce(0, +) <= room { low = middle } else { high = middle - 1 }
        }
        var result = widths(low)
        var spare = room - result.reduce(0, +)
        for index in result.indices where spare > 0 && result[index] < natural[index] {
            result[index] += 1
            spare -= 1
        }
        return result
    }
}

// MARK: - Grid

extension TextTable {
    private func gridLines(_ widths: [Int]) -> [StyledLine] {
        let header = rowLines(columns.map { $0.header.over(.bold) }, widths)
        let body = rows.map { rowLines($0, widths) }
        let needsRules = body.contains { $0.count > 1 }
        let between = needsRules ? [rule(widths, crossing: glyphs.columnRule, drawing: " ")] : []
        return header + [rule(widths, crossing: glyphs.cross, drawing: glyphs.rule)] + Array(body.joined(separator: between))
    }

    /// One row; as many lines as its highest cell needs.
    private func rowLines(_ cells: [StyledLine], _ widths: [Int]) -> [StyledLine] {
        let wrapped = zip(cells, widths).map { $0.wrapped(to: $1) }
        let height = wrapped.map(\.count).max() ?? 0
        return (0..<height).map { row in
            let parts = columns.indices.map { index in
                (row < wrapped[index].count ? wrapped[index][row] : .empty).padded(to: widths[index], columns[index].alignment)
            }
            return joined(parts, by: StyledLine(" \(glyphs.columnRule) ", .muted))
        }
    }

    private func rule(_ widths: [Int], crossing: String, drawing: String) -> StyledLine {
        let parts = widths.map { StyledLine(String(repeating: drawing, count: $0), .muted) }
        return joined(parts, by: StyledLine(drawing + crossing + drawing, .muted))
    }

    /// The parts side by side, without spaces at the end.
    private func joined(_ parts: [StyledLine], by separator: StyledLine) -> StyledLine {
        var line = StyledLine.empty
        for (index, part) in parts.enumerated() {
            if index > 0 { line.append(separator) }
            line.append(part)
        }
        return line.trimmedAtEnd()
    }
}

// MARK: - Records

extension TextTable {
    /// One record for each row, a blank line between two.
    private func recordLines(width: Int) -> [StyledLine] {
        let records = rows.map { row in
            zip(columns, row).enumerated().flatMap { index, pair in
                recordLines(of: pair.1, under: pair.0.header, indent: index == 0 ? 0 : 2, width: width)
            }
        }
        return Array(records.joined(separator: [.empty]))
    }

    /// `header: value`, wrapped below itself.
    private func recordLines(of cell: StyledLine, under header: StyledLine, indent: Int, width: Int) -> [StyledLine] {
        guard !cell.isEmpty else { return [] }
        let label = header.isEmpty ? .empty : header.over(.bold) + StyledLine(": ")
        let lines = (label + cell).wrapped(to: width - indent - 2)
        return lines.prefixed(.spaces(indent), .spaces(indent + 2))
    }
}
