/// A word, number or sign of an answer, after normalisation.
struct Token {
    /// What it is.
    enum Kind: Hashable {
        /// A word.
        case word
        /// A number: its value and its unit; `nil` = a bare number.
        case number(Double, unit: AnswerUnit?)
        /// A sign such as `=` or `>`.
        case sign
    }

    /// What it is.
    let kind: Kind
    /// What is known of it wherever it stands.
    let word: Word
    /// Where it stands in the ``CleanText``; empty for a carried subject.
    var source: Range<Int>
    /// Whether a comma or another soft mark stands before it inside its clause.
    var followsMark = false

    /// A word or number as it was written.
    init(_ word: Word, _ source: Range<Int>) {
        kind = word.number.map { .number($0, unit: nil) } ?? .word
        self.word = word
        self.source = source
    }

    /// A number with its unit, or a sign.
    init(kind: Kind, _ word: Word, _ source: Range<Int>) {
        self.kind = kind
        self.word = word
        self.source = source
    }

    /// The folded text: "Workers" → "workers", "four" → "4". After correction, the word that a typo was read as.
    var text: String { word.text }

    /// The stem of the text; empty for numbers, signs and where there is no rubric.
    var stem: String { word.stem }

    /// The folded text before a typo was corrected; `nil` when none was.
    var typed: String? { word.typed }

    /// The classes that it belongs to.
    var traits: WordTraits { word.traits }

    /// The value of a number without unit; `nil` for anything else.
    var bareNumber: Double? {
        if case .number(let value, nil) = kind { value } else { nil }
    }

    /// Whether a gap may pass it free of charge: articles, signs, words that only soften.
    var isIgnorable: Bool { word.traits.contains(.ignorable) }
}

/// A token or a mark between tokens.
enum Lexeme {
    case token(Token)
    case mark(Mark)

    /// The mark; `nil` for a token.
    var mark: Mark? { if case .mark(let mark) = self { mark } else { nil } }

    /// The token; `nil` for a mark.
    var token: Token? { if case .token(let token) = self { token } else { nil } }
}

/// A mark between tokens that may divide clauses.
enum Mark: Hashable {
    /// The end of a sentence, a line or a list item.
    case stop
    /// The end of a question.
    case question
    case comma, colon, dash, open, close
}
