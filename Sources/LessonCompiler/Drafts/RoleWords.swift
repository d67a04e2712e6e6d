import CourseModel

/// The words that give a section its role.
enum RoleWords {
    /// The words, as they are written before the colon.
    static let words: [(role: SectionRole, word: String)] = [
        (.metric, "Metric"), (.measure, "Measure"), (.tradeoff, "Tradeoff"), (.goodAndBad, "Good and bad"), (.pitfalls, "Pitfalls"),
        (.selfCheck, "Self-check"), (.keyResult, "Key result"),
    ]

    /// The word of a role; empty for `text`.
    static func word(for role: SectionRole) -> String { words.first { $0.role == role }?.word ?? "" }

    /// The role and title of a heading: `Key result: Balance` → (keyResult, `Balance`), `Self-check` → (selfCheck, `Self-check`),
    /// `Why it matters` → (text, the same).
    static func split(_ heading: String) -> (role: SectionRole, title: String) {
        for (role, word) in words {
            let start = heading.lowercased()
            if start == word.lowercased() || start == word.lowercased() + ":" { return (role, word) }
            guard start.hasPrefix(word.lowercased() + ":") else { continue }
            return (role, heading.dropFirst(word.count + 1).trimming())
        }
        return (.text, heading)
    }
}
