import CourseModel

/// Words for roles that could not be told apart, or never be found in a heading.
struct RoleWordsForm: Rule {
    /// What is wrong.
    enum Fault: Sendable {
        case twice(String, other: String)
        case colon(String)
    }

    static let id: RuleID = "role-words"
    static let summary = "The words that `roles:` of `course.yml` gives to a language are different from each other, and have no colon."
    let fault: Fault

    var message: String {
        switch fault {
        case .twice(let word, let other): "the word “\(word)” stands for the role “\(other)” too"
        case .colon(let word): "the word “\(word)” has a colon in it"
        }
    }

    var advice: String {
        switch fault {
        case .twice: "Give each role a word of its own."
        case .colon: "Write the word alone: in headings the colon stands behind it."
        }
    }

    /// Reports what is wrong with the words of a `course.yml`.
    static func check(_ map: YamlMap, _ problems: inout Problems) {
        for language in map["roles"]?.map?.entries ?? [] {
            var seen = Dictionary(uniqueKeysWithValues: RoleWords.english.map { ($0.word.lowercased(), $0.role.rawValue) })
            for entry in language.value.map?.entries ?? [] {
                guard let text = entry.value.text else { continue }
                let word = text.value.trimming()
                if word.contains(":") { problems.add(RoleWordsForm(fault: .colon(word)), at: text.place) }
                if let other = seen[word.lowercased()], other != entry.key {
                    problems.add(RoleWordsForm(fault: .twice(word, other: other)), at: text.place)
                }
                seen[word.lowercased()] = entry.key
            }
        }
    }
}
