import LessonCompiler

/// Names that a mistyped name may have meant.
enum Suggestions {
    /// The nearest names, best first, at most three; empty when none is near.
    ///
    /// A name is near when it begins with the typed one, or when at most a third of its letters have to change
    /// (restricted Damerau-Levenshtein distance).
    static func near(_ typed: String, among names: [String]) -> [String] {
        let typed = Array(typed.lowercased().prefix(longest))
        let ranked = names.compactMap { name -> (name: String, distance: Int)? in
            let candidate = Array(name.lowercased().prefix(longest))
            if !typed.isEmpty, candidate.starts(with: typed) { return (name, 0) }
            let distance = EditDistance.between(typed, candidate)
            return distance <= max(1, candidate.count / 3) ? (name, distance) : nil
        }
        return ranked.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(3).map(\.name)
    }

    /// ` Did you mean a or b?`, or nothing.
    static func question(_ typed: String, among names: [String]) -> String {
        let near = near(typed, among: names)
        guard let last = near.last else { return "" }
        let list = near.count == 1 ? last : near.dropLast().joined(separator: ", ") + " or " + last
        return " Did you mean \(list)?"
    }

    /// Longer names are compared by their beginning only, so that hostile input costs nothing.
    private static let longest = 64
}
