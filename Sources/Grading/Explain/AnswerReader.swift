import Synchronization

/// Reads an answer for one rubric: typos corrected, words resolved to the tests they pass, clauses divided.
struct AnswerReader {
    private let vocabulary: Vocabulary
    private let promptWords: Set<String>
    private let known: KnownTokens

    /// A reader for one rubric.
    init(_ rubric: CompiledRubric) {
        vocabulary = rubric.program.vocabulary
        promptWords = rubric.promptWords
        known = rubric.knownTokens
    }

    /// The clauses of an answer.
    func clauses(of text: CleanText) -> [Clause] {
        var cache = known.borrow()
        defer { known.giveBack(cache) }
        let lexemes = merged(Tokenizer.lexemes(of: text)).map { lexeme -> Lexeme in
            guard case .token(let token) = lexeme else { return lexeme }
            return .token(resolved(token, &cache))
        }
        return ClauseSplitter(promptWords: promptWords).clauses(of: lexemes)
    }

    /// Joins two words that are one word of the rubric: "over" + "head", "over-subscribed".
    private func merged(_ lexemes: [Lexeme]) -> [Lexeme] {
        var result: [Lexeme] = []
        result.reserveCapacity(lexemes.count)
        for lexeme in lexemes {
            if case .token(let token) = lexeme, token.kind == .word, case .token(let last)? = result.last, last.kind == .word,
                vocabulary.isWord(last.text, token.text)
            {
                let source = last.source.lowerBound..<token.source.upperBound
                result[result.count - 1] = .token(Token(kind: .word, text: last.text + token.text, source: source))
            } else {
                result.append(lexeme)
            }
        }
        return result
    }

    private func resolved(_ token: Token, _ cache: inout [String: Token]) -> Token {
        var known: Token
        if let hit = cache[token.text] {
            known = hit
            if token.kind != .word { known.kind = token.kind }
        } else {
            known = token.kind == .word ? resolvedWord(token) : token
            if token.kind == .sign { known.tests = vocabulary.tests(token.text, stem: token.text) }
            known.judgeIgnorable()
            cache[token.text] = known
        }
        known.source = token.source
        return known
    }

    private func resolvedWord(_ token: Token) -> Token {
        var token = token
        token.stem = vocabulary.stem(token.text)
        token.tests = vocabulary.tests(token.text, stem: token.stem)
        guard token.tests.isEmpty, let correction = vocabulary.correction(of: token.text, stem: token.stem) else { return token }
        token.typed = token.text
        token.text = correction
        if let value = NumberWords.value(of: correction) {
            token.kind = .number(value, unit: nil)
            token.text = NumberText.short(value)
            return token
        }
        token.stem = vocabulary.stem(correction)
        token.tests = vocabulary.tests(correction, stem: token.stem)
        return token
    }
}

/// Words that were resolved before against one rubric: spares stems and typos of words that come again. It changes speed only.
final class KnownTokens: Sendable {
    private let tokens = Mutex<[String: Token]>([:])

    /// The most words that are remembered.
    private static let limit = 4000

    /// Hands out what is known; who comes meanwhile begins anew.
    func borrow() -> [String: Token] {
        tokens.withLock { known in
            defer { known = [:] }
            return known
        }
    }

    /// Takes back what is known by now.
    func giveBack(_ more: [String: Token]) {
        tokens.withLock { known in
            if more.count > known.count, more.count <= Self.limit { known = more }
        }
    }
}
