import CourseModel

/// Makes the records of a section of its tables and lists.
struct SectionBuilder {
    let blocks: BlockBuilder
    /// Names that conditions may speak of.
    let scope: ExpressionScope

    /// The records that a section's role asks for. What cannot be read was reported by the section's rule.
    func records(of section: SectionDraft, _ problems: inout Problems) -> SectionRecords {
        switch section.role {
        case .metric: .metrics((section.metricTable?.rows ?? []).compactMap(metric))
        case .tradeoff: tradeoff(section)
        case .goodAndBad: .conditions((section.conditions ?? []).compactMap { condition($0, &problems) })
        case .pitfalls: .pitfalls(section.pitfalls.compactMap(pitfall))
        case .keyResult: keyResult(section)
        case .measure, .selfCheck, .text: .none
        }
    }

    private func metric(_ draft: MetricDraft) -> Metric? {
        guard let better = Better(rawValue: draft.better) else { return nil }
        return Metric(id: Metric.ID(draft.name), unit: draft.unit, better: better, measurement: draft.measurement)
    }

    private func tradeoff(_ section: SectionDraft) -> SectionRecords {
        guard let draft = section.tradeoff, let goods = draft.goods else { return .none }
        return .tradeoff(Tradeoff(first: goods.first, second: goods.second, rows: draft.rows))
    }

    private func condition(_ draft: ConditionDraft, _ problems: inout Problems) -> Condition? {
        guard let sign = Condition.Sign(rawValue: draft.sign) else { return nil }
        let expression = draft.code.flatMap { code in
            let place = problems.source.place(of: code, in: draft.line...draft.line)
            return ExpressionReader.read(code, at: place, as: .truth, in: scope, &problems)
        }
        return Condition(sign: sign, condition: draft.condition, expression: expression, meaning: draft.meaning)
    }

    private func pitfall(_ draft: PitfallDraft) -> Pitfall? {
        guard let name = draft.name, let symptom = draft.symptom, let fix = draft.fix else { return nil }
        guard let kind = draft.kind.flatMap(Pitfall.Kind.init(rawValue:)) else { return nil }
        return Pitfall(
            id: Pitfall.ID(draft.id), name: name, text: draft.text, symptom: symptom, fix: fix, kind: kind,
            experiment: draft.experiment.map { Experiment.ID($0) })
    }

    private func keyResult(_ section: SectionDraft) -> SectionRecords {
        guard let paragraph = section.prose.first, paragraph.kind == .paragraph else { return .none }
        return .keyResult(blocks.inlines(paragraph.children))
    }
}
