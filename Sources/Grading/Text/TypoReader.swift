/// Reads a misspelt word as the word of the rubric that is nearest by restricted Damerau-Levenshtein distance.
///
/// Words of fewer than 4 letters are left alone, up to 7 letters one edit is allowed, from 8 letters two. The first letter must be
/// right, or the first two changed places: few people miss it, and it keeps other words from being read as ours.
struct TypoReader {
    private var byFirst: [UInt8: [[UInt8]]] = [:]
    private var words: Set<String> = []

    /// An empty reader; number words are known from the start.
    init() {
        for word in ["four", "five", "seven", "eight", "three", "sixteen", "twelve", "zero"] { add(word) }
    }

    /// Adds a word that typos may be read as. Words of fewer than 4 letters and words beyond a–z are left out.
    mutating func add(_ word: String) {
        let bytes = Array(word.utf8)
        guard bytes.count >= 4, bytes.count <= 30, bytes.allSatisfy({ (0x61...0x7A).contains($0) }), words.insert(word).inserted else {
            return
        }
        byFirst[bytes[0], default: []].append(bytes)
    }

    /// The nearest word within the allowed distance; `nil` when there is none.
    func correction(of word: String) -> String? {
        let typed = Array(word.utf8)
        guard typed.count >= 4, typed.count <= 30, typed.allSatisfy({ (0x61...0x7A).contains($0) }) else { return nil }
        var best: (distance: Int, word: [UInt8])?
        for first in [typed[0], typed[1]] {
            for candidate in byFirst[first] ?? [] where first == typed[0] || candidate[1] == typed[0] {
                guard let distance = allowedDistance(typed, candidate) else { continue }
                if best.map({ TypoReader.isNearer(distance, candidate, than: $0, to: typed) }) ?? true { best = (distance, candidate) }
            }
        }
        return best.map { String(decoding: $0.word, as: UTF8.self) }
    }

    /// Nearer is: fewer edits, then more letters right from the start, then first in the alphabet.
    private static func isNearer(_ distance: Int, _ word: [UInt8], than other: (distance: Int, word: [UInt8]), to typed: [UInt8]) -> Bool {
        if distance != other.distance { return distance < other.distance }
        let (right, otherRight) = (rightStart(word, typed), rightStart(other.word, typed))
        return right == otherRight ? word.lexicographicallyPrecedes(other.word) : right > otherRight
    }

    private static func rightStart(_ word: [UInt8], _ typed: [UInt8]) -> Int { zip(word, typed).prefix { $0 == $1 }.count }

    /// Two letters replaced and none moved make another word ("prepared", "preferred") more often than a typo.
    private func isOnlySubstituted(_ typed: [UInt8], _ candidate: [UInt8]) -> Bool {
        typed.count == candidate.count && zip(typed, candidate).filter { $0 != $1 }.count == 2
    }

    private func allowedDistance(_ typed: [UInt8], _ candidate: [UInt8]) -> Int? {
        let allowed = min(typed.count, candidate.count + 1) >= 8 ? 2 : 1
        guard abs(typed.count - candidate.count) <= allowed else { return nil }
        let distance = EditDistance.restricted(typed, candidate)
        guard distance <= allowed, distance > 0, distance < 2 || !isOnlySubstituted(typed, candidate) else { return nil }
        if candidate.count == 4 || typed.count == 4, typed.count == candidate.count, typed.sorted() != candidate.sorted() { return nil }
        return distance
    }
}

/// Edit distance.
enum EditDistance {
    /// The restricted Damerau-Levenshtein distance (optimal string alignment): insertions, deletions, substitutions and swaps of neighbours.
    static func restricted(_ first: [UInt8], _ second: [UInt8]) -> Int {
        var before = [Int](repeating: 0, count: second.count + 1)
        var previous = Array(0...second.count)
        for row in 1...max(first.count, 1) where row <= first.count {
            var current = [row] + [Int](repeating: 0, count: second.count)
            for column in 1...max(second.count, 1) where column <= second.count {
                let cost = first[row - 1] == second[column - 1] ? 0 : 1
                var best = min(previous[column] + 1, current[column - 1] + 1, previous[column - 1] + cost)
                if row > 1, column > 1, first[row - 1] == second[column - 2], first[row - 2] == second[column - 1] {
                    best = min(best, before[column - 2] + 1)
                }
                current[column] = best
            }
            before = previous
            previous = current
        }
        return previous[second.count]
    }
}
