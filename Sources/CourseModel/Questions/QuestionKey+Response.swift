extension QuestionKey {
    /// The key given as an answer, as a learner would give it; `nil` where it depends on the learner's run.
    public var rightResponse: Response? {
        switch self {
        case .choice(let key): .chosen(key.options.indices.filter { key.options[$0].isRight })
        case .number(let key): .typed(key.rightAnswer)
        case .text(let key): .typed(key.answers.first ?? "")
        case .explain(let rubric): .typed(rubric.reference)
        case .order(let key): .ordered(Array(key.items.indices))
        case .match(let key): .matched(key.rightChoices)
        case .table(let key): .cells(key.cells.map(\.rightAnswer))
        case .measured, .predict: nil
        }
    }
}

extension TableKey.Cell {
    /// What a learner who is right would type.
    public var rightAnswer: String {
        switch self {
        case .number(let key): key.rightAnswer
        case .text(let key): key.answers.first ?? ""
        }
    }
}

extension NumberKey {
    /// What a learner who is right would type, with the unit: `0.6 s`, `2; 3`.
    public var rightAnswer: String {
        let wanted = need == .all ? targets[...] : targets.prefix(1)
        let numbers = wanted.map { target in
            let value = target.representative
            return value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
        }
        return numbers.map { number in unit.map { "\(number) \($0)" } ?? number }.joined(separator: "; ")
    }
}
