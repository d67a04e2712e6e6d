import CourseModel

/// The showings of a question as drafts: what is built, ruled and proved is each showing for itself.
struct VariantDrafts {
    /// One showing.
    struct Showing {
        let values: [Variants.Value]
        let draft: QuestionDraft
    }

    /// The first showing.
    let first: Showing
    /// The others, all of different values.
    let others: [Showing]

    /// All showings, the first one first.
    var all: [Showing] { [first] + others }

    /// The showings of a question with `variables`; `nil` when something is wrong with them (reported).
    init?(_ draft: QuestionDraft, _ problems: inout Problems) {
        guard let map = draft.map else { return nil }
        let known = problems.diagnostics.count
        guard let variables = VariableReader.variables(map, &problems),
            let given = VariableReader.first(map, variables, &problems)
        else { return nil }
        VariableUnused.check(variables, draft, &problems)
        let draws = VariantDraws(variables: variables)
        guard let first = Self.values(&problems, { () throws(VariantDraws.Failure) in try draws.first(given: given) }) else { return nil }
        var valueSets = [first]
        for seed in 1...UInt64(VariantDraws.seeds) {
            guard let values = Self.values(&problems, { () throws(VariantDraws.Failure) in try draws.values(seed: seed) }) else {
                return nil
            }
            if !valueSets.contains(values) { valueSets.append(values) }
        }
        var showings: [Showing] = []
        for values in valueSets {
            guard let showing = Self.showing(values, draft, &problems) else { return nil }
            showings.append(showing)
        }
        guard let opening = showings.first, !problems.hasErrors(since: known) else { return nil }
        self.first = opening
        others = Array(showings.dropFirst())
    }

    private static func values(
        _ problems: inout Problems, _ draw: () throws(VariantDraws.Failure) -> [Variants.Value]
    ) -> [Variants.Value]? {
        do {
            return try draw()
        } catch {
            let name = error.variable.name
            problems.add(VariantValue(what: "“\(name)”", problem: error.problem, values: error.values.inWords), at: error.variable.place)
            return nil
        }
    }

    /// One showing; `nil` when a placeholder has no value in it (reported).
    private static func showing(_ values: [Variants.Value], _ draft: QuestionDraft, _ problems: inout Problems) -> Showing? {
        var substitution = DraftSubstitution(values: values.byName)
        let filled = substitution.apply(to: draft, in: problems.source)
        for (failure, place) in substitution.failures {
            switch failure.problem {
            case .value(let problem) where !problem.isUnknownName:
                problems.add(VariantValue(what: "“\(failure.placeholder)”", problem: problem, values: values.inWords), at: place)
            default: problems.add(PlaceholderForm(failure: failure, known: values.map(\.name)), at: place)
            }
        }
        return substitution.failures.isEmpty ? Showing(values: values, draft: filled) : nil
    }
}

extension ExpressionEvaluationError {
    /// Whether a name means nothing, whatever is drawn.
    fileprivate var isUnknownName: Bool { if case .unknownName = self { true } else { false } }
}
