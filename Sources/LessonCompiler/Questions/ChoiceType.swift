import CourseModel

/// `choice`: the last task list of the prompt.
enum ChoiceType: QuestionType {
    static let kind = QuestionKey.Kind.choice
    static let keys: [Schema.Key] = [
        .optional("fixed", .flag, "true keeps the order as written"),
        .optional("right", .list(.text, atLeast: 1), "the right options, word for word, where no box is ticked"),
        .optional("feedback", .dictionary(.text), "feedback by the options’ words, where it does not stand under them"),
    ]

    static func key(of writing: QuestionWriting, _ problems: inout Problems) -> QuestionKey? {
        guard let draft = ChoiceDraft(writing.draft) else { return nil }
        let blocks = writing.blocks
        var options: [ChoiceKey.Option] = []
        for option in draft.options {
            let more = draft.feedback(for: option).map { EmbeddedMarkdown.blocks($0, builder: blocks, &problems) }
            options.append(
                ChoiceKey.Option(
                    text: blocks.inlines(option.text), isRight: draft.isRight(option),
                    feedback: blocks.blocks(option.feedback) + (more ?? [])))
        }
        return .choice(ChoiceKey(options: options, order: writing.map.flag("fixed") == true ? .fixed : .shuffled))
    }
}
