import CourseModel

/// What the clauses of an answer said of a rubric, gathered clause by clause.
struct ClauseFindings {
    /// For each idea, the words that state it.
    private(set) var found: [String?]
    /// For each idea, the words that deny it.
    private(set) var contradicted: [String?]
    /// For each misconception, the words that state it.
    private(set) var misconceptions: [String?]
    /// For each remark, the words that state it.
    private(set) var remarks: [String?]
    /// The typos in the words above.
    private(set) var typos: [(from: String, to: String)] = []
    /// How many clauses were left out, by reason.
    private(set) var ignored: [MatchExplanation.ClauseGuard: Int] = [:]
    /// How many clauses counted.
    private(set) var counted = 0

    private let rubric: CompiledRubric
    private let guards: ClauseGuards
    private let text: CleanText

    /// Nothing found yet.
    init(rubric: CompiledRubric, text: CleanText) {
        self.rubric = rubric
        self.text = text
        guards = ClauseGuards(promptWords: rubric.promptWords)
        found = Array(repeating: nil, count: rubric.ideas.count)
        contradicted = found
        misconceptions = Array(repeating: nil, count: rubric.misconceptions.count)
        remarks = Array(repeating: nil, count: rubric.remarks.count)
    }

    /// Adds what a clause says.
    mutating func add(_ clause: Clause) {
        if let objection = guards.objection(to: clause) {
            ignored[objection, default: 0] += 1
            return
        }
        counted += 1
        var matcher = ClauseMatcher(program: rubric.program, clause: clause)
        var accounted: UInt8 = 0
        for (index, entry) in rubric.ideas.enumerated() { accounted |= note(entry.patterns, &matcher, &found[index]) }
        for (index, entry) in rubric.misconceptions.enumerated() { accounted |= note(entry.patterns, &matcher, &misconceptions[index]) }
        for (index, entry) in rubric.remarks.enumerated() { accounted |= note(entry.patterns, &matcher, &remarks[index]) }
        for (index, entry) in rubric.ideas.enumerated() where contradicted[index] == nil {
            contradicted[index] = contradiction(entry, &matcher, accounted)
        }
    }

    /// Notes the first affirmed match of a list of patterns; returns the negations that it accounts for.
    private mutating func note(_ patterns: [Int], _ matcher: inout ClauseMatcher, _ words: inout String?) -> UInt8 {
        for pattern in patterns {
            guard let match = matcher.affirmed(pattern) else { continue }
            if words == nil { words = self.words(of: match, in: matcher.clause) }
            return match.accounted
        }
        return 0
    }

    /// The words that deny an idea. A denial that another match of the clause accounts for ("not always better") denies nothing.
    private mutating func contradiction(_ entry: CompiledRubric.Entry, _ matcher: inout ClauseMatcher, _ accounted: UInt8) -> String? {
        for pattern in entry.patterns {
            if let match = matcher.denied(pattern), match.denials & accounted == 0 { return words(of: match, in: matcher.clause) }
        }
        for pattern in entry.contradictions {
            if let match = matcher.affirmed(pattern) { return words(of: match, in: matcher.clause) }
        }
        return nil
    }

    /// The learner's own words of a match, as typed; typos in them are noted.
    private mutating func words(of match: PatternMatch, in clause: Clause) -> String {
        let tokens = clause.tokens[match.positions].filter { !$0.source.isEmpty }
        for token in tokens {
            guard let typed = token.typed, typos.count < 8, !typos.contains(where: { $0.from == typed }) else { continue }
            typos.append((typed, token.text))
        }
        let start = tokens.map(\.source.lowerBound).min() ?? 0
        let end = tokens.map(\.source.upperBound).max() ?? start
        return text.words(start..<end)
    }
}
