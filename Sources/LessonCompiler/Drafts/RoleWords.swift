import CourseModel

/// The words that give a section its role, in the language of its lesson. The English ones hold in every language.
struct RoleWords: Hashable {
    /// The words of one language that `course.yml` maps to roles; none for English.
    private let translated: [SectionRole: String]

    init(_ translated: [SectionRole: String] = [:]) { self.translated = translated }

    /// The English words, as they are written before the colon.
    static let english: [(role: SectionRole, word: String)] = [
        (.metric, "Metric"), (.measure, "Measure"), (.tradeoff, "Tradeoff"), (.goodAndBad, "Good and bad"), (.pitfalls, "Pitfalls"),
        (.selfCheck, "Self-check"), (.keyResult, "Key result"),
    ]

    /// The roles that have a word, in the order of a lesson.
    static var roles: [SectionRole] { english.map(\.role) }

    /// The word of a role in the lesson's language, or else in English; empty for `text`.
    func word(for role: SectionRole) -> String {
        translated[role] ?? Self.english.first { $0.role == role }?.word ?? ""
    }

    /// The role and title of a heading: `Key result: Balance` → (keyResult, `Balance`), `Self-check` → (selfCheck, `Self-check`),
    /// `Why it matters` → (text, the same).
    func split(_ heading: String) -> (role: SectionRole, title: String) {
        let start = heading.lowercased()
        for (role, word) in translated.map({ ($0.key, $0.value) }) + Self.english {
            let lower = word.lowercased()
            if start == lower || start == lower + ":" { return (role, word) }
            guard start.hasPrefix(lower + ":") else { continue }
            return (role, heading.dropFirst(word.count + 1).trimming())
        }
        return (.text, heading)
    }
}
