import CourseModel
import Grading

/// A right answer made wrong by one small change.
struct ChangedAnswer {
    /// What was changed.
    let kind: String
    /// The changed answer.
    let response: Response
    /// The changed answer in words.
    let words: String
}

/// Makes the changed answers of a question's showing, by its type.
struct ChangedAnswers {
    let question: Question
    /// The showing as it was written.
    let draft: QuestionDraft

    /// The kinds of change that a type of question has, in the order in which they are reported; empty for types whose key the learner's run makes.
    static func kinds(of type: QuestionKey.Kind) -> [String] {
        switch type {
        case .explain: Mutant.Kind.allCases.map(\.rawValue)
        case .choice: [otherOption, "option left out", "option added"]
        case .number: ["size", "sign", "unit"]
        case .text: ["negation", "word left out", "letter"]
        case .order: ["swap", "reversal"]
        case .match: ["swap", "extra"]
        case .table: ["cell"]
        case .measured, .predict: []
        }
    }

    /// A wrong option in place of the right ones.
    static let otherOption = "other option"

    /// The changed answers, each once.
    var all: [ChangedAnswer] {
        switch question.key {
        case .explain(let rubric): explain(rubric)
        case .choice(let key): choice(key)
        case .number(let key): number(key)
        case .text(let key): text(key)
        case .order(let key): order(key)
        case .match(let key): match(key)
        case .table(let key): table(key)
        case .measured, .predict: []
        }
    }

    // MARK: Text

    /// Nothing for a question that is graded by its references alone: it makes no promise.
    private func explain(_ rubric: Rubric) -> [ChangedAnswer] {
        guard !rubric.ideas.isEmpty, let map = draft.map else { return [] }
        var seen: Set<String> = []
        return Mutator.mutants(of: map.strings("reference") + map.strings("accepts"), for: rubric)
            .filter { seen.insert($0.text).inserted }
            .map { ChangedAnswer(kind: $0.kind.rawValue, response: .typed($0.text), words: $0.text) }
    }

    /// "not" before each answer; each word left out where that is no right answer itself; where spelling counts, a letter turned.
    private func text(_ key: TextKey) -> [ChangedAnswer] {
        let right = Set(key.answers.map { $0.lowercased() })
        return key.answers.flatMap { answer -> [ChangedAnswer] in
            let words = answer.split(separator: " ").map(String.init)
            let shorter =
                words.count < 2
                ? []
                : words.indices.map { (index: Int) in
                    words.enumerated().filter { $0.offset != index }.map(\.element).joined(separator: " ")
                }
            return [Self.typed("negation", "not \(answer)")]
                + shorter.filter { !right.contains($0.lowercased()) && !Self.isFiller(answer, without: $0) }.map {
                    Self.typed("word left out", $0)
                }
                + (key.spelling == .exact ? [Self.typed("letter", Self.turned(answer))] : [])
        }
    }

    /// Whether only an article is missing.
    private static func isFiller(_ answer: String, without shorter: String) -> Bool {
        let articles: Set<String> = ["a", "an", "the"]
        func spoken(_ text: String) -> [String] {
            text.lowercased().split(separator: " ").map(String.init).filter { !articles.contains($0) }
        }
        return spoken(answer) == spoken(shorter)
    }

    /// The text with its first letter in the other case, or with `x` behind it when it has none.
    private static func turned(_ text: String) -> String {
        guard let index = text.firstIndex(where: { $0.isLetter && $0.isASCII }) else { return text + "x" }
        let letter = text[index].isUppercase ? text[index].lowercased() : text[index].uppercased()
        return text[..<index] + letter + text[text.index(after: index)...]
    }

    private static func typed(_ kind: String, _ text: String) -> ChangedAnswer {
        ChangedAnswer(kind: kind, response: .typed(text), words: text)
    }

    // MARK: Numbers

    private func number(_ key: NumberKey) -> [ChangedAnswer] {
        Self.changedNumbers(key).map { Self.typed($0.kind, $0.text) }
    }

    /// A number that is another one: twice, half, ten times and a tenth of it, with the other sign, with another unit.
    private static func changedNumbers(_ key: NumberKey) -> [(kind: String, text: String)] {
        guard let first = key.targets.first else { return [] }
        let value = first.representative
        func text(_ value: Double, _ unit: String?) -> String {
            [ScalarReading.number(value), unit].compactMap(\.self).joined(separator: " ")
        }
        let rest = key.need == .all ? key.targets.dropFirst().map { text($0.representative, key.unit) } : []
        func whole(_ changed: String) -> String { ([changed] + rest).joined(separator: "; ") }
        let sizes = value == 0 ? [] : [2, 0.5, 10, 0.1].map { value * $0 }.filter { size in !key.targets.contains { $0.holds(size) } }
        let sign = value == 0 || key.targets.contains { $0.holds(-value) } ? [] : [-value]
        let unit = key.unit.flatMap { Self.otherUnits[$0] }
        return sizes.map { ("size", whole(text($0, key.unit))) } + sign.map { ("sign", whole(text($0, key.unit))) }
            + (value == 0 ? [] : unit.map { [("unit", whole(text(value, $0)))] } ?? [])
    }

    /// Units of the same quantity and another size.
    private static let otherUnits = [
        "s": "ms", "ms": "s", "µs": "ms", "us": "ms", "min": "s", "h": "min", "kB": "MB", "MB": "kB", "GB": "MB", "MiB": "kB", "GiB": "MB",
        "B": "kB",
    ]

    // MARK: Options and arrangements

    private func choice(_ key: ChoiceKey) -> [ChangedAnswer] {
        let right = key.options.indices.filter { key.options[$0].isRight }
        let wrong = key.options.indices.filter { !key.options[$0].isRight }
        func change(_ kind: String, _ chosen: [Int]) -> ChangedAnswer {
            let words = chosen.map { key.options[$0].text.plainText }.joined(separator: "; ")
            return ChangedAnswer(kind: kind, response: .chosen(chosen.sorted()), words: words)
        }
        let others = wrong.map { change(Self.otherOption, [$0]) }
        guard right.count > 1 else { return others }
        return others + right.map { left in change("option left out", right.filter { $0 != left }) }
            + wrong.map { change("option added", right + [$0]) }
    }

    private func order(_ key: OrderKey) -> [ChangedAnswer] {
        let right = Array(key.items.indices)
        func change(_ kind: String, _ items: [Int]) -> ChangedAnswer {
            ChangedAnswer(kind: kind, response: .ordered(items), words: items.map { key.items[$0].plainText }.joined(separator: " → "))
        }
        let swaps = right.dropLast().map { index in
            var items = right
            items.swapAt(index, index + 1)
            return change("swap", items)
        }
        return swaps + (right.count > 2 ? [change("reversal", right.reversed())] : [])
    }

    private func match(_ key: MatchKey) -> [ChangedAnswer] {
        let (right, choices) = (key.rightChoices, key.choices)
        func change(_ kind: String, _ chosen: [Int]) -> ChangedAnswer {
            let words = zip(key.pairs, chosen).map { "\($0.left.plainText): \(choices[$1].plainText)" }.joined(separator: "; ")
            return ChangedAnswer(kind: kind, response: .matched(chosen), words: words)
        }
        let swaps = right.indices.dropLast().filter { right[$0] != right[$0 + 1] }.map { index in
            var chosen = right
            chosen.swapAt(index, index + 1)
            return change("swap", chosen)
        }
        let extra = choices.indices.first { !right.contains($0) }
        return swaps + (extra.map { [change("extra", [$0] + right.dropFirst())] } ?? [])
    }

    /// Each cell with a change of its own, the others right.
    private func table(_ key: TableKey) -> [ChangedAnswer] {
        let right = key.cells.map(\.rightAnswer)
        return key.cells.indices.flatMap { index -> [ChangedAnswer] in
            let changed: [String] =
                switch key.cells[index] {
                case .number(let number): Self.changedNumbers(number).map(\.text)
                case .text(let text): text.answers.prefix(1).map { "not \($0)" }
                }
            return changed.map { text in
                var cells = right
                cells[index] = text
                return ChangedAnswer(kind: "cell", response: .cells(cells), words: "“\(text)” in cell \(index + 1)")
            }
        }
    }
}

extension NumberKey.Target {
    /// Whether a value is near enough to be meant as this target.
    fileprivate func holds(_ value: Double) -> Bool {
        switch self {
        case .value(let own): abs(own - value) <= abs(own) / 5
        case .range(let low, let high): (low...high).contains(value)
        }
    }
}
