import CourseModel

extension MarkdownRenderer {
    /// A table, with a line below that says where its numbers come from.
    func tableLines(_ table: Table, in frame: Frame) -> [StyledLine] {
        let columns = table.header.enumerated().map { index, header in
            let alignment = index < table.alignments.count ? table.alignments[index] : .none
            return TextTable.Column(line(for: header), Self.alignment(alignment))
        }
        let rows = table.rows.map { $0.map { line(for: $0) } }
        return TextTable(columns: columns, rows: rows, glyphs: glyphs).lines(width: frame.width) + sourceLines(table.source, in: frame)
    }

    /// `illustrative: the page's own figures`.
    private func sourceLines(_ source: TableSource?, in frame: Frame) -> [StyledLine] {
        guard let source else { return [] }
        let isMeasured = source.origin == .measured || source.origin == .recorded
        var line = StyledLine(source.origin.rawValue, isMeasured ? .muted : Style(.illustrative))
        if !source.reference.isEmpty { line.append(": " + glyphs.text(source.reference), .muted) }
        return line.wrapped(to: frame.width)
    }

    private static func alignment(_ alignment: Table.Alignment) -> TextAlignment {
        switch alignment {
        case .none, .left: .left
        case .center: .center
        case .right: .right
        }
    }
}
