import CourseModel

/// A written table of numbers that does not say where they come from.
struct TableSourceRule: LessonRule {
    static let id: RuleID = "table-source"
    static let summary = "A written table of numbers is followed by `Source: measured|recorded|simulated|illustrative, reference`."
    /// The origin as written; `nil` when there is no source line.
    let origin: String?
    /// Whether only what follows the origin is missing.
    var lacksReference = false

    var message: String {
        if lacksReference { return "the source says “\(origin ?? "")”, but not which" }
        return origin.map { "\(Wording.quoted($0)) is no origin of numbers" } ?? "this table of numbers does not say where they come from"
    }
    var advice: String {
        if lacksReference { return "Write it after a comma: “Source: \(origin ?? ""), who or where”." }
        guard let origin else {
            return "Write “Source: ORIGIN, reference” after it, after a blank line; the origin is \(Self.origins.joined(separator: ", "))."
        }
        return Wording.known("origins", Self.origins, nearest: NearestName.to(origin, among: Self.origins))
    }

    private static let origins = TableSource.Origin.allCases.map(\.rawValue)

    static func check(_ lesson: LessonDraft, _ problems: inout Problems) {
        let records = Set(lesson.sections.compactMap(\.recordTableLine))
        for nodes in lesson.texts {
            for (index, node) in nodes.enumerated() where node.isTable && !records.contains(node.line) {
                check(node, TableReading(node, next: index + 1 < nodes.count ? nodes[index + 1] : nil), &problems)
            }
        }
    }

    private static func check(_ node: MarkdownNode, _ table: TableReading, _ problems: inout Problems) {
        guard let text = table.sourceText else {
            if table.holdsNumbers { problems.add(TableSourceRule(origin: nil), at: problems.source.wholeLine(node.line)) }
            return
        }
        let origin = text.split(separator: ",", maxSplits: 1).first.map { $0.trimming() } ?? ""
        let place = problems.source.wholeLine(table.sourceLine ?? node.line)
        if table.source == nil {
            problems.add(TableSourceRule(origin: origin), at: place)
        } else if table.source?.reference.isEmpty ?? true {
            problems.add(TableSourceRule(origin: origin, lacksReference: true), at: place)
        }
    }
}
