import CourseModel
import TextUI

/// An experiment before its run: what is measured, with what, in how long. No result.
struct ExperimentView {
    let experiment: Experiment
    /// The experiment's kind; `nil` when this program does not know it.
    let kind: ExperimentKind?
    let settings: [Double]
    /// The settings that are measured first, for a model; none without one.
    var calibration: [Double] = []

    func lines(at moment: Moment) -> [StyledLine] {
        Page.blank + Page.paragraph("Experiment: \(experiment.title)", Style(.accent, .bold), at: moment) + Page.blank
            + Page.paragraph(description, at: moment)
            + Page.note(calibration.isEmpty ? "" : ForecastWording(kind: kind).plan(calibration), at: moment)
            + Page.note(parameters, at: moment)
            + Page.note(emulated, at: moment)
    }

    private var description: String {
        let sweep =
            "\(experiment.sweep.parameter) = \(SettingWording.joined(settings.map { text(.number($0), experiment.sweep.parameter) }))"
        switch experiment.source {
        case .measured:
            return
                "Measured here, now: \(sweep), in up to \(experiment.rounds) randomised rounds within \(NumberFormat.setting(experiment.budget)) s."
        case .recorded: return "Recorded on another machine: \(sweep)."
        case .simulated: return "Simulated: \(sweep)."
        }
    }

    private var parameters: String {
        experiment.parameters.filter { isWorthSaying($0.key, $0.value) }.sorted { $0.key < $1.key }.map {
            "\($0.key) = \(text($0.value, $0.key))"
        }.joined(separator: ", ")
    }

    /// What the learner cannot know: all that differs from the kind's usual value.
    private func isWorthSaying(_ name: ParameterName, _ value: ParameterValue) -> Bool {
        name != experiment.sweep.parameter && kind?.parameter(name)?.fallback != value
    }

    private var emulated: String {
        guard experiment.source == .measured, let kind else { return "" }
        let names = experiment.columns.compactMap(kind.metric).filter(\.isEmulated).map(\.name.rawValue)
        return names.isEmpty ? "" : "The device's step is emulated; \(SettingWording.joined(names)) contain it."
    }

    private func text(_ value: ParameterValue, _ name: ParameterName) -> String {
        switch value {
        case .number(let number):
            if case .duration = kind?.parameter(name)?.values {
                NumberFormat.text(number, in: .seconds)
            } else {
                NumberFormat.setting(number)
            }
        case .word(let word): word
        case .flag(let flag): flag ? "yes" : "no"
        }
    }
}
