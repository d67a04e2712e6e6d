extension Tokenizer {
    /// The most letters of a word that count.
    private static let letterLimit = 64

    /// Reads a word with its contraction: "doesn't" → does, not; "it's" → it, is; "w/o" → without; "num_workers" → num, workers.
    mutating func readWord() {
        let start = position
        while Folding.isLetter(peek()) || (peek() == "'" && Folding.isLetter(peek(1)) && position > start) { position += 1 }
        if peek() == "/", readSlashed(start) { return }
        let written = written(start..<position)
        if let word = written.only {
            add(word, start..<position)
        } else if written.isNumberWord {
            addNumberWord(written.words[0], start)
        } else {
            for word in written.words { add(word, start..<position) }
        }
        while peek() == "_" { position += 1 }
    }

    /// What the letters at some positions are read as.
    mutating func written(_ range: Range<Int>) -> WrittenWord {
        let letters = scalars[range.prefix(Tokenizer.letterLimit)]
        return lexicon.written(letters, hash: LetterHash(letters))
    }

    /// Reads an abbreviation with a slash: "w/o" → without; `false` when there is none.
    private mutating func readSlashed(_ start: Int) -> Bool {
        let length = Folding.isLetter(peek(1)) ? 2 : 1
        guard position - start <= 2, let long = Abbreviations.withSlash[text(start..<position + length)] else { return false }
        position += length
        add(lexicon.word(long), start..<position)
        return true
    }

    private func text(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(scalars[range.clamped(to: 0..<scalars.count)]))
    }

    /// A number word, with the unit that may follow: "thirty percent" → 30 %.
    private mutating func addNumberWord(_ number: Word, _ start: Int) {
        let end = position
        let unit = readUnit()
        add(number: number, unit: unit, start..<(unit == nil ? end : position))
    }
}
