/// What is wrong with an expression, and where.
public struct ExpressionSyntaxError: Error, Hashable, Sendable {
    /// What is wrong: a fact, worded elsewhere.
    public enum Problem: Hashable, Sendable {
        case unexpectedCharacter(Character)
        case badNumber(String)
        /// Something else was expected than what stands there; `found` is empty at the end.
        case expected(String, found: String)
        case unknownFunction(String)
        case wrongArgumentCount(function: String, expected: String, found: Int)
        /// Parentheses nest deeper than ``ExpressionParser/maximalDepth``.
        case tooDeep
        /// More parts than ``ExpressionLexer/maximalTokens``: evaluation must never outgrow the stack.
        case tooLong(limit: Int)
    }

    /// What is wrong.
    public let problem: Problem
    /// The 0-based offset in characters from the start of the expression.
    public let offset: Int

    /// Makes an error.
    public init(problem: Problem, offset: Int) {
        self.problem = problem
        self.offset = offset
    }
}

/// A token with its place.
struct ExpressionToken: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case number(DecimalNumber)
        case word(String)
        case symbol(String)
        case end
    }

    let kind: Kind
    let offset: Int

    /// The token as it would be quoted; empty at the end.
    var text: String {
        switch kind {
        case .number(let number): number.description
        case .word(let text), .symbol(let text): text
        case .end: ""
        }
    }
}

/// Splits an expression into tokens.
enum ExpressionLexer {
    /// How many tokens an expression may have. A chain such as `1 + 1 + …` is a tree as deep as it is long.
    static let maximalTokens = 500

    private static let symbols = ["<=", ">=", "==", "!=", "<", ">", "+", "-", "*", "/", "(", ")", ",", "=", "."]

    static func tokens(of source: String) throws(ExpressionSyntaxError) -> [ExpressionToken] {
        let characters = Array(source)
        var tokens: [ExpressionToken] = []
        var index = 0
        while index < characters.count {
            let start = index
            guard tokens.count < maximalTokens else {
                throw ExpressionSyntaxError(problem: .tooLong(limit: maximalTokens), offset: start)
            }
            if characters[index].isWhitespace {
                index += 1
            } else if isDigit(characters[index]) {
                tokens.append(ExpressionToken(kind: .number(try number(in: characters, from: &index)), offset: start))
            } else if isWordStart(characters[index]) {
                tokens.append(ExpressionToken(kind: .word(word(in: characters, from: &index)), offset: start))
            } else {
                tokens.append(ExpressionToken(kind: .symbol(try symbol(in: characters, from: &index)), offset: start))
            }
        }
        return tokens + [ExpressionToken(kind: .end, offset: characters.count)]
    }

    private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
    private static func isWordStart(_ character: Character) -> Bool { character.isASCII && character.isLetter || character == "_" }

    /// Digits with one decimal point; an exponent is not part of the language.
    private static func number(in characters: [Character], from index: inout Int) throws(ExpressionSyntaxError) -> DecimalNumber {
        let start = index
        while index < characters.count, isDigit(characters[index]) || isPoint(in: characters, at: index) { index += 1 }
        let text = String(characters[start..<index])
        guard let number = DecimalNumber(text) else { throw ExpressionSyntaxError(problem: .badNumber(text), offset: start) }
        return number
    }

    private static func isPoint(in characters: [Character], at index: Int) -> Bool {
        characters[index] == "." && index + 1 < characters.count && isDigit(characters[index + 1])
    }

    /// Letters, digits, `_`, and `-` between letters (experiment ids are kebab-case; a subtraction needs a space before it).
    private static func word(in characters: [Character], from index: inout Int) -> String {
        let start = index
        while index < characters.count {
            let character = characters[index]
            let isHyphenInside = character == "-" && index + 1 < characters.count && isWordStart(characters[index + 1])
            guard isWordStart(character) || isDigit(character) || isHyphenInside else { break }
            index += 1
        }
        return String(characters[start..<index])
    }

    private static func symbol(in characters: [Character], from index: inout Int) throws(ExpressionSyntaxError) -> String {
        for symbol in symbols where String(characters[index...].prefix(symbol.count)) == symbol {
            index += symbol.count
            return symbol
        }
        throw ExpressionSyntaxError(problem: .unexpectedCharacter(characters[index]), offset: index)
    }
}
