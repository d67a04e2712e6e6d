/// A part of a pattern's text.
struct PatternToken: Hashable {
    /// What it is.
    enum Kind: Hashable {
        /// A word, with `*` at its end when it is the start of words, and what matches it.
        case word(String, Pattern)
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
    /// Where it starts, in scalars.
    let offset: Int
}

/// A problem at a place of a pattern.
struct PatternFault: Error, Hashable {
    /// Where, in scalars.
    let offset: Int
    let fact: PatternProblem
}

/// What words and numbers of patterns were read as before: the patterns of a rubric use the same ones again and again. It changes speed only.
struct PatternMemory {
    /// By their text.
    fileprivate var kinds: [String: PatternToken.Kind] = [:]
}

/// Cuts the text of a pattern into its parts.
struct PatternLexer {
    private let scalars: [Unicode.Scalar]
    private var position = 0

    private init(_ text: String) { scalars = Array(text.unicodeScalars) }

    /// The parts of a pattern.
    static func tokens(of text: String, _ memory: inout PatternMemory) throws(PatternFault) -> [PatternToken] {
        var lexer = PatternLexer(text)
        var tokens: [PatternToken] = []
        while let token = try lexer.next(&memory) { tokens.append(token) }
        return tokens
    }

    private func peek(_ offset: Int = 0) -> Unicode.Scalar { position + offset < scalars.count ? scalars[position + offset] : " " }

    private func text(from start: Int) -> String { String(String.UnicodeScalarView(scalars[start..<position])) }

    private mutating func next(_ memory: inout PatternMemory) throws(PatternFault) -> PatternToken? {
        while position < scalars.count, PatternLexer.isSpace(scalars[position]) { position += 1 }
        guard position < scalars.count else { return nil }
        let start = position
        return PatternToken(kind: try kind(&memory), offset: start)
    }

    private mutating func kind(_ memory: inout PatternMemory) throws(PatternFault) -> PatternToken.Kind {
        if let simple = PatternLexer.simple(peek()) {
            position += 1
            return simple
        }
        switch peek() {
        case "'": return try quoted()
        case ".": return try gap()
        case "~":
            position += 1
            return .near(Gap(words: try count() ?? Gap.unlimited, passesNumbers: false))
        case "<" where Folding.isLetter(peek(1)): return try name()
        case "<", ">": return try bound()
        default: return try wordOrNumber(&memory)
        }
    }

    private static func simple(_ scalar: Unicode.Scalar) -> PatternToken.Kind? {
        switch scalar {
        case "|": .bar
        case "&": .ampersand
        case "!": .exclamation
        case ",": .comma
        case "(": .openRound
        case ")": .closeRound
        case "[": .openSquare
        case "]": .closeSquare
        default: nil
        }
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
    }

    private mutating func quoted() throws(PatternFault) -> PatternToken.Kind {
        let start = position
        position += 1
        while position < scalars.count, peek() != "'" { position += 1 }
        guard position < scalars.count else { throw PatternFault(offset: start, fact: .unclosed("'")) }
        let text = text(from: start + 1)
        position += 1
        guard !text.unicodeScalars.allSatisfy(PatternLexer.isSpace) else { throw PatternFault(offset: start, fact: .empty) }
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
        while Folding.isDigit(peek()) { position += 1 }
        guard position > start else { return nil }
        let digits = text(from: start)
        guard let value = Int(digits), (1...Clause.limit).contains(value) else {
            throw PatternFault(offset: start, fact: .outOfRange(digits))
        }
        return value
    }

    private mutating func name() throws(PatternFault) -> PatternToken.Kind {
        let start = position
        position += 1
        while position < scalars.count, peek() != ">", !PatternLexer.isSpace(peek()) { position += 1 }
        guard peek() == ">", position < scalars.count else { throw PatternFault(offset: start, fact: .unclosed("<")) }
        let name = text(from: start + 1)
        position += 1
        return .name(name)
    }

    /// The text up to the next space or sign of the notation.
    private mutating func run() -> String {
        let start = position
        while position < scalars.count, !endsRun(peek()) { position += 1 }
        return text(from: start)
    }

    private func endsRun(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "~", "<", ">": true
        case ".": peek(1) == "."
        default: PatternLexer.simple(scalar) != nil || PatternLexer.isSpace(scalar)
        }
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

    private mutating func wordOrNumber(_ memory: inout PatternMemory) throws(PatternFault) -> PatternToken.Kind {
        let start = position
        let text = run()
        if text.isEmpty { throw PatternFault(offset: start, fact: .unexpected(String(peek()))) }
        if peek() == "(" {
            position += 1
            return .relation(text)
        }
        if let known = memory.kinds[text] { return known }
        guard let kind = PatternLexer.kind(of: text) else { throw PatternFault(offset: start, fact: .unexpected(text)) }
        memory.kinds[text] = kind
        return kind
    }

    /// What a text without spaces and signs of the notation is; `nil` when it has no meaning.
    private static func kind(of text: String) -> PatternToken.Kind? {
        if let test = PatternNumber.test(text) { return .number(test) }
        switch text {
        case "not": return .not
        case "mention": return .mention
        default: break
        }
        let letters = text.hasSuffix("*") ? text.dropLast() : text[...]
        return !letters.isEmpty && letters.allSatisfy(isPartOfWord) ? .word(text, PatternWords.pattern(text)) : nil
    }

    private static func isPartOfWord(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || ["'", "-", "_", "’", "/"].contains(character)
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
