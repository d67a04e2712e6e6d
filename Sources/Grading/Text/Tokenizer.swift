/// Cuts a cleaned text into tokens and marks, in one pass.
///
/// `"It's 1.5s at 4 → 8"` → it, is, 1.5 s, at, 4, to, 8.
struct Tokenizer {
    let scalars: [Unicode.Scalar]
    var position = 0
    var lexemes: [Lexeme] = []
    var lexicon: Lexicon
    private var callDepth = 0
    private var openParentheses = 0
    /// The last word that another may be joined to: where it stands among the lexemes, and the letters with which it goes on.
    private var joinable = (index: -1, letters: UInt32(0))

    private init(_ text: CleanText, _ lexicon: Lexicon) {
        scalars = text.scalars.map(Folding.folded)
        self.lexicon = lexicon
        lexemes.reserveCapacity(scalars.count / 4 + 4)
    }

    /// The tokens and marks of a text, in order, without any rubric.
    static func lexemes(of text: CleanText) -> [Lexeme] {
        var lexicon = Lexicon.empty
        return lexemes(of: text, &lexicon)
    }

    /// The tokens and marks of a text, in order; the lexicon learns the words that are new to it.
    static func lexemes(of text: CleanText, _ lexicon: inout Lexicon) -> [Lexeme] {
        var tokenizer = Tokenizer(text, lexicon)
        // One owner alone changes the lexicon in place.
        lexicon = Lexicon.empty
        while tokenizer.position < tokenizer.scalars.count { tokenizer.step() }
        lexicon = tokenizer.lexicon
        return tokenizer.lexemes
    }

    /// The folded scalar at an offset from the current one; a space outside the text.
    func peek(_ offset: Int = 0) -> Unicode.Scalar {
        let index = position + offset
        return scalars.indices.contains(index) ? scalars[index] : " "
    }

    private mutating func step() {
        let scalar = peek()
        if scalar == " " {
            position += 1
        } else if Folding.isLetter(scalar) {
            readWord()
        } else if startsNumber(scalar) {
            readNumber()
        } else {
            readSign(scalar)
        }
    }

    /// The last token, when nothing but spaces came after it.
    var lastToken: Token? { lexemes.last?.token }

    /// Whether nothing but marks came since the last line end.
    var isAtStart: Bool {
        guard let last = lexemes.last else { return true }
        return last.mark == .stop || last.mark == .question
    }

    /// Adds a word or bare number that was written between two positions. Two words that are one of the rubric are joined: "over" + "head".
    mutating func add(_ word: Word, _ source: Range<Int>) {
        if joinable.letters & word.initial != 0, joinable.index == lexemes.count - 1, joins(word, source) { return }
        joinable = (lexemes.count, word.isWritten ? word.continuations : 0)
        lexemes.append(.token(Token(word, source)))
    }

    /// Joins a word to the one before, when both together are one of the rubric.
    private mutating func joins(_ word: Word, _ source: Range<Int>) -> Bool {
        guard word.isWritten, let last = lastToken, let merged = lexicon.merged(last.word, word) else { return false }
        joinable.letters = merged.continuations
        lexemes[lexemes.count - 1] = .token(Token(merged, last.source.lowerBound..<source.upperBound))
        return true
    }

    /// Adds a number with the unit that follows it.
    mutating func add(number: Word, unit: AnswerUnit?, _ source: Range<Int>) {
        lexemes.append(.token(Token(kind: .number(number.number ?? 0, unit: unit), number, source)))
    }

    /// Adds a word that stands for a sign.
    private mutating func add(word text: String, _ source: Range<Int>) { add(lexicon.word(text), source) }

    /// Adds a sign.
    mutating func add(sign text: String, _ source: Range<Int>) {
        lexemes.append(.token(Token(kind: .sign, lexicon.sign(text), source)))
    }

    private mutating func readSign(_ sign: Unicode.Scalar) {
        let start = position
        position += 1
        switch sign {
        case "!" where peek() == "=", "≠":
            if peek() == "=" { position += 1 }
            add(word: "not", start..<position)
        case "\n", ";", "!", "•": lexemes.append(.mark(.stop))
        case "?": lexemes.append(.mark(.question))
        case ".": readPoint()
        case ",", "…": lexemes.append(.mark(.comma))
        case ":": lexemes.append(.mark(.colon))
        case "(", "[", "{": open(after: start)
        case ")", "]", "}": close()
        case "—": lexemes.append(.mark(.dash))
        case "-", "→", "⇒", "=": readArrow(sign, start)
        case "*": if peek() == " ", start == 0 || scalars[start - 1] == " " || isAtStart { lexemes.append(.mark(.stop)) }
        case "↓", "↘": add(word: "decrease", start..<position)
        case "↑", "↗": add(word: "increase", start..<position)
        case "@": add(word: "at", start..<position)
        case "&": add(word: "and", start..<position)
        case ">", "<", "≥", "≤": add(sign: sign == "≥" ? ">" : sign == "≤" ? "<" : String(sign), start..<position)
        case "~", "+", "/": add(sign: String(sign), start..<position)
        default: break
        }
    }

    /// A point ends a sentence unless it stands inside an abbreviation; "..." is a pause.
    private mutating func readPoint() {
        if peek() == "." {
            while peek() == "." { position += 1 }
            lexemes.append(.mark(.comma))
        } else if let last = lastToken, last.word.isWritten, last.kind != .sign,
            last.word.written.unicodeScalars.count == 1 || Abbreviations.withPoint.contains(last.word.written)
        {
            return
        } else {
            if isListNumber() { lexemes.removeLast() }
            lexemes.append(.mark(.stop))
        }
    }

    /// Whether the last token is the number of a list item ("1." at the start of a line that goes on).
    private func isListNumber() -> Bool {
        guard let last = lastToken, let value = last.bareNumber, value < 100, peek() == " ", lineGoesOn else { return false }
        return lexemes.count == 1 || lexemes.dropLast().last?.mark == .stop
    }

    private var lineGoesOn: Bool {
        let rest = scalars[min(position, scalars.count)...].drop { $0 == " " }
        return rest.first.map { $0 != "\n" } ?? false
    }

    private mutating func open(after start: Int) {
        if start > 0, Folding.isLetter(scalars[start - 1]) {
            callDepth += 1
        } else {
            openParentheses += 1
            lexemes.append(.mark(.open))
        }
    }

    private mutating func close() {
        if callDepth > 0 {
            callDepth -= 1
        } else if openParentheses > 0 {
            openParentheses -= 1
            lexemes.append(.mark(.close))
        } else {
            if lastToken?.bareNumber != nil { lexemes.removeLast() }
            lexemes.append(.mark(.stop))
        }
    }

    /// `->`, `=>` and a dash between spaces divide; an arrow between numbers is "to", one before a number "so"; `=` is a sign.
    private mutating func readArrow(_ sign: Unicode.Scalar, _ start: Int) {
        var isArrow = sign == "→" || sign == "⇒"
        if sign != "→", sign != "⇒" {
            while peek() == "-" || peek() == "=" { position += 1 }
            if peek() == ">" {
                isArrow = true
                position += 1
            }
        }
        if isArrow {
            addArrow(start)
        } else if sign == "=" {
            add(sign: "=", start..<position)
        } else if peek() == " " || position - start > 1 {
            lexemes.append(.mark(isAtStart ? .stop : .dash))
        } else if lastToken?.bareNumber != nil, Folding.isDigit(peek()) {
            add(word: "to", start..<position)
        }
    }

    private mutating func addArrow(_ start: Int) {
        var next = 0
        while peek(next) == " ", position + next < scalars.count { next += 1 }
        if let last = lastToken, case .number = last.kind, Folding.isDigit(peek(next)) {
            add(word: "to", start..<position)
        } else if Folding.isDigit(peek(next)) {
            add(word: "so", start..<position)
        } else {
            lexemes.append(.mark(.colon))
        }
    }
}
