import CourseModel

/// Makes questions of their drafts.
struct QuestionBuilder {
    let blocks: BlockBuilder
    /// The experiments that a key may speak of.
    let scope: ExpressionScope
    /// The unit of a metric of an experiment; `nil` when it is unknown.
    let unit: (Experiment.ID, MetricName) -> MetricDefinition.Unit?

    /// The question; `nil` when its block is broken (reported).
    func build(_ draft: QuestionDraft, _ problems: inout Problems) -> Question? {
        let known = problems.diagnostics.count
        guard let map = draft.map, let type = type(map, draft, &problems) else { return nil }
        let isSound = problems.diagnostics.count == known
        let writing = QuestionWriting(map: map, draft: draft, blocks: blocks, scope: scope, unit: unit, isSound: isSound)
        guard let key = type.key(of: writing, &problems), let id = map.string("id") else { return nil }
        var prompt = draft.prompt
        if case .choice = key { prompt = ChoiceDraft(draft)?.prompt ?? prompt }
        let more = map["explanation"]?.text.map { EmbeddedMarkdown.blocks($0, builder: blocks, &problems) } ?? []
        return Question(
            id: Question.ID(id), title: draft.title, prompt: blocks.blocks(prompt), explanation: blocks.blocks(draft.explanation) + more,
            about: map.strings("about"), level: map.value("level") ?? .apply, points: map.number("points") ?? 1,
            hints: map.strings("hints"), hintCost: map.number("hint_cost") ?? 0, attempts: map.count("attempts") ?? attempts(key),
            reveal: map.value("reveal") ?? .afterAttempts, review: review(key, map), family: map.string("family"),
            tags: map.strings("tags"), after: map.string("after").map { Experiment.ID($0) }, key: key, line: draft.place.line)
    }

    /// Where two options leave nothing to try again, one attempt; a prediction is made once.
    private func attempts(_ key: QuestionKey) -> Int {
        switch key {
        case .choice(let choice): choice.options.count == 2 ? 1 : 3
        case .order(let order): order.items.count == 2 ? 1 : 3
        case .match(let match): match.pairs.count == 2 && match.choices.count == 2 ? 1 : 3
        case .predict: 1
        case .number, .text, .explain, .table, .measured: 3
        }
    }

    /// A prediction never comes back for review.
    private func review(_ key: QuestionKey, _ map: YamlMap) -> Question.Review {
        key.kind == .predict || map.flag("review") == false ? .never : .scheduled
    }

    /// The block's type, with the block checked against its schema; `nil` when it has none that is known.
    private func type(_ map: YamlMap, _ draft: QuestionDraft, _ problems: inout Problems) -> (any QuestionType.Type)? {
        guard let text = map["type"]?.text else {
            for key in CommonQuestionKeys.all where key.isRequired && map[key.name] == nil {
                problems.add(MissingKey(key: key.name, block: "the question block", meaning: key.meaning), at: draft.place)
            }
            return nil
        }
        guard let type = QuestionTypes.named(text.value) else {
            let nearest = NearestName.to(text.value, among: QuestionTypes.names)
            let found = text.value.isEmpty ? "empty" : Wording.quoted(text.value)
            problems.add(
                WrongValue(key: "type", found: found, expected: Shape.oneOf(QuestionTypes.names).inWords, nearest: nearest),
                at: text.place)
            return nil
        }
        SchemaCheck.check(map, against: QuestionTypes.schema(of: type), opening: draft.place, &problems)
        return type
    }
}
