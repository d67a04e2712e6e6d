/// The keys of every `question` block.
enum CommonQuestionKeys {
    /// The keys.
    static let all: [Schema.Key] = [
        .required("id", .id, "the id that history hangs on, never changed"),
        .required("type", .word, "choice, number, text, explain, order, match, table, measured or predict"),
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
        .optional("explanation", .text, "shown after answering, in Markdown, below the text that stands under the block"),
        .optional("variables", .dictionary(.list(.text, atLeast: 1)), "numbers drawn or computed for each showing, used as {{name}}"),
        .optional("first", .dictionary(.text), "the variables of the first showing"),
    ]
}
