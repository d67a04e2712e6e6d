import CourseModel
import TextUI

/// The words for a model that predicts rows of an experiment from others.
struct ForecastWording {
    /// The experiment's kind; `nil` when this program does not know it.
    let kind: ExperimentKind?

    /// Before anything runs: what will be done with these settings.
    func plan(_ settings: [Double]) -> String {
        "First \(list(settings)) by themselves: a model is fitted to them and predicts the others. Then all are measured."
    }

    /// The settings that the model will be fitted to are about to be measured.
    func calibrating(_ settings: [Double]) -> String { "First \(list(settings)) by themselves, for the model." }

    /// What the model says, before it is measured.
    func foretold(_ forecast: Forecast) -> String {
        let guesses = forecast.rows.filter { $0.fittedTo == nil }.map { row in
            "\(NumberFormat.setting(row.setting)): \(quantity(row.predicted, forecast.metric))"
        }
        return
            "The model, fitted to \(list(forecast.fitted)), predicts \(forecast.metric): \(guesses.joined(separator: ", ")). Now all are measured."
    }

    /// What became of it.
    func judgement(_ judgement: ForecastJudgement, fitted: [Double]) -> [Feedback] {
        guard let median = judgement.median, let worst = judgement.worst else {
            return [Feedback(.note, "The model's predictions were not measured.")]
        }
        let errors =
            judgement.rows.count == 1
            ? "was off by \(NumberFormat.percent(worst))"
            : "was off by \(NumberFormat.percent(median)) in the median, by \(NumberFormat.percent(worst)) at most"
        let facts = Feedback(.note, "The model, fitted to \(list(fitted)) alone, \(errors).")
        guard let choice = judgement.choice, let regret = judgement.regret else { return [facts] }
        let cost = regret < 0.005 ? "nothing" : NumberFormat.percent(regret)
        return [
            facts,
            Feedback(
                .note, "By the model one would have chosen \(NumberFormat.setting(choice)); that costs \(cost) against the best mean."),
        ]
    }

    private func list(_ settings: [Double]) -> String { SettingWording.joined(settings.map(NumberFormat.setting)) }

    private func quantity(_ value: Double, _ metric: MetricName) -> String {
        NumberFormat.text(value, in: kind?.metric(metric)?.unit ?? .number)
    }
}
