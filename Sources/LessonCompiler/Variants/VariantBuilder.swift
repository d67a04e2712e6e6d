import CourseModel

/// Makes a question with all its showings: each one is built, and held to the rules, as if it were written out.
struct VariantBuilder {
    let builder: QuestionBuilder

    /// The question; `nil` when its block is broken (reported).
    func build(_ draft: QuestionDraft, _ problems: inout Problems) -> Question? {
        guard draft.map?["variables"] != nil else {
            if let entry = draft.map?.entry("first") { problems.add(VariableForm(fault: .firstAlone), at: entry.keyPlace) }
            return builder.build(draft, &problems)
        }
        guard let drafts = VariantDrafts(draft, &problems) else { return nil }
        guard let first = builder.build(drafts.first.draft, &problems) else { return nil }
        let known = problems.diagnostics.count
        var others: [Variants.Showing] = []
        for showing in drafts.others {
            guard let question = build(showing, &problems) else { return nil }
            others.append(Variants.Showing(values: showing.values, of: question, from: first))
        }
        guard problems.diagnostics.count == known, !others.isEmpty else { return first }
        return first.with(variants: Variants(first: drafts.first.values, others: others))
    }

    /// One showing; the first thing that is wrong with it is reported with its values, and nothing more is built.
    private func build(_ showing: VariantDrafts.Showing, _ problems: inout Problems) -> Question? {
        var inner = Problems(source: problems.source)
        let question = builder.build(showing.draft, &inner)
        if showing.draft.type == "choice" { ChoiceForm.check(showing.draft, &inner) }
        guard let fault = inner.diagnostics.sorted().first(where: { $0.severity == .error }) else { return question }
        problems.add(VariantFault(values: showing.values.inWords, fault: fault), at: problems.source.place(of: fault))
        return nil
    }
}
