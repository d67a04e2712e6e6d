public import CourseModel

extension MatchExplanation {
    /// Explains how a pattern fares on an answer, clause by clause.
    ///
    /// - Parameters:
    ///   - pattern: a pattern in the notation.
    ///   - answer: what a learner might type.
    ///   - rubric: the rubric whose word sets the pattern may use.
    ///   - prompt: what the question asks.
    /// - Throws: the first problem of the pattern; its place says idea `pattern`.
    public static func explain(pattern: String, answer: String, rubric: Rubric, prompt: [Block]) throws(RubricProblem) -> MatchExplanation {
        let stemmer = Stemmer()
        let words = PromptWords(prompt, stemmer: stemmer)
        var reader = RubricReader(promptWords: words.all)
        reader.readWordSets(rubric.words)
        guard let parsed = reader.patterns([pattern], at: .idea("pattern")).first else {
            throw reader.problems.last ?? RubricProblem(place: .idea("pattern"), pattern: 0, offset: 0, fact: .empty)
        }
        return PatternExplainer(parsed, wordSets: reader.wordSets, prompt: words, stemmer: stemmer).explanation(of: answer)
    }
}

/// Explains one pattern.
private struct PatternExplainer {
    private let pattern: Pattern
    private let rubric: CompiledRubric
    private let guards: ClauseGuards
    private let parts: [(part: Pattern, depth: Int, node: Int)]

    init(_ pattern: Pattern, wordSets: [String: Pattern], prompt: PromptWords, stemmer: Stemmer) {
        self.pattern = pattern
        let listed = PatternExplainer.listed(pattern, depth: 0)
        let compiled = CompiledRubric(patterns: listed.map(\.part), words: wordSets, prompt: prompt, stemmer: stemmer)
        rubric = compiled
        guards = ClauseGuards()
        parts = zip(listed, compiled.ideas).map { ($0.part, $0.depth, $1.patterns[0]) }
    }

    /// A pattern and its parts, outermost first, at most 100.
    private static func listed(_ pattern: Pattern, depth: Int) -> [(part: Pattern, depth: Int)] {
        Array(([(pattern, depth)] + pattern.parts.flatMap { listed($0, depth: depth + 1) }).prefix(100))
    }

    func explanation(of answer: String) -> MatchExplanation {
        let text = CleanText(answer)
        let clauses = AnswerReader(rubric).clauses(of: text)
        return MatchExplanation(clauses: zip(clauses, guards.objections(to: clauses)).map { explained($0, $1, text) })
    }

    private func explained(
        _ clause: Clause, _ objection: MatchExplanation.ClauseGuard?, _ text: CleanText
    ) -> MatchExplanation.Clause {
        var matcher = ClauseMatcher(program: rubric.program)
        matcher.load(clause)
        let reading = clause.tokens.map { $0.source.isEmpty ? "[\($0.text)]" : $0.text }.joined(separator: " ")
        let scope = matcher.negations.reduce(0) { $0 | $1.scope }
        let denied = clause.tokens.indices.filter { scope & (1 << UInt64($0)) != 0 }.map { clause.tokens[$0].text }
        var found: [MatchExplanation.Part] = []
        for part in parts {
            let words = words(of: part.node, clause, &matcher, text)
            found.append(MatchExplanation.Part(pattern: part.part.text, depth: part.depth, words: words))
        }
        let finding = objection.map(MatchExplanation.Finding.ignored) ?? finding(clause, &matcher, text, found)
        return MatchExplanation.Clause(reading: reading, denied: denied, finding: finding, parts: found)
    }

    private func words(of node: Int, _ clause: Clause, _ matcher: inout ClauseMatcher, _ text: CleanText) -> String? {
        let match = matcher.affirmed(node) ?? matcher.denied(node)
        return match.map { text.words($0.source(in: clause)) }
    }

    private func finding(
        _ clause: Clause, _ matcher: inout ClauseMatcher, _ text: CleanText, _ found: [MatchExplanation.Part]
    ) -> MatchExplanation.Finding {
        let root = parts[0].node
        if let match = matcher.affirmed(root) { return .affirmed(words: text.words(match.source(in: clause))) }
        if let match = matcher.denied(root) { return .denied(words: text.words(match.source(in: clause))) }
        let longest = found.compactMap(\.words).reduce("") { $1.utf8.count > $0.utf8.count ? $1 : $0 }
        return .unmatched(longest: longest)
    }
}
