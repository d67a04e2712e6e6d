/// A word, number or sign as the grader knows it: everything that can be said of it apart from where it stands. Made once for each rubric,
/// then only pointed at.
final class Word: Sendable {
    /// The folded text: "Workers" → "workers", "four" → "4"; the word that a typo was read as.
    let text: String
    /// The folded text before a typo was corrected; `nil` when none was.
    let typed: String?
    /// The stem of the text; empty for numbers, signs and where there is no rubric.
    let stem: String
    /// The value of a number; `nil` for anything else.
    let number: Double?
    /// The word tests of the rubric that it passes.
    let tests: [Int]
    /// The classes that it belongs to.
    let traits: WordTraits
    /// The letters, as bits, with which another word may go on so that both together begin a word of the rubric.
    let continuations: UInt32
    /// The first letter that was written, as a bit.
    let initial: UInt32

    /// Makes a word.
    init(
        text: String, typed: String? = nil, stem: String = "", number: Double? = nil, tests: [Int] = [], traits: WordTraits,
        continuations: UInt32 = 0
    ) {
        self.continuations = continuations
        initial = (typed ?? text).utf8.first.map(Vocabulary.bit) ?? 0
        self.text = text
        self.typed = typed
        self.stem = stem
        self.number = number
        self.tests = tests
        self.traits = traits
    }

    /// The folded text as it was written.
    var written: String { typed ?? text }

    /// Whether it was written as a word, whatever it is read as.
    var isWritten: Bool { number == nil || typed != nil }
}

/// A run of letters of an answer with what it is read as: "doesn't" → does, not; "four" → 4.
final class WrittenWord: Sendable {
    /// The folded letters and apostrophes.
    let letters: [Unicode.Scalar]
    /// What they are read as, at least one.
    let words: [Word]
    /// The word when they are read as one that no unit may follow; `nil` otherwise.
    let only: Word?
    /// Whether it is a number word, which a unit may follow.
    let isNumberWord: Bool
    /// The unit that they name after a number; `nil` when none.
    let unit: AnswerUnit?

    /// Makes a written word.
    init(letters: [Unicode.Scalar], words: [Word], isNumberWord: Bool, unit: AnswerUnit?) {
        self.letters = letters
        self.words = words
        only = words.count == 1 && !isNumberWord ? words[0] : nil
        self.isNumberWord = isNumberWord
        self.unit = unit
    }
}
