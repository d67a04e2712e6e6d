import CourseModel

/// `match`: items on the left, each with what belongs to it.
enum MatchType: QuestionType {
    static let kind = QuestionKey.Kind.match
    static let keys: [Schema.Key] = [
        .required("pairs", .list(.map(pair), atLeast: 2), "each item with what belongs to it"),
        .optional("extra", .list(.text, atLeast: 0), "items for the right that belong to nothing"),
    ]

    private static let pair = Schema(
        name: "a pair",
        keys: [.required("left", .text, "the item"), .required("right", .text, "what belongs to it; several pairs may share it")])

    static func key(of writing: QuestionWriting, _ problems: inout Problems) -> QuestionKey? {
        let pairs = writing.map.maps("pairs").compactMap { map -> (left: YamlText, right: YamlText)? in
            guard let left = map["left"]?.text, let right = map["right"]?.text else { return nil }
            return (left, right)
        }
        guard pairs.count >= 2 else { return nil }
        TwinItems.check(pairs.map(\.left), "pairs", &problems)
        let extra = writing.map["extra"]?.elements.compactMap(\.text) ?? []
        return .match(
            MatchKey(
                pairs: pairs.map { MatchKey.Pair(left: writing.inlines($0.left), right: writing.inlines($0.right)) },
                extra: extra.map(writing.inlines)))
    }
}
