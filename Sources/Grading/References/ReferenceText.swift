/// A text as the comparison with references sees it: its content words as stems, and whether it denies.
struct ReferenceText {
    /// The stems of the content words, each once, in order; numbers as digits.
    let stems: [String]
    /// For each stem the word as it was written first.
    let words: [String]
    /// Whether the text holds an odd number of negations.
    let isNegated: Bool

    /// Reads a text.
    init(_ text: String, stemmer: Stemmer) {
        let clean = CleanText(text)
        let tokens = Tokenizer.lexemes(of: clean).compactMap(\.token).filter { $0.kind != .sign }
        isNegated = tokens.count { Self.negations.contains($0.text) } % 2 == 1
        let content = tokens.filter(Self.isContent)
        var seen: Set<String> = []
        var stems: [String] = []
        var words: [String] = []
        for token in (content.isEmpty ? tokens : content).prefix(Self.limit) {
            let stem = token.kind == .word ? stemmer.stem(token.text) : token.text
            if seen.insert(stem).inserted {
                stems.append(stem)
                words.append(clean.words(token.source))
            }
        }
        self.stems = stems
        self.words = words
    }

    /// The most content words that are compared: the rest of a longer answer is not looked at.
    static let limit = 400

    private static let negations: Set<String> = ["not", "no", "never", "without", "none", "nothing", "neither", "nor"]

    /// Small words that carry a statement of their own.
    private static let kept: Set<String> = [
        "over", "under", "above", "below", "after", "before", "up", "down", "out", "off", "no", "not", "more", "less", "most", "least",
        "same", "other", "between", "against", "within",
    ]

    private static func isContent(_ token: Token) -> Bool {
        guard token.kind == .word else { return true }
        return kept.contains(token.text) || token.text.utf8.count > 1 && !FunctionWords.all.contains(token.text)
    }
}

/// How alike two stems are.
enum StemLikeness {
    /// 1 for the same stem, ``ReferenceWeights/near`` for a typo or a common beginning of at least four letters, else 0.
    static func of(_ first: String, _ second: String) -> Double {
        if first == second { return 1 }
        let (a, b) = (Array(first.utf8), Array(second.utf8))
        guard let head = a.first, head == b.first, head > 0x39, min(a.count, b.count) >= 4 else { return 0 }
        let common = zip(a, b).prefix { $0 == $1 }.count
        let longest = max(a.count, b.count)
        if common >= 4, common * 5 >= longest * 3 { return ReferenceWeights.near }
        let allowed = min(a.count, b.count) >= 8 ? 2 : 1
        guard abs(a.count - b.count) <= allowed, longest <= 40 else { return 0 }
        return EditDistance.restricted(a, b) <= allowed ? ReferenceWeights.near : 0
    }

    /// The trigrams of words, each with marks for its ends.
    static func trigrams(_ words: [String]) -> Set<[UInt8]> {
        var found: Set<[UInt8]> = []
        for word in words {
            let bytes = [0x5E] + Array(word.utf8) + [0x24]
            for start in 0..<(bytes.count - 2) { found.insert(Array(bytes[start..<start + 3])) }
        }
        return found
    }
}
