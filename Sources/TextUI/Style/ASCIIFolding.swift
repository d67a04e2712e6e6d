/// Unicode text in ASCII: common signs by their usual spelling, everything else as `?`.
public enum ASCIIFolding {
    /// The folded text: `2 × 4 – “fast”` → `2 x 4 - "fast"`.
    public static func fold(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
        return text.map(fold).joined()
    }

    private static func fold(_ character: Character) -> String {
        if character.isASCII { return String(character) }
        if let spelling = spellings[character] { return spelling }
        let base = character.unicodeScalars.first.flatMap(latinBase)
        return base.map(String.init) ?? String(repeating: "?", count: TextWidth.width(of: character))
    }

    /// The letter under the marks: `ï` → `i`; `nil` when it is no Latin letter.
    private static func latinBase(_ scalar: Unicode.Scalar) -> Character? {
        if scalar.isASCII { return Character(scalar) }
        let words = (scalar.properties.name ?? "").split(separator: " ")
        guard words.count > 4, words[0] == "LATIN", words[2] == "LETTER", words[3].utf8.count == 1, words[4] == "WITH" else { return nil }
        return words[1] == "SMALL" ? words[3].lowercased().first : words[3].first
    }

    private static let spellings: [Character: String] = [
        "‘": "'", "’": "'", "‚": ",", "“": "\"", "”": "\"", "„": "\"", "«": "<<", "»": ">>", "–": "-", "—": "--", "‐": "-", "−": "-",
        "…": "...", "·": "-", "•": "*", "×": "x", "÷": "/", "±": "+/-", "≤": "<=", "≥": ">=", "≠": "!=", "≈": "~", "→": "->", "←": "<-",
        "↑": "^", "↓": "v", "⇒": "=>", "µ": "u", "μ": "u", "°": "deg", "∞": "inf", "√": "sqrt", "²": "^2", "³": "^3", "½": "1/2",
        "¼": "1/4", "¾": "3/4", "€": "EUR", "©": "(c)", "®": "(R)", "™": "(TM)", "\u{A0}": " ", "\u{202F}": " ", "✓": "v",
        "✔": "v", "✗": "x", "✘": "x", "ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "æ": "ae", "œ": "oe",
        "␛": "<ESC>", "\u{FFFD}": "?",
    ]
}
