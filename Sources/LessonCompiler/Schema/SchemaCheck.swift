import CourseModel

/// Checks a block against its schema: unknown keys, missing keys, values of the wrong kind. A value that passes can be read without
/// asking again.
enum SchemaCheck {
    /// Reports every breach of the schema in a map. `opening` is where missing keys are pointed at.
    static func check(_ map: YamlMap, against schema: Schema, opening: Place, _ problems: inout Problems) {
        for entry in map.entries {
            if let key = schema.key(entry.key) {
                check(entry.value, key.name, key.shape, &problems)
            } else if schema.later.contains(entry.key) {
                problems.add(NotSupported(what: "“\(entry.key)” in \(schema.name)", supported: []), at: entry.keyPlace)
            } else {
                problems.add(UnknownKey(key: entry.key, block: schema.name, known: schema.keys.map(\.name)), at: entry.keyPlace)
            }
        }
        for key in schema.keys where key.isRequired && map[key.name] == nil {
            problems.add(MissingKey(key: key.name, block: schema.name, meaning: key.meaning), at: opening)
        }
    }

    private static func check(_ value: YamlValue, _ key: String, _ shape: Shape, _ problems: inout Problems) {
        switch (shape, value) {
        case (.list(let inner, let count), _): checkList(value, key, inner, count, &problems)
        case (.map(let schema), .map(let map)): check(map, against: schema, opening: map.place, &problems)
        case (.dictionary(let inner), .map(let map)):
            for entry in map.entries { check(entry.value, entry.key, inner, &problems) }
        case (.map, _), (.dictionary, _): wrong(value, key, shape, &problems)
        case (_, .text(let text)): check(text, key, shape, &problems)
        case (.text, .map(let map)) where map.entries.count == 1 && map.entries[0].key.contains(" "):
            // “- Two words: and more” reads as a key with a value.
            let quoted = YamlQuoting.quotedLine(problems.source.line(map.place.line))
            problems.add(YamlUnquotedText(mark: .colon, quotedLine: quoted), at: map.place)
        default: wrong(value, key, shape, &problems)
        }
    }

    private static func checkList(_ value: YamlValue, _ key: String, _ inner: Shape, _ count: Int, _ problems: inout Problems) {
        for element in value.elements { check(element, key, inner, &problems) }
        guard value.elements.count < count else { return }
        let words = count == 1 ? "a list that is not empty" : "a list of at least \(count)"
        problems.add(WrongValue(key: key, found: "a list of \(value.elements.count)", expected: words), at: value.place)
    }

    private static func check(_ text: YamlText, _ key: String, _ shape: Shape, _ problems: inout Problems) {
        if case .text = shape, let comment = text.comment {
            let quoted = YamlQuoting.quotedLine(problems.source.line(comment.line))
            problems.add(YamlUnquotedText(mark: .comment, quotedLine: quoted), at: comment)
        }
        guard !accepts(text.value, shape) else { return }
        var nearest: String?
        if case .oneOf(let words) = shape { nearest = NearestName.to(text.value, among: words) }
        let found = text.value.isEmpty ? "empty" : Wording.quoted(text.value)
        problems.add(WrongValue(key: key, found: found, expected: shape.inWords, nearest: nearest), at: text.place)
    }

    private static func wrong(_ value: YamlValue, _ key: String, _ shape: Shape, _ problems: inout Problems) {
        problems.add(WrongValue(key: key, found: value.kindInWords, expected: shape.inWords), at: value.place)
    }

    private static func accepts(_ text: String, _ shape: Shape) -> Bool {
        switch shape {
        case .text: !text.allSatisfy(\.isWhitespace)
        case .word: !text.isEmpty && !text.contains(where: \.isWhitespace)
        case .id: IdForm.isKebabCase(text)
        case .oneOf(let words): words.contains(text)
        case .count(let range): ScalarReading.count(text).map(range.contains) ?? false
        case .number(let range): ScalarReading.number(text).map(range.contains) ?? false
        case .duration(let range): TimeText.seconds(text).map(range.contains) ?? false
        case .flag: ScalarReading.flag(text) != nil
        case .day: ScalarReading.day(text) != nil
        case .tolerance: ScalarReading.tolerance(text) != nil
        case .expression: !text.isEmpty
        case .list, .map, .dictionary: true
        }
    }
}

/// The form of ids.
enum IdForm {
    /// Whether a text is kebab-case: lower-case ASCII letters, digits and `-`, beginning with a letter, at most 64 long.
    static func isKebabCase(_ text: String) -> Bool {
        guard let first = text.utf8.first, first >= UInt8(ascii: "a"), first <= UInt8(ascii: "z"), text.utf8.count <= 64 else {
            return false
        }
        return text.utf8.allSatisfy {
            ($0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z")) || ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9"))
                || $0 == UInt8(ascii: "-")
        }
    }

    /// The slug of a title: `Ignoring system limits!` → `ignoring-system-limits`; empty when it has no ASCII letter or digit.
    static func slug(of title: String) -> String {
        let parts = title.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return String(parts.joined(separator: "-").prefix(64)).trimming { $0 == "-" }
    }
}
