/// A part of a pattern's text.
struct PatternToken: Hashable {
    /// What it is.
    enum Kind: Hashable {
        /// A word, with `*` at its end when it is the start of words.
        case word(String)
        /// 'exact words'.
        case quoted(String)
        /// A number test.
        case number(NumberTest)
        /// `<name>`.
        case name(String)
        /// A relation's name with its opening bracket: `better(`.
        case relation(String)
        /// `..`, `..3`, `...` or `...3`.
        case gap(Gap)
        /// `~` or `~3`.
        case near(Gap)
        case bar, ampersand, exclamation, comma, openRound, closeRound, openSquare, closeSquare
        /// The word `not`.
        case not
        /// The word `mention`.
        case mention
    }

    let kind: Kind
    /// Where it starts, in characters.
    let offset: Int
}

/// A problem at a place of a pattern.
struct PatternFault: Error, Hashable {
    let offset: Int
    let fact: PatternProblem
}

/// Cuts the text of a pattern into its parts.
struct PatternLexer {
    private let characters: [Character]
    private var position = 0

    private init(_ text: String) { characters = Array(text) }

    /// The parts of a pattern.
    static func tokens(of text: String) throws(PatternFault) -> [PatternToken] {
        var lexer = PatternLexer(text)
        var tokens: [PatternToken] = []
        while let token = try lexer.next() { tokens.append(token) }
        return tokens
    }

    private func peek(_ offset: Int = 0) -> Character { position + offset < characters.count ? characters[position + offset] : " " }

    private mutating func next() throws(PatternFault) -> PatternToken? {
        while position < characters.count, characters[position].isWhitespace { position += 1 }
        guard position < characters.count else { return nil }
        let start = position
        return PatternToken(kind: try kind(), offset: start)
    }

    private mutating func kind() throws(PatternFault) -> PatternToken.Kind {
        let character = peek()
        if let simple = PatternLexer.simple[character] {
            position += 1
            return simple
        }
        switch character {
        case "'": return try quoted()
        case ".": return try gap()
        case "~":
            position += 1
            return .near(Gap(words: try count() ?? Gap.unlimited, passesNumbers: false))
        case "<" where peek(1).isLetter: return try name()
        case "<", ">": return try bound()
        default: return try wordOrNumber()
        }
    }

    private static let simple: [Character: PatternToken.Kind] = [
        "|": .bar, "&": .ampersand, "!": .exclamation, ",": .comma, "(": .openRound, ")": .closeRound, "[": .openSquare, "]": .closeSquare,
    ]

    private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

    private mutating func quoted() throws(PatternFault) -> PatternToken.Kind {
        let start = position
        position += 1
        var text = ""
        while position < characters.count, peek() != "'" {
            text.append(peek())
            position += 1
        }
        guard position < characters.count else { throw PatternFault(offset: start, fact: .unclosed("'")) }
        position += 1
        guard text.contains(where: { !$0.isWhitespace }) else { throw PatternFault(offset: start, fact: .empty) }
        return .quoted(text)
    }

    private mutating func gap() throws(PatternFault) -> PatternToken.Kind {
        let start = position
        while peek() == "." { position += 1 }
        let dots = position - start
        guard dots == 2 || dots == 3 else { throw PatternFault(offset: start, fact: .unexpected(String(repeating: ".", count: dots))) }
        return .gap(Gap(words: try count() ?? Gap.unlimited, passesNumbers: dots == 3))
    }

    /// Digits directly after a gap sign; `nil` when there are none.
    private mutating func count() throws(PatternFault) -> Int? {
        let start = position
        while PatternLexer.isDigit(peek()) { position += 1 }
        guard position > start else { return nil }
        guard let value = Int(String(characters[start..<position])), (1...Clause.limit).contains(value) else {
            throw PatternFault(offset: start, fact: .outOfRange(String(characters[start..<position])))
        }
        return value
    }

    private mutating func name() throws(PatternFault) -> PatternToken.Kind {
        let start = position
        position += 1
        var name = ""
        while position < characters.count, peek() != ">", !peek().isWhitespace {
            name.append(peek())
            position += 1
        }
        guard peek() == ">", position < characters.count else { throw PatternFault(offset: start, fact: .unclosed("<")) }
        position += 1
        return .name(name)
    }

    /// The text up to the next space or sign of the notation.
    private mutating func run() -> String {
        var text = ""
        while position < characters.count, !peek().isWhitespace, !"|&~()[]<>,!".contains(peek()), !(peek() == "." && peek(1) == ".") {
            text.append(peek())
            position += 1
        }
        return text
    }

    /// `>4`, `<10%`.
    private mutating func bound() throws(PatternFault) -> PatternToken.Kind {
        let start = position
        let sign = peek()
        position += 1
        guard let test = PatternNumber.test(run()), case .exactly(let bound) = test.values else {
            throw PatternFault(offset: start, fact: .unexpected(String(sign)))
        }
        return .number(NumberTest(values: sign == "<" ? .under(bound) : .over(bound), unit: test.unit))
    }

    private mutating func wordOrNumber() throws(PatternFault) -> PatternToken.Kind {
        let start = position
        let text = run()
        if text.isEmpty { throw PatternFault(offset: start, fact: .unexpected(String(peek()))) }
        if peek() == "(" {
            position += 1
            return .relation(text)
        }
        if let test = PatternNumber.test(text) { return .number(test) }
        switch text {
        case "not": return .not
        case "mention": return .mention
        default: break
        }
        let letters = text.hasSuffix("*") ? text.dropLast() : text[...]
        guard !letters.isEmpty,
            letters.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "'" || $0 == "-" || $0 == "_" || $0 == "’" || $0 == "/" })
        else {
            throw PatternFault(offset: start, fact: .unexpected(text))
        }
        return .word(text)
    }
}

/// Numbers as patterns write them.
enum PatternNumber {
    /// `4`, `1.5s`, `33%`, `3-5`, `N`, `N%`, `-N%`; `nil` when the text is no number.
    static func test(_ text: String) -> NumberTest? {
        if let any = any(text) { return any }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        if parts.count == 2, let low = single(String(parts[0])), let high = single(String(parts[1])), low.unit == nil,
            low.value <= high.value
        {
            return NumberTest(values: .within(low.value, high.value), unit: high.unit)
        }
        return single(text).map { NumberTest(values: .exactly($0.value), unit: $0.unit) }
    }

    /// `N`, with a sign and a unit.
    private static func any(_ text: String) -> NumberTest? {
        let isSigned = text.hasPrefix("-") || text.hasPrefix("+")
        let rest = isSigned ? text.dropFirst() : text[...]
        guard rest.first == "N" else { return nil }
        let unit = String(rest.dropFirst())
        let short = unit == "%" ? .percent : AnswerUnit.bySpelling[unit]
        guard unit.isEmpty || short != nil else { return nil }
        return NumberTest(values: isSigned ? (text.hasPrefix("-") ? .negative : .positive) : .any, unit: short)
    }

    private static func single(_ text: String) -> (value: Double, unit: AnswerUnit?)? {
        guard let last = text.last, last != "." else { return nil }
        let isNegative = text.hasPrefix("-")
        let lexemes = Tokenizer.lexemes(of: CleanText(isNegative ? String(text.dropFirst()) : text))
        guard lexemes.count == 1, let token = lexemes[0].token, case .number(let value, let unit) = token.kind else { return nil }
        return (isNegative ? -value : value, unit)
    }
}
