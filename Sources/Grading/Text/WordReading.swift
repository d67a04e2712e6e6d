/// What a run of letters is read as: contractions and abbreviations divided, number words as numbers.
struct WordReading {
    /// A part of the reading.
    enum Part {
        case word(String)
        case number(Double)
    }

    /// The parts, at least one.
    private(set) var parts: [Part] = []
    /// Whether it is a number word, which a unit may follow: "thirty percent".
    private(set) var isNumberWord = false
    /// The unit that the letters name after a number.
    let unit: AnswerUnit?

    /// Reads folded letters and apostrophes.
    init(_ letters: [Unicode.Scalar]) {
        let text = WordReading.text(letters[...])
        unit = AnswerUnit.bySpelling[text]
        if let long = Abbreviations.long[text] {
            parts = long.map(Part.word)
        } else if let apostrophe = letters.lastIndex(of: "'") {
            readContraction(text, before: WordReading.text(letters[..<apostrophe]), after: WordReading.text(letters[(apostrophe + 1)...]))
        } else if let number = NumberWords.value(of: text) {
            parts = [.number(number)]
            isNumberWord = true
        } else {
            parts = [.word(text)]
        }
    }

    private static func text(_ letters: ArraySlice<Unicode.Scalar>) -> String { String(String.UnicodeScalarView(letters)) }

    /// "doesn't" → does, not; "it's" → it, is; "four's" → 4, is.
    private mutating func readContraction(_ text: String, before base: String, after ending: String) {
        if ending == "t", base.hasSuffix("n") {
            let verb = base == "can" ? "can" : base == "won" ? "will" : String(base.dropLast())
            parts = [.word(verb), .word("not")]
        } else if ending == "s", let value = NumberWords.value(of: base) {
            parts = [.number(value), .word("is")]
        } else {
            parts = [.word(base)]
            if let long = Abbreviations.endings[ending] {
                parts.append(.word(long))
            } else if ending == "s", FunctionWords.pronouns.contains(base) || base == "there" || base == "what" {
                parts.append(.word("is"))
            }
        }
    }
}
