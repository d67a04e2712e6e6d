/// A word, number or sign of an answer, after normalisation.
struct Token: Hashable {
    /// What it is.
    enum Kind: Hashable {
        /// A word.
        case word
        /// A number: its value and its unit as a short name (`s`, `%`, `x`…); `nil` = a bare number.
        case number(Double, unit: String?)
        /// A sign such as `=` or `>`.
        case sign
    }

    /// What it is.
    var kind: Kind
    /// The folded text: "Workers" → "workers", "four" → "4". After correction, the word that a typo was read as.
    var text: String
    /// Where it stands in the ``CleanText``; empty for a carried subject.
    var source: Range<Int>
    /// The stem of the text; empty until the token was resolved against a rubric.
    var stem = ""
    /// The folded text before a typo was corrected; `nil` when none was.
    var typed: String?
    /// The word tests of the rubric that it passes.
    var tests: [Int] = []

    /// A token as it was written.
    init(kind: Kind, text: String, source: Range<Int>) {
        self.kind = kind
        self.text = text
        self.source = source
    }

    /// The value of a number without unit; `nil` for anything else.
    var bareNumber: Double? {
        if case .number(let value, nil) = kind { value } else { nil }
    }

    /// Whether a gap may pass it free of charge: articles, signs, words that only soften. Known once the token was resolved.
    private(set) var isIgnorable = false

    /// Looks up whether a gap may pass it.
    mutating func judgeIgnorable() {
        isIgnorable = kind == .sign ? !Token.comparisons.contains(text) : kind == .word && FunctionWords.ignorable.contains(text)
    }

    private static let comparisons: Set<String> = [">", "<"]
}

/// A token or a mark between tokens.
enum Lexeme: Hashable {
    case token(Token)
    case mark(Mark)
}

/// A mark between tokens that may divide clauses.
enum Mark: Hashable {
    /// The end of a sentence, a line or a list item.
    case stop
    /// The end of a question.
    case question
    case comma, colon, dash, open, close
}
