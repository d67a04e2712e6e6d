/// A YAML value with its places in the lesson's file.
indirect enum YamlValue: Sendable {
    case text(YamlText)
    case list(YamlList)
    case map(YamlMap)

    /// Where the value begins.
    var place: Place {
        switch self {
        case .text(let text): text.place
        case .list(let list): list.place
        case .map(let map): map.place
        }
    }

    /// The text, or `nil` when it is none.
    var text: YamlText? { if case .text(let text) = self { text } else { nil } }
    /// The list, or `nil` when it is none.
    var list: YamlList? { if case .list(let list) = self { list } else { nil } }
    /// The map, or `nil` when it is none.
    var map: YamlMap? { if case .map(let map) = self { map } else { nil } }
    /// The elements of a list; any other value counts as a list of itself.
    var elements: [YamlValue] { list?.elements ?? [self] }

    /// What it is, in words.
    var kindInWords: String {
        switch self {
        case .text: "text"
        case .list: "a list"
        case .map: "a map of keys and values"
        }
    }
}

/// A text, as written: `no`, `010` and `1.50` stay text.
struct YamlText: Sendable {
    /// How it is written.
    enum Style: Sendable { case plain, quoted, block }

    /// The text.
    let value: String
    /// Where it stands.
    let place: Place
    /// How it is written.
    let style: Style
    /// Where a comment follows a plain text on its line; `nil` when none does.
    let comment: Place?
    /// The line of the file on which the content of a block text (`|`, `>`) begins.
    var contentLine: Int { style == .block ? place.line + 1 : place.line }
}

/// A list with its place.
struct YamlList: Sendable {
    let elements: [YamlValue]
    let place: Place
}

/// A map, in the order of writing. Keys are unique.
struct YamlMap: Sendable {
    /// One key with its value.
    struct Entry: Sendable {
        let key: String
        let keyPlace: Place
        let value: YamlValue
    }

    let entries: [Entry]
    let place: Place

    /// The value of a key.
    subscript(key: String) -> YamlValue? { entry(key)?.value }

    /// The entry of a key.
    func entry(_ key: String) -> Entry? { entries.first { $0.key == key } }
}
