import CourseModel

/// A table of Markdown with the `Source:` line that belongs to it.
struct TableReading {
    let alignments: [Table.Alignment]
    /// The header's cells.
    let header: [MarkdownNode]
    /// The body's rows of cells, without a `Source:` line that slipped into the table.
    let rows: [[MarkdownNode]]
    /// The `Source:` line as written, without the word; `nil` when there is none.
    let sourceText: String?
    /// The line of the file on which it stands.
    let sourceLine: Int?
    /// Whether the paragraph after the table is its source.
    let takesNext: Bool

    /// Reads a table node, and the paragraph after it.
    init(_ table: MarkdownNode, next: MarkdownNode?) {
        if case .table(let alignments) = table.kind { self.alignments = alignments } else { self.alignments = [] }
        var body = table.children.dropFirst().map { $0 }
        header = table.children.first?.children ?? []
        // Without a blank line between them, GFM takes the line under a table as its last row.
        if let last = body.last, let text = Self.sourceText(of: last.plainText) {
            body.removeLast()
            (sourceText, sourceLine, takesNext) = (text, last.line, false)
        } else if let next, next.kind == .paragraph, let text = Self.sourceText(of: next.plainText) {
            (sourceText, sourceLine, takesNext) = (text, next.line, true)
        } else {
            (sourceText, sourceLine, takesNext) = (nil, nil, false)
        }
        rows = body.map(\.children)
    }

    /// The source; `nil` when there is none or it has no known origin.
    var source: TableSource? {
        guard let sourceText else { return nil }
        let parts = sourceText.split(separator: ",", maxSplits: 1)
        guard let origin = parts.first.flatMap({ TableSource.Origin(rawValue: $0.trimming().lowercased()) }) else { return nil }
        return TableSource(origin: origin, reference: parts.count > 1 ? parts[1].trimming() : "")
    }

    /// Whether the table holds numbers: a column other than the first has one in at least half of its cells.
    var holdsNumbers: Bool {
        guard !rows.isEmpty else { return false }
        return header.indices.dropFirst(header.count > 1 ? 1 : 0).contains { column in
            let cells = rows.compactMap { column < $0.count ? $0[column].plainText : nil }
            return 2 * cells.count(where: Self.isNumber) >= rows.count
        }
    }

    private static func isNumber(_ cell: String) -> Bool {
        cell.drop { $0.isWhitespace || "~≈<>≤≥±+-−".contains($0) }.first?.isNumber ?? false
    }

    /// The 0-based column whose heading reads like one of the names, without regard to case.
    func column(_ names: String...) -> Int? {
        header.firstIndex { names.contains($0.plainText.trimming().lowercased()) }
    }

    private static func sourceText(of text: String) -> String? {
        let text = text.trimming()
        guard text.lowercased().hasPrefix("source:") else { return nil }
        return text.dropFirst("source:".count).trimming()
    }
}
