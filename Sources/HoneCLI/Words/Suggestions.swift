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
            let distance = distance(typed, candidate)
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

    /// Edits (insert, delete, change, swap of neighbours) between two words, each part edited once.
    static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var before = [Int](repeating: 0, count: right.count + 1)
        var previous = Array(0...right.count)
        for i in left.indices {
            var current = [i + 1]
            for j in right.indices {
                let change = previous[j] + (left[i] == right[j] ? 0 : 1)
                var best = min(change, previous[j + 1] + 1, current[j] + 1)
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] { best = min(best, before[j - 1] + 1) }
                current.append(best)
            }
            (before, previous) = (previous, current)
        }
        return previous[right.count]
    }
}
