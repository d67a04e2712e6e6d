import CourseModel

/// What the clauses of an answer said of a rubric, gathered clause by clause.
struct ClauseFindings {
    /// For each idea, the words that state it.
    var found: [String?]
    /// For each idea, the words of a relation that say otherwise: another number called best, the opposite comparison.
    private var opposed: [String?]
    /// For each idea, the words of a match that its clause denies.
    private var denied: [String?]
    /// For each misconception, the words that state it.
    var misconceptions: [String?]
    /// For each remark, the words that state it.
    var remarks: [String?]
    /// The typos in the words above.
    private(set) var typos: [(from: String, to: String)] = []
    /// How many clauses were left out, by reason.
    private(set) var ignored: [MatchExplanation.ClauseGuard: Int] = [:]
    /// How many clauses counted and were more than words of the question.
    private(set) var counted = 0

    private let rubric: CompiledRubric
    private let guards = ClauseGuards()
    private let text: CleanText

    /// Nothing found yet.
    init(rubric: CompiledRubric, text: CleanText) {
        self.rubric = rubric
        self.text = text
        found = Array(repeating: nil, count: rubric.ideas.count)
        opposed = found
        denied = found
        misconceptions = Array(repeating: nil, count: rubric.misconceptions.count)
        remarks = Array(repeating: nil, count: rubric.remarks.count)
    }

    /// For each idea, the words that contradict it. A denied match does so only where the idea is stated nowhere: who states it and denies a
    /// part of it elsewhere ("…, and there is no overhead yet at 4") contradicts nothing. A relation that says otherwise always does.
    var contradicted: [String?] { found.indices.map { opposed[$0] ?? (found[$0] == nil ? denied[$0] : nil) } }

    /// Adds what the clauses of an answer say, but for those that earn nothing.
    mutating func add(_ clauses: [Clause]) {
        var matcher = ClauseMatcher(program: rubric.program)
        for (clause, objection) in zip(clauses, guards.objections(to: clauses)) {
            if let objection { ignored[objection, default: 0] += 1 } else { add(clause, &matcher) }
        }
    }

    private mutating func add(_ clause: Clause, _ matcher: inout ClauseMatcher) {
        if !guards.addsNothing(clause) { counted += 1 }
        matcher.load(clause)
        let possible = rubric.divided(matcher.possibleEntries)
        let mayOppose = possible.ideas.filter { opposed[$0] == nil && !rubric.ideas[$0].contradictions.isEmpty }
        var accounted: UInt8 = 0
        _ = note(rubric.ideas, possible.ideas, \.found, &matcher, &accounted, isNeeded: false)
        let hasMisconception = note(
            rubric.misconceptions, possible.misconceptions, \.misconceptions, &matcher, &accounted, isNeeded: !mayOppose.isEmpty)
        _ = note(rubric.remarks, possible.remarks, \.remarks, &matcher, &accounted, isNeeded: false)
        for index in mayOppose where !hasMisconception { opposed[index] = opposition(rubric.ideas[index], &matcher) }
        guard isDenying(matcher) else { return }
        for index in possible.ideas where denied[index] == nil && found[index] == nil {
            denied[index] = denial(rubric.ideas[index], &matcher, accounted)
        }
    }

    private func isDenying(_ matcher: borrowing ClauseMatcher) -> Bool { !matcher.negations.isEmpty }

    /// Notes the first affirmed match of each entry, and gathers the negations that the matches account for; says whether there was any.
    ///
    /// An entry that was noted before is passed over, unless that is needed or there are negations to account for.
    private mutating func note(
        _ entries: [CompiledRubric.Entry], _ possible: some Sequence<Int>, _ list: WritableKeyPath<ClauseFindings, [String?]>,
        _ matcher: inout ClauseMatcher, _ accounted: inout UInt8, isNeeded: Bool
    ) -> Bool {
        var hasMatch = false
        for index in possible where isNeeded || isDenying(matcher) || self[keyPath: list][index] == nil {
            guard let match = matcher.firstAffirmed(entries[index].patterns) else { continue }
            if self[keyPath: list][index] == nil { self[keyPath: list][index] = words(of: match, in: matcher.clause) }
            accounted |= match.accounted
            hasMatch = true
        }
        return hasMatch
    }

    /// The words that say otherwise than an idea's relation. They are not asked for where a misconception already says so.
    private mutating func opposition(_ entry: CompiledRubric.Entry, _ matcher: inout ClauseMatcher) -> String? {
        matcher.firstAffirmed(entry.contradictions).map { words(of: $0, in: matcher.clause) }
    }

    /// The words that deny an idea. A denial that another match of the clause accounts for ("not always better") denies nothing.
    private mutating func denial(_ entry: CompiledRubric.Entry, _ matcher: inout ClauseMatcher, _ accounted: UInt8) -> String? {
        for pattern in entry.patterns {
            if let match = matcher.denied(pattern), match.denials & accounted == 0 { return words(of: match, in: matcher.clause) }
        }
        return nil
    }

    /// The learner's own words of a match, as typed; typos in them are noted.
    private mutating func words(of match: PatternMatch, in clause: Clause) -> String {
        for position in match.positions where !clause.tokens[position].source.isEmpty {
            let word = clause.tokens[position].word
            guard let typed = word.typed, typos.count < 8, !typos.contains(where: { $0.from == typed }) else { continue }
            typos.append((typed, word.text))
        }
        return text.words(match.source(in: clause))
    }
}
