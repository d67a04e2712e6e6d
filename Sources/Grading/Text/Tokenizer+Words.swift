extension Tokenizer {
    /// Reads a word with its contraction: "doesn't" → does, not; "it's" → it, is; "w/o" → without; "num_workers" → num, workers.
    mutating func readWord() {
        let start = position
        while Folding.isLetter(peek()) || (peek() == "'" && Folding.isLetter(peek(1)) && position > start) { position += 1 }
        if peek() == "/", let long = Abbreviations.withSlash[wordText(start, position + (Folding.isLetter(peek(1)) ? 2 : 1))] {
            position += Folding.isLetter(peek(1)) && long != "with" ? 2 : 1
            return add(.word, long, start..<position)
        }
        let text = wordText(start, position)
        if let parts = Abbreviations.long[text] {
            for part in parts { add(.word, part, start..<position) }
        } else if let apostrophe = text.unicodeScalars.lastIndex(of: "'") {
            addContraction(text, apostrophe, start)
        } else if let number = NumberWords.value(of: text) {
            addNumberWord(number, start)
        } else {
            add(.word, text, start..<position)
        }
        skipUnderscores()
    }

    private func wordText(_ start: Int, _ end: Int) -> String {
        var text = String.UnicodeScalarView()
        for scalar in scalars[start..<min(end, scalars.count)].prefix(64) { text.append(scalar) }
        return String(text)
    }

    private mutating func skipUnderscores() {
        while peek() == "_" { position += 1 }
    }

    private mutating func addContraction(_ text: String, _ apostrophe: String.UnicodeScalarView.Index, _ start: Int) {
        let base = String(text.unicodeScalars[..<apostrophe])
        let ending = String(text.unicodeScalars[text.unicodeScalars.index(after: apostrophe)...])
        if ending == "t", base.hasSuffix("n") {
            add(.word, base == "can" || base == "won" ? (base == "can" ? "can" : "will") : String(base.dropLast()), start..<position)
            return add(.word, "not", start..<position)
        }
        if ending == "s", let value = NumberWords.value(of: base) {
            add(.number(value, unit: nil), NumberText.short(value), start..<position)
            return add(.word, "is", start..<position)
        }
        add(.word, base, start..<position)
        if let long = Abbreviations.endings[ending] {
            add(.word, long, start..<position)
        } else if ending == "s", FunctionWords.pronouns.contains(base) || base == "there" || base == "what" {
            add(.word, "is", start..<position)
        }
    }

    /// A number word, with the unit that may follow: "thirty percent" → 30 %.
    private mutating func addNumberWord(_ value: Double, _ start: Int) {
        let end = position
        let unit = readUnit()
        add(.number(value, unit: unit), NumberText.short(value), start..<(unit == nil ? end : position))
    }
}
