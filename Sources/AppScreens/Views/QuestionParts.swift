import CourseModel
import TextUI

/// The parts of a question below its prompt: options, items, pairs, in the order shown. Nothing here tells which is right.
struct QuestionParts {
    let question: Question
    /// The parts as indices as written, in the order shown, see ``OptionOrder``.
    let order: [Int]

    func lines(at moment: Moment) -> [StyledLine] {
        switch question.key {
        case .choice(let key): numbered(order.map { key.options[$0].text }, at: moment)
        case .order(let key): numbered(order.map { key.items[$0] }, at: moment)
        case .match(let key): pairs(key, at: moment)
        case .number, .text, .explain, .table, .measured, .predict: []
        }
    }

    private func numbered(_ items: [[Inline]], at moment: Moment) -> [StyledLine] {
        Page.prose([.list(List(start: 1, isTight: true, items: items.map { ListItem(blocks: [.paragraph($0)]) }))], at: moment)
    }

    private func pairs(_ key: MatchKey, at moment: Moment) -> [StyledLine] {
        let right = order.enumerated().flatMap { place, index in
            Page.commands([("   \(PartLetter.letter(place)).", key.choices[index].plainText)], at: moment)
        }
        return numbered(key.pairs.map(\.left), at: moment) + Page.blank + right
    }
}

extension Question {
    /// The prompt as it is shown: the cells to fill of a `table` are numbered, `(1)`, `(2)`…
    var shownPrompt: [Block] {
        guard case .table = key, let index = prompt.lastIndex(where: { if case .table = $0 { true } else { false } }),
            case .table(let table) = prompt[index]
        else { return prompt }
        var number = 0
        let rows = table.rows.map { row in
            row.map { cell -> [Inline] in
                guard cell.plainText == TableKey.blank else { return cell }
                number += 1
                return [.text("(\(number))")]
            }
        }
        var shown = prompt
        shown[index] = .table(Table(alignments: table.alignments, header: table.header, rows: rows, source: table.source))
        return shown
    }
}
