/// Two items of an order or a match that read alike.
struct TwinItems: Rule {
    static let id: RuleID = "twin-items"
    static let summary = "The items of an `order` and the left sides of a `match` are all different."
    let text: String
    let key: String
    let firstLine: Int

    var message: String { "\(Wording.quoted(text)) stands twice in “\(key)”, first in line \(firstLine)" }
    var advice: String { "Give each its own words: two that read alike cannot be told apart." }

    /// Reports each text that reads like an earlier one.
    static func check(_ texts: [YamlText], _ key: String, _ problems: inout Problems) {
        var seen: [String: Int] = [:]
        for text in texts {
            let folded = text.value.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if let line = seen[folded] {
                problems.add(TwinItems(text: text.value.trimming(), key: key, firstLine: line), at: text.place)
            }
            seen[folded] = seen[folded] ?? text.place.line
        }
    }
}
