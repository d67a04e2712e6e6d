import CourseModel

/// A metric section's table as it was written.
struct MetricTableDraft {
    /// The table's line.
    let place: Place
    /// The columns that the table lacks.
    let missingColumns: [String]
    let rows: [MetricDraft]
}

/// A row of a metric table as it was written.
struct MetricDraft {
    let line: Int
    let name: String
    let unit: String
    let better: String
    let measurement: String
}

/// A tradeoff section as it was written.
struct TradeoffDraft {
    /// The two goods; `nil` when the section does not open with `**A** against **B**`.
    let goods: (first: String, second: String)?
    /// The table's line; `nil` when there is no table with the columns setting, gains, costs.
    let tableLine: Int?
    let rows: [Tradeoff.Row]
}

/// A row of a good-and-bad table as it was written.
struct ConditionDraft {
    let line: Int
    let sign: String
    let condition: String
    /// The condition when the cell is code as a whole.
    let code: String?
    let meaning: String
}

/// A pitfall as it was written.
struct PitfallDraft {
    /// The item's lines.
    let lines: ClosedRange<Int>
    /// The bold name; `nil` when the item does not open with one.
    let name: String?
    /// The frozen id when it is well formed, else the slug of the name.
    let id: String
    /// A frozen id that is not well formed.
    let malformedID: String?
    let text: String
    let symptom: String?
    let fix: String?
    let kind: String?
    /// The target of the first `#experiment:` link.
    let experiment: String?
}

extension SectionDraft {
    /// The first table of a metric section whose first column is `metric`; `nil` for other roles or without such a table.
    var metricTable: MetricTableDraft? {
        guard role == .metric, let (node, table) = table(opening: "metric") else { return nil }
        let columns = ["unit": table.column("unit"), "better": table.column("better")]
        let measured = table.column("how it is measured", "how", "measured", "measurement")
        let missing = ["unit", "better"].filter { columns[$0] == .some(nil) } + (measured == nil ? ["how it is measured"] : [])
        let rows = table.rows.map { row in
            MetricDraft(
                line: row.first?.line ?? node.line, name: row.text(0), unit: row.text(columns["unit"] ?? nil),
                better: row.text(columns["better"] ?? nil).lowercased(), measurement: row.text(measured))
        }
        return MetricTableDraft(place: Place(line: node.line), missingColumns: missing, rows: rows)
    }

    /// The tradeoff of a tradeoff section; `nil` for other roles.
    var tradeoff: TradeoffDraft? {
        guard role == .tradeoff else { return nil }
        let found = table(opening: "setting")
        let columns = (found?.1.column("gains", "gain"), found?.1.column("costs", "cost"))
        guard let (node, table) = found, let gains = columns.0, let costs = columns.1 else {
            return TradeoffDraft(goods: goods, tableLine: nil, rows: [])
        }
        let rows = table.rows.map { Tradeoff.Row(setting: $0.text(0), gains: $0.text(gains), costs: $0.text(costs)) }
        return TradeoffDraft(goods: goods, tableLine: node.line, rows: rows)
    }

    /// The goods of an opening `**A** against **B**`.
    private var goods: (first: String, second: String)? {
        guard let opening = prose.first, opening.kind == .paragraph, opening.children.count >= 3 else { return nil }
        let runs = opening.children
        guard runs[0].kind == .strong, runs[2].kind == .strong, runs[1].plainText.trimming() == "against" else { return nil }
        return (runs[0].plainText, runs[2].plainText)
    }

    /// The rows of a good-and-bad section's table; `nil` for other roles or without such a table.
    var conditions: [ConditionDraft]? {
        guard role == .goodAndBad, let (_, table) = table(opening: "good/bad", "good or bad", "sign") else { return nil }
        guard let condition = table.column("condition"), let meaning = table.column("meaning") else { return nil }
        return table.rows.map { row in
            var code: String?
            if condition < row.count, row[condition].children.count == 1, case .inlineCode(let text) = row[condition].children[0].kind {
                code = text
            }
            return ConditionDraft(
                line: row.first?.line ?? place.line, sign: row.text(0).lowercased(), condition: row.text(condition), code: code,
                meaning: row.text(meaning))
        }
    }

    /// The first table whose first column has one of these headings, which makes records of it.
    func table(opening names: String...) -> (MarkdownNode, TableReading)? {
        for (index, node) in prose.enumerated() where node.isTable {
            let reading = TableReading(node, next: index + 1 < prose.count ? prose[index + 1] : nil)
            if let first = reading.header.first, names.contains(first.plainText.trimming().lowercased()) { return (node, reading) }
        }
        return nil
    }

    /// The line of the table that the section's role makes records of; `nil` when there is none.
    var recordTableLine: Int? {
        switch role {
        case .metric: table(opening: "metric")?.0.line
        case .tradeoff: table(opening: "setting")?.0.line
        case .goodAndBad: table(opening: "good/bad", "good or bad", "sign")?.0.line
        default: nil
        }
    }
}

extension [MarkdownNode] {
    /// The plain text of the cell in a column; empty when there is none.
    fileprivate func text(_ column: Int?) -> String {
        guard let column, indices.contains(column) else { return "" }
        return self[column].plainText.trimming()
    }
}

extension PitfallDraft {
    /// Reads a list item: a bold name, text, and lines `Symptom:`, `Fix:`, `Kind:`.
    init(_ item: MarkdownNode) {
        let runs = item.children.first.map { $0.kind == .paragraph ? $0.children : [] } ?? []
        let name = runs.first.flatMap { $0.kind == .strong ? $0.plainText.trimming { $0.isWhitespace || ".:".contains($0) } : nil }
        var fields = Self.fields(of: item)
        let opening = fields.removeValue(forKey: "") ?? ""
        let behindName = name == nil ? opening : String(opening.dropFirst(runs.first?.plainText.count ?? 0))
        let frozen = FrozenID.leading(behindName)
        let isWellFormed = frozen.map { IdForm.isKebabCase($0.id) } ?? true
        self.init(
            lines: item.lines, name: name, id: (isWellFormed ? frozen?.id : nil) ?? IdForm.slug(of: name ?? ""),
            malformedID: isWellFormed ? nil : frozen?.id,
            text: (frozen?.rest ?? behindName).trimming { $0.isWhitespace || ".:".contains($0) && behindName.first == $0 },
            symptom: fields["symptom"], fix: fields["fix"], kind: fields["kind"]?.trimming { $0.isWhitespace || $0 == "." },
            experiment: item.all.lazy.compactMap { node -> String? in
                guard case .link(let target) = node.kind, target.hasPrefix("#experiment:") else { return nil }
                return String(target.dropFirst("#experiment:".count))
            }.first)
    }

    /// The item's lines by their label (`symptom`, `fix`, `kind`); lines without one belong to the label before, the first to `""`.
    private static func fields(of item: MarkdownNode) -> [String: String] {
        var fields: [String: String] = [:]
        var label = ""
        for line in item.children.filter({ $0.kind == .paragraph }).flatMap(lines) {
            var text = line
            for word in ["symptom", "fix", "kind"] where line.trimming().lowercased().hasPrefix(word + ":") {
                label = word
                text = String(line.trimming().dropFirst(word.count + 1))
            }
            fields[label] = [fields[label], text].compactMap { $0 }.joined(separator: " ").trimming()
        }
        return fields
    }

    private static func lines(of paragraph: MarkdownNode) -> [String] {
        paragraph.children.split(omittingEmptySubsequences: true) { $0.kind == .softBreak || $0.kind == .lineBreak }
            .map { $0.map(\.plainText).joined() }
    }
}
