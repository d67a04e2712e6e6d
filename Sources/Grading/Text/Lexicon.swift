/// The words of answers, each read once: a table from letters to what they are read as, for one rubric or for none.
struct Lexicon {
    private let vocabulary: Vocabulary?
    private let prompt: PromptWords
    private var words: [String: Word] = [:]
    private var signs: [String: Word] = [:]
    private var numbers: [Double: Word] = [:]
    /// Open addressing, a power of two of places, at most half of them taken.
    private var places: [WrittenWord?] = Array(repeating: nil, count: 64)
    /// How many written words are known.
    private(set) var count = 0

    /// A lexicon without rubric that knows nothing yet.
    static let empty = Lexicon()

    /// A lexicon without rubric: words pass no tests and are never corrected.
    init() {
        vocabulary = nil
        prompt = .none
    }

    /// A lexicon that resolves words against the vocabulary of a rubric and knows the words of its question.
    init(vocabulary: Vocabulary, prompt: PromptWords) {
        self.vocabulary = vocabulary
        self.prompt = prompt
    }

    /// What a run of folded letters and apostrophes is read as. The hash is that of ``LetterHash`` over the same letters.
    mutating func written(_ letters: ArraySlice<Unicode.Scalar>, hash: LetterHash) -> WrittenWord {
        var place = Int(truncatingIfNeeded: hash.value) & (places.count - 1)
        while let known = places[place] {
            if known.letters.elementsEqual(letters) { return known }
            place = (place + 1) & (places.count - 1)
        }
        let word = read(Array(letters))
        places[place] = word
        count += 1
        if count * 2 > places.count { grow() }
        return word
    }

    private mutating func grow() {
        var larger = [WrittenWord?](repeating: nil, count: places.count * 2)
        for case let word? in places {
            var place = Int(truncatingIfNeeded: LetterHash(word.letters).value) & (larger.count - 1)
            while larger[place] != nil { place = (place + 1) & (larger.count - 1) }
            larger[place] = word
        }
        places = larger
    }

    private mutating func read(_ letters: [Unicode.Scalar]) -> WrittenWord {
        let reading = WordReading(letters)
        let words = reading.parts.map { part in
            switch part {
            case .word(let text): word(text)
            case .number(let value): number(value)
            }
        }
        return WrittenWord(letters: letters, words: words, isNumberWord: reading.isNumberWord, unit: reading.unit)
    }

    /// The word with a folded text.
    mutating func word(_ text: String) -> Word {
        if let known = words[text] { return known }
        let word = resolved(text)
        words[text] = word
        return word
    }

    /// The sign with a text.
    mutating func sign(_ text: String) -> Word {
        if let known = signs[text] { return known }
        let word = Word(text: text, tests: vocabulary?.tests(text, stem: text) ?? [], traits: .ofSign(text))
        signs[text] = word
        return word
    }

    /// The number with a value.
    mutating func number(_ value: Double) -> Word {
        if let known = numbers[value] { return known }
        let text = NumberText.short(value)
        let word = Word(text: text, number: value, traits: traits(text))
        numbers[value] = word
        return word
    }

    /// The word that two words written apart make together, when it is one of the rubric: "over" + "head". Who asks has seen by
    /// ``Word/continuations`` that it may be.
    mutating func merged(_ first: Word, _ second: Word) -> Word? {
        guard let vocabulary, vocabulary.isWord(first.written, second.written) else { return nil }
        return word(first.written + second.written)
    }

    private func resolved(_ text: String) -> Word {
        guard let vocabulary else { return Word(text: text, traits: .of(text)) }
        let stem = vocabulary.stem(text)
        let tests = vocabulary.tests(text, stem: stem)
        let continuations = vocabulary.continuations(of: text)
        guard tests.isEmpty, let correction = vocabulary.correction(of: text, stem: stem) else {
            return Word(text: text, stem: stem, tests: tests, traits: traits(text), continuations: continuations)
        }
        if let value = NumberWords.value(of: correction) {
            let number = NumberText.short(value)
            return Word(text: number, typed: text, number: value, traits: traits(number), continuations: continuations)
        }
        let right = vocabulary.stem(correction)
        return Word(
            text: correction, typed: text, stem: right, tests: vocabulary.tests(correction, stem: right), traits: traits(correction),
            continuations: continuations)
    }

    private func traits(_ text: String) -> WordTraits {
        var traits = WordTraits.of(text)
        if prompt.all.contains(text) { traits.insert(.ofPrompt) }
        if prompt.denied.contains(text) { traits.insert(.deniedByPrompt) }
        if prompt.asserted.contains(text) { traits.insert(.assertedByPrompt) }
        return traits
    }
}

/// A hash of letters that can be computed while they are passed (FNV-1a over their values).
struct LetterHash {
    /// The hash so far.
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    /// The hash of no letters.
    init() {}

    /// The hash of some letters.
    init(_ letters: some Sequence<Unicode.Scalar>) { for letter in letters { add(letter) } }

    /// Adds the next letter.
    mutating func add(_ letter: Unicode.Scalar) { value = (value ^ UInt64(letter.value)) &* 0x0000_0100_0000_01b3 }
}
