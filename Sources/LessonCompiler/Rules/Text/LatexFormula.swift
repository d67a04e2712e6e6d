/// A formula between dollar signs.
struct LatexFormula: LessonRule {
    static let id: RuleID = "latex-formula"
    static let severity = Diagnostic.Severity.warning
    static let summary = "Formulas are written in Unicode or as code, not in LaTeX."
    let formula: String

    var message: String { "\(Wording.quoted(formula)) is shown as it stands: LaTeX is not rendered" }
    var advice: String { "Write the formula in Unicode or as code." }

    static func check(_ lesson: LessonDraft, _ problems: inout Problems) {
        for block in lesson.texts.joined().flatMap(\.all) where block.kind == .paragraph || block.kind == .tableCell {
            for node in block.all {
                guard case .text(let text) = node.kind, let formula = formula(in: text) else { continue }
                problems.add(LatexFormula(formula: formula), at: problems.source.place(of: formula, in: block.lines))
            }
        }
    }

    /// The first `$…$` whose inside neither begins nor ends with a blank and is no amount of money.
    private static func formula(in text: String) -> String? {
        guard text.containsASCII("$") else { return nil }
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count >= 3 else { return nil }
        for (index, part) in parts.enumerated() where index > 0 && index < parts.count - 1 {
            guard let first = part.first, let last = part.last, !first.isWhitespace, !last.isWhitespace else { continue }
            guard parts[index + 1].first?.isNumber != true, !first.isNumber || part.contains(where: { "\\^_=".contains($0) }) else {
                continue
            }
            return "$\(part)$"
        }
        return nil
    }
}
