import CourseModel

/// `number`: a value or several, or a range, with a tolerance and a unit.
enum NumberType: QuestionType {
    static let kind = QuestionKey.Kind.number
    static let keys: [Schema.Key] = [
        .optional("value", .list(.number(-1e300...1e300), atLeast: 1), "the right number, or a list of them"),
        .optional("range", .list(.number(-1e300...1e300), atLeast: 2), "the lowest and the highest right number"),
        .optional("need", .oneOf(["any", "all"]), "whether an answer names any one of several values, the default, or all"),
        .optional("tolerance", .tolerance, "how far an answer may be off"),
        .optional("unit", .text, "the unit, such as s, ms, %, MB"),
    ]

    static func key(of writing: QuestionWriting, _ problems: inout Problems) -> QuestionKey? {
        number(writing.map, at: writing.draft.place, in: "a question of the type “number”", &problems).map(QuestionKey.number)
    }

    /// The key that a map writes: `value` with `tolerance`, or `range`; `nil` when it is broken (reported).
    static func number(_ map: YamlMap, at place: Place, in block: String, _ problems: inout Problems) -> NumberKey? {
        let values = numbers(map, "value")
        let range = numbers(map, "range")
        if map["value"] == nil, map["range"] == nil {
            problems.add(MissingKey(key: "value", block: block, meaning: "the right number, or “range”"), at: place)
            return nil
        }
        if let text = map["range"], range.count != 2 || range[0] > range[1] {
            let found = "a list of \(range.count)"
            problems.add(WrongValue(key: "range", found: found, expected: "two numbers, the lower one first"), at: text.place)
            return nil
        }
        guard let tolerance = map.string("tolerance").flatMap(ScalarReading.tolerance) ?? (values.isEmpty ? .absolute(0) : nil) else {
            if map["tolerance"] == nil {
                problems.add(MissingKey(key: "tolerance", block: block, meaning: "how far an answer may be off"), at: place)
            }
            return nil
        }
        let targets = values.map(NumberKey.Target.value) + (range.count == 2 ? [.range(range[0], range[1])] : [])
        return NumberKey(targets: targets, need: map.value("need") ?? .any, tolerance: tolerance, unit: map.string("unit"))
    }

    private static func numbers(_ map: YamlMap, _ key: String) -> [Double] {
        map.strings(key).compactMap { ScalarReading.number($0) }
    }
}
