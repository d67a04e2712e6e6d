import CourseModel

/// Proves every showing of a question with variables; a question without is its only showing.
struct VariantProof {
    let grade: @Sendable (Response, Question) -> Verdict

    /// Runs a proof on each showing. What the first one breaks is reported as it is; of the others only the first fault, with its values.
    func each(
        of showings: [QuestionShowing], _ draft: QuestionDraft, _ problems: inout Problems,
        prove: (Question, QuestionDraft, inout Problems) -> Void
    ) {
        let known = problems.diagnostics.count
        for (index, showing) in showings.enumerated() {
            guard index > 0 else {
                prove(showing.question, showing.draft, &problems)
                checkRounding(showing, draft, &problems)
                guard problems.diagnostics.count == known else { return }
                continue
            }
            var inner = Problems(source: problems.source)
            prove(showing.question, showing.draft, &inner)
            checkRounding(showing, draft, &inner)
            guard let fault = inner.diagnostics.min() else { continue }
            problems.add(VariantFault(values: showing.values.inWords, fault: fault), at: problems.source.place(of: fault))
            return
        }
    }

    // MARK: The key within its tolerance

    /// Computes the value of a `number` question again, from the numbers as the prompt shows them: rounding must not make it wrong.
    private func checkRounding(_ showing: QuestionShowing, _ draft: QuestionDraft, _ problems: inout Problems) {
        guard !showing.values.isEmpty, draft.type == "number", let written = draft.map?["value"]?.text, let map = draft.map else { return }
        let shown = shownValues(showing.values.byName, draft, map)
        guard let value = Self.value(written.value, shown), Self.value(written.value, showing.values.byName) != value else { return }
        let answer = [value.rounded(significantFigures: 12).description, map.string("unit")].compactMap(\.self).joined(separator: " ")
        guard grade(.typed(answer), showing.question).outcome != .correct else { return }
        problems.add(VariantRounding(values: showing.values.inWords, answer: answer), at: written.place)
    }

    /// The values as a learner reads them: rounded where the prompt shows them rounded, and what follows from those.
    private func shownValues(_ values: [String: DecimalNumber], _ draft: QuestionDraft, _ map: YamlMap) -> [String: DecimalNumber] {
        var scratch = Problems(source: SourceText(path: "", lines: []))
        let rounded = Self.rounded(values, in: draft.prompt)
        var shown: [String: DecimalNumber] = [:]
        for variable in VariableReader.variables(map, &scratch) ?? [] {
            if let number = rounded[variable.name] {
                shown[variable.name] = number
            } else if case .computed(let expression) = variable.origin,
                let number = try? expression.decimal(in: ExpressionContext(decimals: shown))
            {
                shown[variable.name] = number
            } else {
                shown[variable.name] = values[variable.name]
            }
        }
        return shown
    }

    /// The variables that the prompt shows by themselves, as it shows them.
    private static func rounded(_ values: [String: DecimalNumber], in prompt: [MarkdownNode]) -> [String: DecimalNumber] {
        var rounded: [String: DecimalNumber] = [:]
        for node in prompt.flatMap(\.all) {
            guard case .text(let text) = node.kind else { continue }
            for case .placeholder(let inner) in PlaceholderText.pieces(of: text) {
                guard let placeholder = try? Placeholder(inner), case .name(let name) = placeholder.expression.root else { continue }
                rounded[name] = (try? placeholder.text(values)).flatMap { DecimalNumber($0) }
            }
        }
        return rounded
    }

    /// The value of a key that is written as an expression or as one placeholder; `nil` for anything else.
    private static func value(_ written: String, _ values: [String: DecimalNumber]) -> DecimalNumber? {
        let context = ExpressionContext(decimals: values)
        if let placeholder = PlaceholderText.pieces(of: written).first, case .placeholder(let inner) = placeholder {
            return try? Placeholder(inner).expression.decimal(in: context)
        }
        return try? Expression(written.trimming()).decimal(in: context)
    }
}
