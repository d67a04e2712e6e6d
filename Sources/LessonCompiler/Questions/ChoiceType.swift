import CourseModel

/// `choice`: the last task list of the prompt.
enum ChoiceType: QuestionType {
    static let kind = QuestionKey.Kind.choice
    static let keys: [Schema.Key] = [.optional("fixed", .flag, "true keeps the order as written")]

    static func key(of writing: QuestionWriting, _ problems: inout Problems) -> QuestionKey? {
        guard let options = ChoiceDraft(writing.draft.prompt)?.options else { return nil }
        let blocks = writing.blocks
        return .choice(
            ChoiceKey(
                options: options.map { option in
                    ChoiceKey.Option(
                        text: blocks.inlines(option.text), isRight: option.isRight, feedback: blocks.blocks(option.feedback))
                }, order: writing.map.flag("fixed") == true ? .fixed : .shuffled))
    }
}
