/// Parses the notation of patterns. `docs/patterns.md` describes it; from loosest to tightest: `|`, `&`, `~`, one after the other.
struct PatternParser {
    private let tokens: [PatternToken]
    private let length: Int
    private let owner: (String) -> WordSetOwner?
    private var position = 0
    private var depth = 0
    /// A relation inside a relation would multiply.
    private var isInRelation = false

    /// The deepest nesting of brackets, and the most parts of one `&` or `~`.
    static let depthLimit = 20
    static let unorderedLimit = 5

    private init(_ tokens: [PatternToken], length: Int, owner: @escaping (String) -> WordSetOwner?) {
        self.tokens = tokens
        self.length = length
        self.owner = owner
    }

    /// Parses a pattern.
    ///
    /// - Parameters:
    ///   - memory: what words were read as before; it learns those of this pattern.
    ///   - owner: whose word set a name means; `nil` = there is none of that name.
    /// - Throws: the first fault.
    static func pattern(
        _ text: String, _ memory: inout PatternMemory, owner: @escaping (String) -> WordSetOwner?
    ) throws(PatternFault) -> Pattern {
        let tokens = try PatternLexer.tokens(of: text, &memory)
        var parser = PatternParser(tokens, length: text.unicodeScalars.count, owner: owner)
        guard !parser.tokens.isEmpty else { throw PatternFault(offset: 0, fact: .empty) }
        let pattern = try parser.either()
        if let rest = parser.current { throw PatternFault(offset: rest.offset, fact: .unexpected(parser.text(rest))) }
        guard !pattern.isNullable else { throw PatternFault(offset: 0, fact: .matchesNothing) }
        return pattern
    }

    private var current: PatternToken? { position < tokens.count ? tokens[position] : nil }

    private mutating func take(_ kind: PatternToken.Kind) -> Bool {
        guard current?.kind == kind else { return false }
        position += 1
        return true
    }

    private func fault(_ fact: PatternProblem) -> PatternFault { PatternFault(offset: current?.offset ?? length, fact: fact) }

    private mutating func either() throws(PatternFault) -> Pattern {
        depth += 1
        defer { depth -= 1 }
        guard depth <= PatternParser.depthLimit else { throw fault(.tooLarge(limit: PatternParser.depthLimit)) }
        var parts = [try all()]
        while take(.bar) { parts.append(try all()) }
        return parts.count == 1 ? parts[0] : .either(parts)
    }

    private mutating func all() throws(PatternFault) -> Pattern {
        var parts: [Pattern] = []
        var excluded: [Pattern] = []
        let start = current?.offset ?? length
        repeat {
            if take(.exclamation) { excluded.append(try unit()) } else { parts.append(try near()) }
        } while take(.ampersand)
        guard !parts.isEmpty else { throw PatternFault(offset: start, fact: .onlyExclusion) }
        guard parts.count <= PatternParser.unorderedLimit else {
            throw PatternFault(offset: start, fact: .tooLarge(limit: PatternParser.unorderedLimit))
        }
        let found: Pattern = parts.count == 1 ? parts[0] : .all(parts)
        return excluded.isEmpty ? found : .unless(found, excluded)
    }

    private mutating func near() throws(PatternFault) -> Pattern {
        let start = current?.offset ?? length
        var parts = [try sequence()]
        var gap: Gap?
        while case .near(let next)? = current?.kind {
            position += 1
            gap = gap.map { $0.words < next.words ? next : $0 } ?? next
            parts.append(try sequence())
        }
        guard parts.count <= PatternParser.unorderedLimit else {
            throw PatternFault(offset: start, fact: .tooLarge(limit: PatternParser.unorderedLimit))
        }
        guard let gap else { return parts[0] }
        return .unordered(parts, gap: gap)
    }

    private mutating func sequence() throws(PatternFault) -> Pattern {
        var parts = [try unit()]
        var gaps: [Gap] = []
        while let next = current {
            if case .gap(let gap) = next.kind {
                position += 1
                gaps.append(gap)
            } else if startsUnit(next.kind) {
                gaps.append(.adjacent)
            } else {
                break
            }
            parts.append(try unit())
        }
        return parts.count == 1 ? parts[0] : .sequence(parts, gaps: gaps)
    }

    private func startsUnit(_ kind: PatternToken.Kind) -> Bool {
        switch kind {
        case .word, .quoted, .number, .name, .relation, .openRound, .openSquare, .not, .mention: true
        case .gap, .near, .bar, .ampersand, .exclamation, .comma, .closeRound, .closeSquare: false
        }
    }

    private mutating func unit() throws(PatternFault) -> Pattern {
        guard let token = current else { throw fault(.unfinished) }
        position += 1
        switch token.kind {
        case .word(_, let pattern): return pattern
        case .quoted(let text): return PatternWords.exact(text)
        case .number(let test): return .number(test)
        case .name(let name): return try named(name, token)
        case .relation(let name): return try relation(name, token)
        case .openRound: return try closed(by: .closeRound, "(", token)
        case .openSquare: return .optional(try closed(by: .closeSquare, "[", token))
        case .not: return .denied(try nested())
        case .mention: return .mentioned(try nested())
        case .gap, .near, .bar, .ampersand, .exclamation, .comma, .closeRound, .closeSquare:
            throw PatternFault(offset: token.offset, fact: .unexpected(text(token)))
        }
    }

    private mutating func nested() throws(PatternFault) -> Pattern {
        depth += 1
        defer { depth -= 1 }
        guard depth <= PatternParser.depthLimit else { throw fault(.tooLarge(limit: PatternParser.depthLimit)) }
        return try unit()
    }

    private mutating func closed(by end: PatternToken.Kind, _ open: String, _ token: PatternToken) throws(PatternFault) -> Pattern {
        let pattern = try either()
        guard take(end) else {
            throw current == nil ? PatternFault(offset: token.offset, fact: .unclosed(open)) : fault(.unexpected(currentText))
        }
        return pattern
    }

    private func named(_ name: String, _ token: PatternToken) throws(PatternFault) -> Pattern {
        switch name {
        case "start": return .start
        case "end": return .end
        default: break
        }
        guard let owner = owner(name) else { throw PatternFault(offset: token.offset, fact: .unknownWords(name)) }
        return .words(name, owner)
    }

    private mutating func relation(_ name: String, _ token: PatternToken) throws(PatternFault) -> Pattern {
        guard let relation = Relation(rawValue: name) else { throw PatternFault(offset: token.offset, fact: .unknownRelation(name)) }
        guard !isInRelation else { throw PatternFault(offset: token.offset, fact: .unexpected(name)) }
        isInRelation = true
        defer { isInRelation = false }
        var arguments = [try either()]
        while take(.comma) { arguments.append(try either()) }
        guard take(.closeRound) else { throw PatternFault(offset: token.offset, fact: .unclosed("(")) }
        guard relation.argumentCount.contains(arguments.count) else {
            throw PatternFault(
                offset: token.offset, fact: .wrongArguments(relation: name, found: arguments.count, takes: relation.argumentCount))
        }
        return .relation(relation, arguments)
    }

    private var currentText: String { current.map(text) ?? "" }

    /// The text of a sign, for a message.
    private func text(_ token: PatternToken) -> String {
        switch token.kind {
        case .bar: "|"
        case .ampersand: "&"
        case .exclamation: "!"
        case .comma: ","
        case .openRound: "("
        case .closeRound: ")"
        case .openSquare: "["
        case .closeSquare: "]"
        case .gap(let gap): gap.passesNumbers ? "..." : ".."
        case .near: "~"
        case .word(let word, _), .quoted(let word), .name(let word), .relation(let word): word
        case .number: "#"
        case .not: "not"
        case .mention: "mention"
        }
    }
}
