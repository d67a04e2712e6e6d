/// Finds the name that was probably meant.
enum NearestName {
    /// The nearest of `candidates` to `name` by edits of one letter (insert, delete, replace, swap), without regard to case; `nil` when
    /// none is near enough: one edit for up to four letters, two for up to eight, three beyond.
    static func to(_ name: String, among candidates: some Sequence<String>) -> String? {
        let wanted = Array(name.lowercased().unicodeScalars.prefix(maximalLength))
        let reach = wanted.count <= 4 ? 1 : wanted.count <= 8 ? 2 : 3
        var best: (name: String, distance: Int)?
        for candidate in candidates {
            let distance = EditDistance.between(wanted, Array(candidate.lowercased().unicodeScalars.prefix(maximalLength)))
            if distance <= reach, distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.name
    }

    private static let maximalLength = 64
}
