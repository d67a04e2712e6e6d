/// Words of a pattern, normalised like the words of an answer.
enum PatternWords {
    /// A word with its inflections: `sped` → word; `num_workers` → two words, one after the other; `four` → the number 4; `contend*` → prefix.
    static func pattern(_ text: String) -> Pattern {
        if text.hasSuffix("*") { return .prefix(folded(String(text.dropLast()))) }
        return joined(
            tokens(text).map { token in
                if case .number(let value, let unit) = token.kind { return .number(NumberTest(values: .exactly(value), unit: unit)) }
                return .word(token.text)
            }, text)
    }

    /// Exactly these words and signs.
    static func exact(_ text: String) -> Pattern {
        joined(tokens(text).map { .exact($0.text) }, text)
    }

    private static func joined(_ parts: [Pattern], _ text: String) -> Pattern {
        switch parts.count {
        case 0: .exact(folded(text))
        case 1: parts[0]
        default: .sequence(parts, gaps: Array(repeating: .adjacent, count: parts.count - 1))
        }
    }

    private static func tokens(_ text: String) -> [Token] {
        Tokenizer.lexemes(of: CleanText(text)).compactMap(\.token)
    }

    private static func folded(_ text: String) -> String {
        String(String.UnicodeScalarView(CleanText(text).scalars.map(Folding.folded)))
    }
}
