/// Divides an answer into clauses.
///
/// A clause ends at the end of a sentence, before a conjunction that opens another statement (because, but, while…), at a comma or
/// dash, and at an "and" that opens a new statement ("and 8 is slower"). A piece that makes no statement of its own ("With eight,") joins
/// its neighbour, and a piece without subject ("and is best") gets the number that the clause before speaks of.
struct ClauseSplitter {
    /// The words of the question: a piece made of them and of small words only makes no statement.
    let promptWords: Set<String>
    private var clauses: [Clause] = []
    private var current = Clause(tokens: [])

    /// Starts a splitter for one question.
    init(promptWords: Set<String>) { self.promptWords = promptWords }

    /// The clauses of an answer, in order, none empty and none longer than ``Clause/limit``.
    func clauses(of lexemes: [Lexeme]) -> [Clause] {
        var splitter = self
        for index in lexemes.indices { splitter.take(index, lexemes) }
        splitter.close(.sentence)
        let pieces = BareClauseJoiner(promptWords: promptWords).joined(splitter.clauses)
        return SubjectCarrier().carried(pieces).flatMap(ClauseSplitter.cut)
    }

    private mutating func take(_ index: Int, _ lexemes: [Lexeme]) {
        switch lexemes[index] {
        case .mark(let mark): take(mark)
        case .token(let token):
            if token.kind == .word {
                if current.tokens.isEmpty {
                    if current.opening.isSoft, DividingWords.contrast.contains(token.text) { current.opening = .conjunction }
                } else if divides(token.text, index, lexemes) {
                    close(token.text == "and" || token.text == "plus" ? .and : .conjunction)
                }
            }
            current.tokens.append(token)
        }
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
    }

    /// Whether a word opens a new clause where it stands.
    private func divides(_ word: String, _ index: Int, _ lexemes: [Lexeme]) -> Bool {
        let next = ClauseSplitter.words(lexemes, from: index + 1)
        switch word {
        case "because": return current.tokens.last?.text != "not"
        case "but": return !isCorrection(next)
        case "while", "although", "whereas", "however", "though", "since", "therefore", "thus", "hence", "unless", "otherwise":
            return true
        case "then": return !DividingWords.comparatives.contains(current.tokens.last?.text ?? "")
        case "so": return !DividingWords.degree.contains(next.first ?? "")
        case "yet": return current.tokens.last?.text != "not"
        case "as": return dividesAs(next)
        case "and", "plus": return DividingWords.opensStatement(next)
        default: return false
        }
    }

    /// "not 5 but 3" is one statement.
    private func isCorrection(_ next: [String]) -> Bool {
        guard let before = current.tokens.last, before.bareNumber != nil,
            let after = next.first(where: { !FunctionWords.ignorable.contains($0) })
        else { return false }
        return current.tokens.suffix(3).contains { $0.text == "not" } && (after.utf8.first.map { (0x30...0x39).contains($0) } ?? false)
    }

    /// "as" divides when it gives a reason ("as it waits"), not when it compares ("as fast as 4").
    private func dividesAs(_ next: [String]) -> Bool {
        let before = current.tokens.suffix(3).map(\.text)
        guard let first = next.first, !before.contains("as"), !next.contains("as"), !DividingWords.beforeAs.contains(before.last ?? "")
        else {
            return false
        }
        return DividingWords.afterAs.contains(first) || next.dropFirst().contains { FunctionWords.auxiliaries.contains($0) }
    }

    /// The next four token texts, up to a mark.
    private static func words(_ lexemes: [Lexeme], from start: Int) -> [String] {
        var words: [String] = []
        for index in start..<min(start + 4, lexemes.count) {
            guard case .token(let token) = lexemes[index] else { break }
            words.append(token.text)
        }
        return words
    }

    private static func cut(_ clause: Clause) -> [Clause] {
        guard clause.tokens.count > Clause.limit else { return [clause] }
        return stride(from: 0, to: clause.tokens.count, by: Clause.limit).map { start in
            var piece = clause
            piece.tokens = Array(clause.tokens[start..<min(start + Clause.limit, clause.tokens.count)])
            piece.softMarks = Set(clause.softMarks.map { $0 - start }.filter(piece.tokens.indices.contains))
            return piece
        }
    }
}

/// Word lists of the splitter.
enum DividingWords {
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

    private static let openers: Set<String> = [
        "best", "optimal", "optimum", "ideal", "sweet", "more", "fewer", "less", "then", "so", "too", "it", "this", "that", "they", "we",
        "you",
        "i", "there", "going", "adding", "raising", "increasing", "using", "bumping", "not", "makes", "made", "gives", "gave",
    ]
    private static let skipped: Set<String> = [
        "the", "a", "an", "with", "at", "for", "from", "to", "using", "by", "about", "around", "only", "just", "also", "thus", "hence",
        "when",
    ]

    /// Whether the words after an "and" open a new statement: "and (with) 8 …", "and is …", "and the best …", not "and memory".
    static func opensStatement(_ words: [String]) -> Bool {
        guard let first = words.first(where: { !skipped.contains($0) }) else { return false }
        return openers.contains(first) || FunctionWords.auxiliaries.contains(first)
            || first.utf8.first.map { (0x30...0x39).contains($0) } ?? false
    }
}
