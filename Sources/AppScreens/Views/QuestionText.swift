public import CourseModel
import TextUI

extension Question {
    /// The key in words; for a question about the learner's own run, what is asked of it.
    public var keyText: String {
        switch key {
        case .choice(let key): key.options.filter(\.isRight).map(\.text.plainText).joined(separator: "; ")
        case .number(let key): key.inWords
        case .text(let key): key.answers.joined(separator: ", or ")
        case .explain(let rubric): rubric.reference
        case .order(let key): key.items.map(\.plainText).joined(separator: " → ")
        case .match(let key): key.pairs.map { "\($0.left.plainText) — \($0.right.plainText)" }.joined(separator: "; ")
        case .table(let key): key.cells.enumerated().map { "(\($0 + 1)) \($1.inWords)" }.joined(separator: "; ")
        case .measured(let key): "From your own run: \(key.answer.source)"
        case .predict(let key): "What is measured: \(key.value.source)"
        }
    }
}

extension TableKey.Cell {
    fileprivate var inWords: String {
        switch self {
        case .number(let key): key.inWords
        case .text(let key): key.answers.first ?? ""
        }
    }
}

extension NumberKey {
    /// The right values with their unit: `0.6 s`, `2 or 3`, `20 to 25 %`.
    var inWords: String {
        let values = targets.map { target in
            switch target {
            case .value(let value): NumberFormat.setting(value)
            case .range(let low, let high): "\(NumberFormat.setting(low)) to \(NumberFormat.setting(high))"
            }
        }
        return values.joined(separator: need == .all ? " and " : " or ") + (unit.map { " \($0)" } ?? "")
    }
}

extension Response {
    /// The answer in words: what was typed, or the parts that were chosen.
    public func text(for question: Question) -> String {
        switch (self, question.key) {
        case (.typed(let text), _): text
        case (.chosen(let indices), .choice(let key)):
            indices.filter(key.options.indices.contains).map { key.options[$0].text.plainText }.joined(separator: "; ")
        case (.ordered(let order), .order(let key)):
            order.filter(key.items.indices.contains).map { key.items[$0].plainText }.joined(separator: " → ")
        case (.matched(let chosen), .match(let key)): Self.text(of: chosen, key)
        case (.cells(let cells), _): cells.enumerated().map { "(\($0 + 1)) \($1.isEmpty ? "–" : $1)" }.joined(separator: "; ")
        case (.predicted(let estimate), .predict(let key)):
            "\(NumberFormat.text(estimate.value, in: key.unit)), \(NumberFormat.text(estimate.low, in: key.unit)) to "
                + NumberFormat.text(estimate.high, in: key.unit)
        case (.chosen, _), (.ordered, _), (.matched, _), (.predicted, _): ""
        }
    }

    private static func text(of chosen: [Int?], _ key: MatchKey) -> String {
        zip(key.pairs, chosen).map { pair, choice in
            let right = choice.flatMap { key.choices.indices.contains($0) ? key.choices[$0].plainText : nil } ?? "–"
            return "\(pair.left.plainText) — \(right)"
        }.joined(separator: "; ")
    }
}
