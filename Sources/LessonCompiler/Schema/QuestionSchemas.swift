import CourseModel

/// The schemas of `question` blocks, one for each type.
enum QuestionSchemas {
    /// The types that this version has.
    static let types = ["choice", "number", "explain"]
    /// The types of the format that this version does not have yet.
    static let laterTypes = ["text", "order", "match", "table", "measured", "predict"]

    /// The schema of a type; `nil` when there is none.
    static func schema(for type: String) -> Schema? {
        switch type {
        case "choice": Schema(name: "a question of the type “choice”", keys: common + choice)
        case "number": Schema(name: "a question of the type “number”", keys: common + number)
        case "explain": Schema(name: "a question of the type “explain”", keys: common + explain)
        default: nil
        }
    }

    /// The keys of every question.
    static let common: [Schema.Key] = [
        .required("id", .id, "the id that history hangs on, never changed"),
        .required("type", .word, "choice, number or explain"),
        .required("about", .list(.word, atLeast: 1), "ids of objectives, metrics, tradeoffs and pitfalls that it is about"),
        .optional("level", .oneOf(["recall", "apply", "diagnose"]), "what it asks of the learner"),
        .optional("points", .number(0.001...1000), "what a full answer earns"),
        .optional("hints", .list(.text, atLeast: 1), "hints, in the order they are offered"),
        .optional("hint_cost", .number(0...1), "the share of the points that a hint costs"),
        .optional("attempts", .count(1...20), "how often it may be answered before the key is shown"),
        .optional("reveal", .oneOf(["after-attempts", "after-answer", "never"]), "when the key may be seen"),
        .optional("review", .flag, "whether it comes back for review"),
        .optional("family", .id, "siblings share it"),
        .optional("tags", .list(.text, atLeast: 0), "free tags"),
        .optional("after", .id, "the experiment that must have run"),
        .optional("variables", .dictionary(.list(.text, atLeast: 1)), "numbers drawn or computed for each showing, used as {{name}}"),
        .optional("first", .dictionary(.text), "the variables of the first showing"),
    ]

    private static let choice: [Schema.Key] = [.optional("fixed", .flag, "true keeps the order as written")]

    private static let number: [Schema.Key] = [
        .required("value", .number(-1e300...1e300), "the right number"),
        .required("tolerance", .tolerance, "how far an answer may be off"),
        .optional("unit", .text, "the unit, such as s, ms, %, MB"),
    ]

    private static let explain: [Schema.Key] = [
        .required("reference", .text, "the model answer"),
        .optional("words", .dictionary(.text), "named patterns that other patterns use"),
        .required("ideas", .list(.map(idea), atLeast: 1), "what a full answer says"),
        .optional("misconceptions", .list(.map(misconception), atLeast: 0), "wrong beliefs that are recognised"),
        .optional("remarks", .list(.map(remark), atLeast: 0), "good thoughts outside the key"),
        .optional("accepts", .list(.text, atLeast: 0), "answers that must get full marks"),
        .optional("partial", .list(.text, atLeast: 0), "answers that must get part of the marks"),
        .optional("rejects", .list(.text, atLeast: 0), "answers that must get none"),
    ]

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
}
