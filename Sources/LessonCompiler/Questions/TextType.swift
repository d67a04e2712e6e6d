import CourseModel

/// `text`: a word or a few, with alternatives.
enum TextType: QuestionType {
    static let kind = QuestionKey.Kind.text
    static let keys: [Schema.Key] = [
        .required("answers", .list(.text, atLeast: 1), "the right answers, the one that is shown first"),
        .optional("exact", .flag, "true: every character counts"),
        .optional("rejects", .list(.text, atLeast: 0), "answers that are wrong although they look alike"),
    ]

    static func key(of writing: QuestionWriting, _ problems: inout Problems) -> QuestionKey? { text(writing.map).map(QuestionKey.text) }

    /// The key that a map writes; `nil` without answers.
    static func text(_ map: YamlMap) -> TextKey? {
        let answers = map.strings("answers")
        guard !answers.isEmpty else { return nil }
        return TextKey(answers: answers, spelling: map.flag("exact") == true ? .exact : .tolerant, rejects: map.strings("rejects"))
    }
}
