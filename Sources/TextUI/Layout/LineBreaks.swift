/// Where a line may be broken: a small part of Unicode's line breaking algorithm (UAX #14), enough for prose, code words and East Asian text.
enum LineBreaks {
    /// Whether the sign is a space at which a line may be broken; no-break spaces are not.
    static func isSpace(_ character: Character) -> Bool {
        switch character {
        case " ", "\u{1680}", "\u{2000}"..."\u{2006}", "\u{2008}"..."\u{200A}", "\u{205F}", "\u{3000}": true
        default: false
        }
    }

    /// Whether a line may be broken between two neighbours, neither of them a space.
    ///
    /// - Parameters:
    ///   - left: The sign before the break, with its columns.
    ///   - right: The sign after the break, with its columns.
    ///   - before: The sign before `left`; `nil` at the beginning.
    static func areAllowed(
        between left: Character, _ leftWidth: Int, and right: Character, _ rightWidth: Int, before: Character?
    ) -> Bool {
        if isHyphen(left) { return right.isLetter && before?.isLetter == true }
        guard leftWidth == 2 || rightWidth == 2 else { return false }
        return !closing.contains(right) && !opening.contains(left) && !glue.contains(left) && !glue.contains(right)
    }

    /// Whether a word that must be cut is best cut after this sign: addresses at `/`, names at `_`.
    static func dividesWord(_ character: Character) -> Bool { dividers.contains(character) }

    private static let dividers: Set<Character> = Set(" /?&=,;:_-+|(")

    private static func isHyphen(_ character: Character) -> Bool {
        character == "-" || character == "\u{2010}" || character == "\u{2013}" || character == "\u{2014}"
    }

    /// Signs that no line begins with.
    private static let closing: Set<Character> = Set("、。，．・：；？！゛゜ヽヾゝゞ々ー’”）〕］｝〉》」』】〗〙〟ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ,.:;?!)]}…%")
    /// Signs that no line ends with.
    private static let opening: Set<Character> = Set("‘“（〔［｛〈《「『【〖〘〝([{")
    /// Signs that hold their neighbours.
    private static let glue: Set<Character> = ["\u{A0}", "\u{202F}", "\u{2007}"]
}
