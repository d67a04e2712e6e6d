import CourseModel

/// An answer read for mutation: its tokens, and the clauses that state an idea.
struct MutationReading {
    /// The answer as it is graded, without control characters.
    let text: String
    private let clean: CleanText
    /// For each idea that is stated, the clauses that state it.
    private let statements: [[Statement]]
    /// The clauses that name an optimum.
    private let choices: [Clause]
    private let tokens: [Token]
    /// The quantities that a pattern which found something looks for: changing another one changes no idea.
    private let tested: Set<Quantity>

    /// A clause that states an idea.
    private struct Statement {
        let clause: Clause
        /// The positions of the words that earned the idea.
        let earning: Set<Int>

        var tokens: [Token] { clause.tokens.filter(\.isWritten) }
    }

    /// Words at some place with what stands there afterwards.
    private typealias Change = (range: Range<Int>, text: String)

    /// Reads an answer as the grader would.
    init(answer: String, for rubric: MutationRubric) {
        clean = CleanText(answer)
        text = String(String.UnicodeScalarView(clean.scalars))
        let clauses = AnswerReader(rubric.ideas).clauses(of: clean)
        tested = clauses.reduce(into: []) { $0.formUnion(MutationReading.tested(rubric.ideas, $1)) }
        statements = MutationReading.statements(rubric.ideas, clauses).filter { !$0.isEmpty }
        choices = MutationReading.statements(rubric.optimum, AnswerReader(rubric.optimum).clauses(of: clean)).joined().map(\.clause)
        tokens = clauses.flatMap(\.tokens).filter(\.isWritten)
    }

    /// For each idea the clauses that state it, with the words that some pattern of it found.
    private static func statements(_ rubric: CompiledRubric, _ clauses: [Clause]) -> [[Statement]] {
        var matcher = ClauseMatcher(program: rubric.program)
        var statements = [[Statement]](repeating: [], count: rubric.ideas.count)
        for clause in clauses {
            matcher.load(clause)
            for (index, idea) in rubric.ideas.enumerated() {
                var earning: Set<Int> = []
                for pattern in idea.patterns { if let match = matcher.affirmed(pattern) { earning.formUnion(match.positions) } }
                if !earning.isEmpty { statements[index].append(Statement(clause: clause, earning: earning)) }
            }
        }
        return statements
    }

    /// The quantities of a clause that some affirmed pattern of an idea tests for.
    private static func tested(_ rubric: CompiledRubric, _ clause: Clause) -> [Quantity] {
        var matcher = ClauseMatcher(program: rubric.program)
        matcher.load(clause)
        var tests: Set<Int> = []
        for root in rubric.ideas.flatMap(\.patterns) where matcher.affirmed(root) != nil {
            tests.formUnion(rubric.program.numberTests(under: root))
        }
        return clause.tokens.filter(\.isWritten).compactMap(\.quantity).filter { quantity in
            tests.contains { rubric.program.numberTests[$0].passes(quantity.value, unit: quantity.unit) }
        }
    }

    /// Every value replaced by another one, everywhere: the number that is called best, or all that are tested when none is.
    func digits() -> [Mutant] {
        let best = Set(choices.flatMap(\.tokens).filter(\.isWritten).compactMap(\.quantity))
        return (best.isEmpty ? tested : best).sorted().flatMap { quantity in
            [quantity.value * 4 + 3, quantity.value * 8 + 5].map {
                replacing(.digit, quantity, by: Quantity(value: $0, unit: quantity.unit))
            }
        }
    }

    /// Each idea denied wherever it is stated: "not" after the first auxiliary of a statement, or "never" before its first verb; a "not" that is
    /// there is taken away.
    func negations() -> [Mutant] {
        statements.compactMap { idea in
            let changes = idea.map(\.tokens).map(negation)
            return changes.contains { $0 == nil } ? nil : mutant(.negation, changes.compactMap(\.self))
        }
    }

    private func negation(_ tokens: [Token]) -> Change? {
        let words = tokens.filter { $0.kind == .word }
        if let negation = words.first(where: { $0.text == "not" || $0.text == "no" }) { return (negation.source, "") }
        if let verb = words.first(where: { MutationWords.auxiliaries.contains($0.text) && !isInComparison($0, words) }) {
            return (verb.source, written(verb) + " not")
        }
        let verb = tokens.indices.first {
            tokens[$0].kind == .word && MutationWords.isVerb(tokens[$0]) && !MutationWords.isNoun(at: $0, in: tokens)
        }
        return verb.map { (tokens[$0].source, "never " + written(tokens[$0])) }
    }

    /// Whether a verb stands in "than the machine can feed", where a "not" makes no sense.
    private func isInComparison(_ verb: Token, _ words: [Token]) -> Bool {
        let before = words.prefix { $0.source.lowerBound < verb.source.lowerBound }
        return before.suffix(4).contains { $0.text == "than" }
    }

    /// The direction words among those that earned an idea turned round wherever it is stated: anywhere else they are an aside.
    func directions() -> [Mutant] {
        statements.compactMap { idea in
            let changes = idea.map(directions)
            return changes.contains(where: \.isEmpty) ? nil : mutant(.direction, Array(changes.joined()))
        }
    }

    private func directions(_ statement: Statement) -> [Change] {
        statement.earning.sorted().compactMap { position in
            let token = statement.clause.tokens[position]
            // "a few" is no direction.
            let isAmount = position > 0 && token.text == "few" && statement.clause.tokens[position - 1].text == "a"
            guard token.isWritten, !isAmount else { return nil }
            return MutationWords.opposites[token.text].map { (token.source, $0) }
        }
    }

    /// Each quantity with a unit: with another unit, and without, everywhere.
    func units() -> [Mutant] {
        tested.sorted().flatMap { quantity -> [Mutant] in
            guard let unit = quantity.unit else { return [] }
            let other: AnswerUnit = unit == .second ? .hour : .second
            return [other, nil].map { replacing(.unit, quantity, by: Quantity(value: quantity.value, unit: $0)) }
        }
    }

    /// The quantity that is called best replaced by others: those of the answer with its unit, and two that are not there.
    func optima() -> [Mutant] {
        let all = Set(tokens.compactMap(\.quantity)).sorted()
        return choices.flatMap { clause -> [Mutant] in
            clause.tokens.filter(\.isWritten).flatMap { token -> [Mutant] in
                guard let best = token.quantity else { return [] }
                let others = all.filter { $0.unit == best.unit && $0 != best }.map(\.value) + [best.value * 2 + 1, best.value * 4]
                return others.map { mutant(.optimum, [(token.source, Quantity(value: $0, unit: best.unit).text)]) }
            }
        }
    }

    /// Two quantities of statements with one unit changed round, everywhere; a pattern tests at least one of them.
    func swaps() -> [Mutant] {
        let stated = (statements.joined().map(\.clause) + choices).flatMap(\.tokens).filter(\.isWritten)
        let values = Set(stated.compactMap(\.quantity)).sorted()
        return values.indices.flatMap { first in
            values.indices.dropFirst(first + 1).compactMap { second -> Mutant? in
                let (one, other) = (values[first], values[second])
                guard one.unit == other.unit, tested.contains(one) || tested.contains(other) else { return nil }
                return swap(one, other)
            }
        }
    }

    private func swap(_ first: Quantity, _ second: Quantity) -> Mutant {
        mutant(
            .swap,
            tokens.compactMap { token -> Change? in
                if token.quantity == first { return (token.source, second.text) }
                return token.quantity == second ? (token.source, first.text) : nil
            })
    }

    private func replacing(_ kind: Mutant.Kind, _ quantity: Quantity, by other: Quantity) -> Mutant {
        mutant(kind, tokens.filter { $0.quantity == quantity }.map { ($0.source, other.text) })
    }

    private func written(_ token: Token) -> String { clean.words(token.source) }

    /// The answer with some stretches replaced.
    private func mutant(_ kind: Mutant.Kind, _ changes: [Change]) -> Mutant {
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
