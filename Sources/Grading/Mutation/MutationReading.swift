import CourseModel

/// An answer read for mutation: its tokens, and the clauses that state an idea.
struct MutationReading {
    /// The answer as it is graded, without control characters.
    let text: String
    private let clean: CleanText
    /// The clauses that state an idea, with the tokens that stand in the answer.
    private let statements: [Clause]
    /// The clauses that name an optimum.
    private let choices: [Clause]
    private let tokens: [Token]
    /// The tokens that a pattern which found something looks for as numbers: changing another number changes no idea.
    private let tested: [Token]

    /// Reads an answer as the grader would.
    init(answer: String, rubric: Rubric) {
        clean = CleanText(answer)
        text = String(String.UnicodeScalarView(clean.scalars))
        let stemmer = Stemmer()
        let compiled = CompiledRubric(rubric: rubric, prompt: [], stemmer: stemmer)
        let optimum = CompiledRubric(
            patterns: [.relation(.best, [.number(NumberTest(values: .any, unit: nil))])], words: [:], promptWords: [], stemmer: stemmer)
        let clauses = AnswerReader(compiled).clauses(of: clean)
        tested = clauses.flatMap { MutationReading.tested(compiled, $0) }
        statements = clauses.filter { MutationReading.matches(compiled, $0) }
        choices = AnswerReader(optimum).clauses(of: clean).filter { MutationReading.matches(optimum, $0) }
        tokens = clauses.flatMap(\.tokens).filter { !$0.source.isEmpty }
    }

    private static func matches(_ rubric: CompiledRubric, _ clause: Clause) -> Bool {
        var matcher = ClauseMatcher(program: rubric.program)
        matcher.load(clause)
        for idea in rubric.ideas where matcher.firstAffirmed(idea.patterns) != nil { return true }
        return false
    }

    /// The numbers of a clause that some affirmed pattern of an idea tests for.
    private static func tested(_ rubric: CompiledRubric, _ clause: Clause) -> [Token] {
        var matcher = ClauseMatcher(program: rubric.program)
        matcher.load(clause)
        var tests: Set<Int> = []
        for root in rubric.ideas.flatMap(\.patterns) where matcher.affirmed(root) != nil {
            tests.formUnion(rubric.program.numberTests(under: root))
        }
        return clause.tokens.filter { token in
            guard !token.source.isEmpty, case .number(let value, let unit) = token.kind else { return false }
            return tests.contains { rubric.program.numberTests[$0].passes(value, unit: unit) }
        }
    }

    /// Every value replaced by another one, everywhere: the number that is called best, or all when none is.
    func digits() -> [Mutant] {
        let best = Set(choices.flatMap(\.tokens).compactMap(\.bareNumber))
        let values = best.isEmpty ? Set(tested.compactMap(\.bareNumber)) : best
        return values.sorted().flatMap { value in
            [value * 4 + 3, value * 8 + 5].map { other in
                mutant(.digit, tokens.filter { $0.bareNumber == value }.map { ($0.source, NumberText.short(other)) })
            }
        }
    }

    /// "not" after the first auxiliary of a statement, or "never" before its first verb; a "not" that is there is taken away.
    func negations() -> [Mutant] {
        statements.compactMap { clause in
            let words = clause.tokens.filter { !$0.source.isEmpty && $0.kind == .word }
            if let negation = words.first(where: { $0.text == "not" || $0.text == "no" }) {
                return mutant(.negation, [(negation.source, "")])
            }
            if let verb = words.first(where: { MutationWords.auxiliaries.contains($0.text) && !isInComparison($0, words) }) {
                return mutant(.negation, [(verb.source, written(verb) + " not")])
            }
            return words.first(where: MutationWords.isVerb).map { mutant(.negation, [($0.source, "never " + written($0))]) }
        }
    }

    /// Whether a verb stands in "than the machine can feed", where a "not" makes no sense.
    private func isInComparison(_ verb: Token, _ words: [Token]) -> Bool {
        let before = words.prefix { $0.source.lowerBound < verb.source.lowerBound }
        return before.suffix(4).contains { $0.text == "than" }
    }

    /// Each direction word of a statement turned round.
    func directions() -> [Mutant] {
        statements.flatMap { clause in
            let words = clause.tokens.filter { !$0.source.isEmpty }
            return words.enumerated().compactMap { index, token -> Mutant? in
                // "a few" is no direction.
                if index > 0, words[index - 1].text == "a", token.text == "few" { return nil }
                return MutationWords.opposites[token.text].map { mutant(.direction, [(token.source, $0)]) }
            }
        }
    }

    /// Each number with a unit: with another unit, and without.
    func units() -> [Mutant] {
        tested.flatMap { token -> [Mutant] in
            guard case .number(let value, let unit?) = token.kind else { return [] }
            let other = unit == "s" ? "h" : "s"
            return [
                mutant(.unit, [(token.source, NumberText.short(value) + " " + other)]),
                mutant(.unit, [(token.source, NumberText.short(value))]),
            ]
        }
    }

    /// The number that is called best replaced by others: those of the answer, and one that is not there.
    func optima() -> [Mutant] {
        let values = Set(tokens.compactMap(\.bareNumber)).sorted()
        return choices.flatMap { clause -> [Mutant] in
            clause.tokens.filter { !$0.source.isEmpty }.flatMap { token -> [Mutant] in
                guard let value = token.bareNumber else { return [] }
                return (values.filter { $0 != value } + [value * 2 + 1, value * 4]).map { other in
                    mutant(.optimum, [(token.source, NumberText.short(other))])
                }
            }
        }
    }

    /// Two values of statements changed round, everywhere; a pattern tests at least one of them.
    func swaps() -> [Mutant] {
        let values = Set((statements + choices).flatMap(\.tokens).filter { !$0.source.isEmpty }.compactMap(\.bareNumber)).sorted()
        let tests = Set(tested.compactMap(\.bareNumber))
        return values.indices.flatMap { first in
            values.indices.dropFirst(first + 1).compactMap { second -> Mutant? in
                guard tests.contains(values[first]) || tests.contains(values[second]) else { return nil }
                return swap(values[first], values[second])
            }
        }
    }

    private func swap(_ first: Double, _ second: Double) -> Mutant {
        mutant(
            .swap,
            tokens.compactMap { token -> (Range<Int>, String)? in
                if token.bareNumber == first { return (token.source, NumberText.short(second)) }
                return token.bareNumber == second ? (token.source, NumberText.short(first)) : nil
            })
    }

    private func written(_ token: Token) -> String { clean.words(token.source) }

    /// The answer with some stretches replaced.
    private func mutant(_ kind: Mutant.Kind, _ changes: [(range: Range<Int>, text: String)]) -> Mutant {
        var result = String.UnicodeScalarView()
        var position = 0
        for change in changes.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) where change.range.lowerBound >= position {
            result.append(contentsOf: clean.scalars[position..<change.range.lowerBound])
            result.append(contentsOf: change.text.unicodeScalars)
            position = change.range.upperBound
        }
        result.append(contentsOf: clean.scalars[position...])
        let before = changes.map { clean.words($0.range) }.joined(separator: ", ")
        return Mutant(kind: kind, text: String(result), before: before, after: changes.map(\.text).joined(separator: ", "))
    }
}

/// Words of the mutations.
enum MutationWords {
    /// Verbs that take a "not" after them.
    static let auxiliaries: Set<String> = [
        "is", "are", "was", "were", "would", "should", "could", "can", "will", "does", "did", "has", "have",
    ]

    /// Whether a token is a verb that takes a "never" before it.
    static func isVerb(_ token: Token) -> Bool {
        verbs.contains(token.text) || (token.text.utf8.count > 4 && token.text.hasSuffix("ed"))
    }

    private static let verbs: Set<String> = [
        "beat", "beats", "helps", "help", "makes", "made", "give", "gives", "gave", "causes", "adds", "wins", "fight", "compete", "use",
        "waits",
        "slows", "costs", "runs", "brings", "keeps", "kept", "got", "gets", "pick", "choose", "feeds", "loses",
    ]

    /// Direction words with their opposites.
    static let opposites: [String: String] = {
        let pairs = [
            ("faster", "slower"), ("better", "worse"), ("best", "worst"), ("more", "fewer"), ("improved", "worsened"),
            ("improves", "worsens"),
            ("increased", "decreased"), ("gain", "loss"), ("helps", "hurts"), ("helped", "hurt"), ("optimal", "worst"),
            ("optimum", "pessimum"),
            ("up", "down"), ("beat", "lose to"), ("beats", "loses to"), ("rose", "fell"), ("higher", "lower"), ("longer", "shorter"),
            ("less", "more"),
            ("quicker", "slower"), ("before", "after"), ("above", "below"), ("many", "few"), ("larger", "smaller"), ("grows", "shrinks"),
        ]
        return Dictionary(pairs + pairs.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }()
}
