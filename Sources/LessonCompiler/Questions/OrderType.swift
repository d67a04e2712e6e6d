import CourseModel

/// `order`: items that are shown shuffled.
enum OrderType: QuestionType {
    static let kind = QuestionKey.Kind.order
    static let keys: [Schema.Key] = [.required("items", .list(.text, atLeast: 2), "the items in the right order")]

    static func key(of writing: QuestionWriting, _ problems: inout Problems) -> QuestionKey? {
        let texts = writing.map["items"]?.elements.compactMap(\.text) ?? []
        guard texts.count >= 2 else { return nil }
        TwinItems.check(texts, "items", &problems)
        return .order(OrderKey(items: texts.map(writing.inlines)))
    }
}
