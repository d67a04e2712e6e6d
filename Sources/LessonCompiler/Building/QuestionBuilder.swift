import CourseModel
import Grading

/// Makes questions of their drafts.
struct QuestionBuilder {
    let blocks: BlockBuilder

    /// The question; `nil` when its block is broken (reported).
    func build(_ draft: QuestionDraft, _ problems: inout Problems) -> Question? {
        let known = problems.diagnostics.count
        guard let map = draft.map, checkType(map, draft, &problems) else { return nil }
        let isSound = problems.diagnostics.count == known
        guard let key = key(map, draft), let id = map.string("id") else { return nil }
        if case .explain(let rubric) = key, isSound { RubricPattern.check(rubric, map, prompt: blocks.blocks(draft.prompt), &problems) }
        var prompt = draft.prompt
        var attempts = 3
        if case .choice(let choice) = key {
            prompt = ChoiceDraft(draft.prompt)?.prompt ?? prompt
            if choice.options.count == 2 { attempts = 1 }
        }
        return Question(
            id: Question.ID(id), title: draft.title, prompt: blocks.blocks(prompt), explanation: blocks.blocks(draft.explanation),
            about: map.strings("about"), level: map.value("level") ?? .apply, points: map.number("points") ?? 1,
            hints: map.strings("hints"),
            hintCost: map.number("hint_cost") ?? 0, attempts: map.count("attempts") ?? attempts,
            reveal: map.value("reveal") ?? .afterAttempts, review: map.flag("review") == false ? .never : .scheduled,
            family: map.string("family"), tags: map.strings("tags"), after: map.string("after").map { Experiment.ID($0) }, key: key,
            line: draft.place.line)
    }

    /// Checks the block against its type's schema; whether the type is one that can be built.
    private func checkType(_ map: YamlMap, _ draft: QuestionDraft, _ problems: inout Problems) -> Bool {
        guard let type = map["type"]?.text else {
            let common = Schema(name: "the question block", keys: QuestionSchemas.common.filter(\.isRequired))
            for key in common.keys where map[key.name] == nil {
                problems.add(MissingKey(key: key.name, block: common.name, meaning: key.meaning), at: draft.place)
            }
            return false
        }
        if let schema = QuestionSchemas.schema(for: type.value) {
            SchemaCheck.check(map, against: schema, opening: draft.place, &problems)
            return true
        }
        if QuestionSchemas.laterTypes.contains(type.value) {
            problems.add(NotSupported(what: "the type “\(type.value)”", supported: QuestionSchemas.types), at: type.place)
        } else {
            let nearest = NearestName.to(type.value, among: QuestionSchemas.types)
            let expected = Shape.oneOf(QuestionSchemas.types).inWords
            let found = type.value.isEmpty ? "empty" : Wording.quoted(type.value)
            problems.add(WrongValue(key: "type", found: found, expected: expected, nearest: nearest), at: type.place)
        }
        return false
    }

    private func key(_ map: YamlMap, _ draft: QuestionDraft) -> QuestionKey? {
        switch draft.type {
        case "choice": choice(map, draft).map(QuestionKey.choice)
        case "number": number(map).map(QuestionKey.number)
        case "explain": .explain(rubric(map))
        default: nil
        }
    }

    private func choice(_ map: YamlMap, _ draft: QuestionDraft) -> ChoiceKey? {
        guard let options = ChoiceDraft(draft.prompt)?.options else { return nil }
        return ChoiceKey(
            options: options.map { option in
                ChoiceKey.Option(text: blocks.inlines(option.text), isRight: option.isRight, feedback: blocks.blocks(option.feedback))
            }, order: map.flag("fixed") == true ? .fixed : .shuffled)
    }

    private func number(_ map: YamlMap) -> NumberKey? {
        guard let value = map.number("value"), let tolerance = map.string("tolerance").flatMap(ScalarReading.tolerance) else { return nil }
        return NumberKey(value: value, tolerance: tolerance, unit: map.string("unit"))
    }

    private func rubric(_ map: YamlMap) -> Rubric {
        Rubric(
            reference: map.string("reference") ?? "",
            words: (map["words"]?.map?.entries ?? []).map { WordSet(id: WordSet.ID($0.key), match: $0.value.text?.value ?? "") },
            ideas: map.maps("ideas").map(idea), misconceptions: map.maps("misconceptions").map(misconception),
            remarks: map.maps("remarks").map(remark), accepts: map.strings("accepts"), partial: map.strings("partial"),
            rejects: map.strings("rejects"))
    }

    private func idea(_ map: YamlMap) -> Idea {
        Idea(
            id: Idea.ID(map.string("id") ?? ""), says: map.string("says") ?? "", match: map.strings("match"), hit: map.string("hit") ?? "",
            miss: map.string("miss") ?? "", points: map.number("points") ?? 1)
    }

    private func misconception(_ map: YamlMap) -> Misconception {
        Misconception(
            id: Misconception.ID(map.string("id") ?? ""), says: map.string("says") ?? "", match: map.strings("match"),
            feedback: map.string("feedback") ?? "")
    }

    private func remark(_ map: YamlMap) -> RubricRemark {
        RubricRemark(id: RubricRemark.ID(map.string("id") ?? ""), match: map.strings("match"), feedback: map.string("feedback") ?? "")
    }
}
