import CourseModel
import TextUI

/// The conditions of a good-and-bad section, held against the learner's own rows.
struct ConditionView {
    let conditions: [Condition]
    /// The run whose rows are marked.
    let run: ExperimentRun

    /// One line for each condition that is written in code and has a value on these rows; nothing when there is none.
    func lines(at moment: Moment) -> [StyledLine] {
        let marks = conditions.compactMap(mark)
        if marks.isEmpty { return [] }
        return Page.blank + Page.note("On your own rows (\(run.swept)):", at: moment) + Page.feedback(marks, at: moment)
    }

    /// Where the condition holds; `nil` when it is in words, or names something that was not measured.
    private func mark(_ condition: Condition) -> Feedback? {
        guard let expression = condition.expression else { return nil }
        let judged = run.rows.compactMap { row in holds(expression, row).map { (setting: row.setting, holds: $0) } }
        if judged.isEmpty { return nil }
        let settings = judged.filter(\.holds).map(\.setting)
        let place = settings.isEmpty ? "holds for no row" : "holds for \(SettingWording.list(settings))"
        return Feedback(condition.sign == .good ? .good : .bad, "\(condition.condition): \(place). \(condition.meaning)")
    }

    private func holds(_ expression: Expression, _ row: ResultRow) -> Bool? {
        var names = Dictionary(row.metrics.map { ($0.key.rawValue, $0.value.mean) }, uniquingKeysWith: { first, _ in first })
        for (name, value) in run.parameters { names[name.rawValue] = value.number }
        names[run.swept.rawValue] = row.setting
        names["cores"] = Double(run.machine.cores)
        return try? expression.truth(in: ExpressionContext(names: names, run: run))
    }
}

extension ConditionView {
    /// The conditions of a section on the first experiment whose result may be shown and that was measured here; `nil` when there is none.
    init?(section: Section.ID?, lesson: Lesson, state: LessonState) {
        guard let found = lesson.sections.first(where: { $0.id == section }), !found.conditions.isEmpty else { return nil }
        let shown = Disclosure(of: lesson, for: state).debriefs
        let runs = lesson.experiments.filter { shown.contains($0.id) }.compactMap { state.runs[$0.id] }
        guard let run = runs.first(where: { $0.source == .measured }) else { return nil }
        self.init(conditions: found.conditions, run: run)
    }
}
