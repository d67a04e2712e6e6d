import CourseModel
import TextUI

/// The words of a prediction's questions, and of the comparison with what was measured.
struct PredictionWording {
    let request: PredictionRequest
    let swept: ParameterName
    /// The definition of the metric that the best setting is predicted by.
    let metric: MetricDefinition
    /// A number of the predicted metric with its unit.
    let quantity: @Sendable (Double) -> String

    /// The question for one entry of the form.
    func prompt(_ question: PredictionForm.Question, form: PredictionForm) -> String {
        switch question {
        case .best:
            "Which \(swept) will be best (\(metric.better == .higher ? "highest" : "lowest") \(metric.name))? "
                + "One of \(SettingWording.list(form.settings))."
        case .value: "Your guess for \(valueText) here, in \(form.bareUnit)?"
        case .range: "A range that holds the truth in 8 of 10 such guesses, as low-high in \(form.bareUnit)?"
        case .comparison: "\(pairText), by \(metric.name): 1 \(words.first), 2 the same, 3 \(words.last)?"
        case .confidence: "How sure are you, from 50 (a coin toss) to 100 percent?"
        case .reason: "Why do you think so? One line, shown to you again afterwards. (Enter: skip)"
        }
    }

    /// What is said when an answer could not be understood.
    func correction(_ question: PredictionForm.Question, form: PredictionForm) -> String {
        switch question {
        case .best: "Please type one of \(SettingWording.list(form.settings))."
        case .value: "Please type a number above zero, such as 42 or 42 \(form.bareUnit)."
        case .range:
            "Please type two numbers such as 30-60, the lower one first; "
                + "your guess \(form.predictedValue.map(quantity) ?? "") must lie between them."
        case .comparison: "Please type 1 for \(words.first), 2 for the same, or 3 for \(words.last)."
        case .confidence: "Please type a whole number from 50 to 100."
        case .reason: ""
        }
    }

    /// The prediction in a few lines.
    func summary(_ prediction: Prediction) -> [String] {
        var lines = ["best \(swept): \(NumberFormat.setting(prediction.best))"]
        if let value = prediction.value {
            lines.append("\(valueText): \(quantity(value.value)), between \(quantity(value.low)) and \(quantity(value.high))")
        }
        if let comparison = prediction.comparison { lines.append("\(pairText): \(word(comparison))") }
        lines.append("confidence: \(prediction.confidence) %")
        if !prediction.reason.isEmpty { lines.append("because: \(prediction.reason)") }
        return lines
    }

    /// What became of each part of the prediction.
    func outcome(_ prediction: Prediction, _ judgement: PredictionJudgement, bestSettings: [Double]) -> [Feedback] {
        [best(prediction, judgement, bestSettings), value(prediction, judgement), comparison(prediction, judgement)].compactMap(\.self)
    }

    private func best(_ prediction: Prediction, _ judgement: PredictionJudgement, _ bestSettings: [Double]) -> Feedback {
        let setting = NumberFormat.setting(prediction.best)
        switch judgement.bestIsRight {
        case nil: return Feedback(.note, "Best setting: you said \(setting); these rows cannot tell.")
        case false?: return Feedback(.bad, "Best setting: you said \(setting); measured: \(SettingWording.list(bestSettings)).")
        case true?:
            let others = bestSettings.filter { $0 != prediction.best }
            let tied = others.isEmpty ? "" : " (\(SettingWording.list(others)) cannot be told apart from it)"
            return Feedback(.good, "Best setting: \(setting), as you said\(tied).")
        }
    }

    private func value(_ prediction: Prediction, _ judgement: PredictionJudgement) -> Feedback? {
        guard let estimate = prediction.value, let measured = judgement.measured else { return nil }
        let isInRange = estimate.low <= measured && measured <= estimate.high
        let place = isInRange ? "inside your range" : "outside your range, \(quantity(estimate.low)) to \(quantity(estimate.high))"
        return Feedback(
            isInRange ? .good : .bad, "\(valueText): you said \(quantity(estimate.value)); measured \(quantity(measured)), \(place).")
    }

    private func comparison(_ prediction: Prediction, _ judgement: PredictionJudgement) -> Feedback? {
        guard let predicted = prediction.comparison else { return nil }
        guard let measured = judgement.comparison else { return Feedback(.note, "\(pairText): these rows cannot tell.") }
        if predicted == measured { return Feedback(.good, "\(pairText): \(word(measured)), as you said.") }
        return Feedback(.bad, "\(pairText): you said \(word(predicted)); measured: \(word(measured)).")
    }

    private func word(_ comparison: Prediction.Comparison) -> String { words.word(comparison) }

    private var words: ComparisonWords { ComparisonWords(better: metric.better) }

    private var pairText: String {
        request.compare.map { "\(NumberFormat.setting($0.first)) against \(NumberFormat.setting($0.second))" } ?? ""
    }

    /// `iteration_time with num_workers = 4`, when the predicted expression is that plain; else the expression.
    private var valueText: String {
        guard let expression = request.value else { return "" }
        if case .at(_, let parameter, .number(let setting), let metric) = expression.root {
            return "\(metric) with \(parameter) = \(NumberFormat.setting(setting.double))"
        }
        return expression.source
    }
}

extension PredictionWording {
    /// Words for the prediction of an experiment; `nil` when none is asked for or its kind is unknown.
    init?(experiment: Experiment, kinds: [ExperimentKind.ID: ExperimentKind]) {
        guard let request = experiment.prediction, let kind = kinds[experiment.kind], let metric = kind.metric(request.best) else {
            return nil
        }
        let unit = request.value?.predictedMetric.flatMap(kind.metric)?.unit ?? metric.unit
        self.init(
            request: request, swept: experiment.sweep.parameter, metric: metric, quantity: { NumberFormat.text($0, in: unit) })
    }
}
