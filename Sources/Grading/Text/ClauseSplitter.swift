/// Divides an answer into clauses.
///
/// A clause ends at the end of a sentence, before a conjunction that opens another statement (because, but, while…), at a comma (but not
/// in "really, really long") or dash, and at an "and" that opens a new statement ("and 8 is slower"). A piece that makes no statement of its own ("With eight,") joins
/// its neighbour, and a piece without subject ("and is best") gets the number that the clause before speaks of.
struct ClauseSplitter {
    private var clauses: [Clause] = []
    private var current = Clause(tokens: [])

    /// Room for so many tokens is made at once.
    private static let usualLength = 16

    private init() {}

    /// The clauses of an answer, in order, none empty and none longer than ``Clause/limit``.
    static func clauses(of lexemes: [Lexeme]) -> [Clause] {
        var splitter = ClauseSplitter()
        for index in lexemes.indices { splitter.take(index, lexemes) }
        splitter.close(.sentence)
        let pieces = BareClauseJoiner().joined(splitter.clauses)
        let clauses = SubjectCarrier().carried(pieces)
        return clauses.contains { $0.tokens.count > Clause.limit } ? clauses.flatMap(ClauseSplitter.cut) : clauses
    }

    private mutating func take(_ index: Int, _ lexemes: [Lexeme]) {
        switch lexemes[index] {
        case .mark(.comma) where isBetweenRepeatedWords(index, lexemes): break
        case .mark(let mark): take(mark)
        case .token(let token):
            if token.kind == .word {
                if current.tokens.isEmpty {
                    if current.opening.isSoft, token.traits.contains(.contrast) { current.opening = .conjunction }
                } else if token.traits.contains(.mayDivide), divides(token.text, index, lexemes) {
                    close(token.text == "and" || token.text == "plus" ? .and : .conjunction)
                }
            }
            current.tokens.append(token)
        }
    }

    /// "really, really long", "very, very": the comma divides nothing.
    private func isBetweenRepeatedWords(_ index: Int, _ lexemes: [Lexeme]) -> Bool {
        guard let before = current.tokens.last, index + 1 < lexemes.count, let after = lexemes[index + 1].token, before.kind == .word else {
            return false
        }
        return before.word === after.word || before.traits.contains(.intensifier) && after.traits.contains(.intensifier)
    }

    private mutating func take(_ mark: Mark) {
        switch mark {
        case .stop: close(.sentence)
        case .question:
            markQuestion()
            close(.sentence)
        case .comma: close(.comma)
        case .colon: close(.colon)
        case .dash: close(.dash)
        case .open: close(.open)
        case .close: close(.close)
        }
    }

    /// Marks all clauses of the current sentence.
    private mutating func markQuestion() {
        current.isQuestion = true
        guard current.opening != .sentence else { return }
        for index in clauses.indices.reversed() {
            clauses[index].isQuestion = true
            if clauses[index].opening == .sentence { break }
        }
    }

    /// Ends the current clause; the next one opens like this. An empty clause leaves the stronger of two openings.
    private mutating func close(_ opening: Clause.Opening) {
        if current.tokens.isEmpty {
            if current.opening.isSoft || opening == .sentence { current.opening = opening }
            return
        }
        clauses.append(current)
        current = Clause(tokens: [], opening: opening)
        current.tokens.reserveCapacity(ClauseSplitter.usualLength)
    }

    /// Whether a word opens a new clause where it stands.
    private func divides(_ word: String, _ index: Int, _ lexemes: [Lexeme]) -> Bool {
        let last = current.tokens.last?.traits ?? []
        let next = ClauseSplitter.tokens(lexemes, from: index + 1)
        switch word {
        case "because", "yet": return !last.contains(.not)
        case "but": return !isCorrection(next)
        case "then": return last.isDisjoint(with: [.comparative, .not])
        case "so": return !(next.first?.traits.contains(.degree) ?? false) && !isDeniedThat(next)
        case "as": return dividesAs(next)
        case "and", "plus": return DividingWords.opensStatement(next) && !isRange()
        default: return true
        }
    }

    /// "it is not so that …", "not is so that …" deny what follows.
    private func isDeniedThat(_ next: [Token]) -> Bool {
        next.first?.text == "that" && current.tokens.suffix(2).contains { $0.traits.contains(.not) }
    }

    /// "between 4 and 8" is one place.
    private func isRange() -> Bool {
        current.tokens.last?.bareNumber != nil && current.tokens.suffix(4).contains { $0.text == "between" }
    }

    /// "not 5 but 3" is one statement.
    private func isCorrection(_ next: [Token]) -> Bool {
        guard current.tokens.last?.bareNumber != nil, let after = next.first(where: { $0.kind == .sign || !$0.isIgnorable }) else {
            return false
        }
        return current.tokens.suffix(3).contains { $0.traits.contains(.not) } && after.traits.contains(.startsWithDigit)
    }

    /// "as" divides when it gives a reason ("as it waits"), not when it compares ("as fast as 4").
    private func dividesAs(_ next: [Token]) -> Bool {
        guard let first = next.first, !current.tokens.suffix(3).contains(where: { $0.traits.contains(.as) }),
            !next.contains(where: { $0.traits.contains(.as) }), !(current.tokens.last?.traits.contains(.beforeAs) ?? false)
        else { return false }
        return first.traits.contains(.afterAs) || next.dropFirst().contains { $0.traits.contains(.auxiliary) }
    }

    /// The next four tokens, up to a mark.
    private static func tokens(_ lexemes: [Lexeme], from start: Int) -> [Token] {
        var tokens: [Token] = []
        for index in start..<min(start + 4, lexemes.count) {
            guard case .token(let token) = lexemes[index] else { break }
            tokens.append(token)
        }
        return tokens
    }

    private static func cut(_ clause: Clause) -> [Clause] {
        guard clause.tokens.count > Clause.limit else { return [clause] }
        return stride(from: 0, to: clause.tokens.count, by: Clause.limit).map { start in
            var piece = clause
            piece.tokens = Array(clause.tokens[start..<min(start + Clause.limit, clause.tokens.count)])
            return piece
        }
    }
}

/// Word lists of the splitter.
enum DividingWords {
    /// Words that open a new clause, some of them only where they stand so.
    static let dividing: Set<String> = [
        "because", "but", "while", "although", "whereas", "however", "though", "since", "therefore", "thus", "hence", "unless", "otherwise",
        "then", "so", "yet", "as", "and", "plus",
    ]
    /// Words that make another one stronger, and may be said twice: "really, really long".
    static let intensifiers: Set<String> = ["really", "very", "so", "much", "far", "too", "way", "quite", "extremely", "super"]
    /// Conjunctions that keep a piece apart from the one before, also after a comma.
    static let contrast: Set<String> = [
        "but", "because", "while", "although", "whereas", "though", "however", "since", "so", "thus", "hence", "therefore",
    ]
    /// Before "then" written for "than".
    static let comparatives: Set<String> = [
        "better", "faster", "slower", "worse", "more", "less", "quicker", "higher", "lower", "longer", "other",
    ]
    /// After "so": "so many", "so that" divide nothing.
    static let degree: Set<String> = [
        "many", "much", "far", "few", "fast", "slow", "good", "bad", "high", "low", "called", "on", "long", "little",
    ]
    /// Before "as": "same as", "such as" divide nothing.
    static let beforeAs: Set<String> = ["same", "such", "well", "soon", "long", "far", "known", "act", "acts", "behave", "just"]
    /// After "as": a clause follows.
    static let afterAs: Set<String> = ["it", "they", "the", "this", "that", "there", "we", "you", "i", "more", "all", "too", "now", "its"]

    /// After "and": a new statement follows.
    static let openers: Set<String> = [
        "best", "optimal", "optimum", "ideal", "sweet", "more", "fewer", "less", "then", "so", "too", "it", "this", "that", "they", "we",
        "you",
        "i", "there", "going", "adding", "raising", "increasing", "using", "bumping", "not", "makes", "made", "gives", "gave",
    ]
    /// After "and", passed over.
    static let skipped: Set<String> = [
        "the", "a", "an", "with", "at", "for", "from", "to", "using", "by", "about", "around", "only", "just", "also", "thus", "hence",
        "when",
    ]

    /// Whether the words after an "and" open a new statement: "and (with) 8 …", "and is …", "and the best …", not "and memory".
    static func opensStatement(_ next: [Token]) -> Bool {
        guard let first = next.first(where: { !$0.traits.contains(.skippedByOpener) }) else { return false }
        return !first.traits.isDisjoint(with: [.opener, .auxiliary, .startsWithDigit])
    }
}
