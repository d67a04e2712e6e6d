import CourseModel
import Grading

/// `explain`: free text with a rubric, or with references alone.
enum ExplainType: QuestionType {
    static let kind = QuestionKey.Kind.explain
    static let keys: [Schema.Key] = [
        .required("reference", .text, "the model answer"),
        .optional("references", .list(.text, atLeast: 0), "other model answers, for a question without ideas"),
        .optional("words", .dictionary(.text), "named patterns that other patterns use"),
        .optional("ideas", .list(.map(idea), atLeast: 1), "what a full answer says; without it, answers are compared with the references"),
        .optional("misconceptions", .list(.map(misconception), atLeast: 0), "wrong beliefs that are recognised"),
        .optional("remarks", .list(.map(remark), atLeast: 0), "good thoughts outside the key"),
        .optional("accepts", .list(.text, atLeast: 0), "answers that must get full marks"),
        .optional("partial", .list(.text, atLeast: 0), "answers that must get part of the marks"),
        .optional("rejects", .list(.text, atLeast: 0), "answers that must get none"),
    ]

    static func key(of writing: QuestionWriting, _ problems: inout Problems) -> QuestionKey? {
        let rubric = rubric(writing.map)
        if writing.isSound { RubricPattern.check(rubric, writing.map, prompt: writing.blocks.blocks(writing.draft.prompt), &problems) }
        return .explain(rubric)
    }

    private static let idea = Schema(
        name: "an idea",
        keys: [
            .required("id", .id, "the id"),
            .required("says", .text, "the idea as a statement"),
            .required("match", .list(.text, atLeast: 1), "patterns, one of them is enough"),
            .required("hit", .text, "what is said when it was found"),
            .required("miss", .text, "a question that leads to it"),
            .optional("points", .number(0.001...1000), "its weight among the ideas"),
        ])

    private static let misconception = Schema(
        name: "a misconception",
        keys: [
            .required("id", .id, "the id"),
            .required("says", .text, "the belief as a statement"),
            .required("match", .list(.text, atLeast: 1), "patterns, one of them is enough"),
            .required("feedback", .text, "what is said to a learner who states it"),
        ])

    private static let remark = Schema(
        name: "a remark",
        keys: [
            .required("id", .id, "the id"),
            .required("match", .list(.text, atLeast: 1), "patterns, one of them is enough"),
            .required("feedback", .text, "what is said"),
        ])

    private static func rubric(_ map: YamlMap) -> Rubric {
        Rubric(
            reference: map.string("reference") ?? "", alternatives: map.strings("references"),
            words: (map["words"]?.map?.entries ?? []).map { WordSet(id: WordSet.ID($0.key), match: $0.value.text?.value ?? "") },
            ideas: map.maps("ideas").map(idea), misconceptions: map.maps("misconceptions").map(misconception),
            remarks: map.maps("remarks").map(remark), accepts: map.strings("accepts"), partial: map.strings("partial"),
            rejects: map.strings("rejects"))
    }

    private static func idea(_ map: YamlMap) -> Idea {
        Idea(
            id: Idea.ID(map.string("id") ?? ""), says: map.string("says") ?? "", match: map.strings("match"), hit: map.string("hit") ?? "",
            miss: map.string("miss") ?? "", points: map.number("points") ?? 1)
    }

    private static func misconception(_ map: YamlMap) -> Misconception {
        Misconception(
            id: Misconception.ID(map.string("id") ?? ""), says: map.string("says") ?? "", match: map.strings("match"),
            feedback: map.string("feedback") ?? "")
    }

    private static func remark(_ map: YamlMap) -> RubricRemark {
        RubricRemark(id: RubricRemark.ID(map.string("id") ?? ""), match: map.strings("match"), feedback: map.string("feedback") ?? "")
    }
}
