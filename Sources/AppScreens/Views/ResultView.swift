public import CourseModel
public import TextUI

/// A finished run: table, chart, verdict, and what became of the prediction. Every sentence comes from the run's own comparisons.
public struct ResultView {
    let experiment: Experiment
    let kind: ExperimentKind
    let run: ExperimentRun
    /// The learner's prediction; `nil` = none was made.
    let prediction: Prediction?
    /// The learner's last runs, for outcomes that look at other experiments.
    let runs: [Experiment.ID: ExperimentRun]

    /// Shows a run, against the prediction when there is one.
    public init(
        experiment: Experiment, kind: ExperimentKind, run: ExperimentRun, prediction: Prediction?, runs: [Experiment.ID: ExperimentRun]
    ) {
        self.experiment = experiment
        self.kind = kind
        self.run = run
        self.prediction = prediction
        self.runs = runs
    }

    /// Everything: figures, then words, then the text that the author put behind the experiment.
    public func lines(at moment: Moment) -> [StyledLine] {
        figures(at: moment) + verdict(at: moment) + model(at: moment) + comparison(at: moment) + outcome(at: moment)
            + Page.prose(experiment.debrief, at: moment)
    }

    /// Table, chart and verdict, without the lesson's own words.
    public func figures(at moment: Moment) -> [StyledLine] {
        Page.blank + Page.note(origin, at: moment) + Page.blank
            + ResultTable(run: run, kind: kind, columns: experiment.columns).lines(at: moment)
            + Page.blank + chart(at: moment)
    }

    /// What the run shows, in sentences.
    public func verdict(at moment: Moment) -> [StyledLine] {
        let words = RunWording(run: run, better: better)
        let pair = experiment.prediction?.compare.flatMap(words.comparison)
        let warnings = run.warnings.map { Feedback(.note, $0) }
        return Page.blank + Page.paragraph(words.verdict, .bold, at: moment) + (pair.map { Page.paragraph($0, at: moment) } ?? [])
            + Page.feedback(ending + noise + warnings, at: moment)
    }

    /// What a model had predicted, beside what was measured; nothing where none was asked.
    public func model(at moment: Moment) -> [StyledLine] { ModelView(run: run, kind: kind).lines(at: moment) }

    /// Why the run is partial; nothing of one that is not.
    private var ending: [Feedback] {
        switch run.ending {
        case .complete, .budget: []
        case .interrupted: [Feedback(.note, "Stopped early: only whole rounds are used.")]
        case .failed:
            [Feedback(.bad, "Partial: \(run.failure?.message ?? "something failed.") What was measured before is kept.")]
        }
    }

    /// How far one setting differs from itself.
    private var noise: [Feedback] {
        guard let floor = run.noiseFloor else { return [] }
        let text = "Noise floor: a setting that was measured twice in each round differs from itself by \(NumberFormat.percent(floor))"
        return [Feedback(.note, text + " on average; smaller differences are not believed.")]
    }

    private var better: Better { kind.metric(run.comparedMetric)?.better ?? .lower }

    private var origin: String {
        let machine = [run.machine.processor, "\(run.machine.cores) cores", run.machine.accelerator ?? "", run.machine.system].filter {
            !$0.isEmpty
        }
        let rounds = "\(run.roundsCompleted) of \(run.roundsPlanned) rounds"
        switch run.source {
        case .measured: return "Measured on this machine (\(machine.joined(separator: ", "))), \(rounds), seed \(run.seed)."
        case .recorded: return "Recorded on \(machine.joined(separator: ", ")); \(run.roundsCompleted) repeats."
        case .simulated: return "Simulated: \(machine.joined(separator: ", "))."
        }
    }

    private func chart(at moment: Moment) -> [StyledLine] {
        guard let metric = kind.metric(run.comparedMetric) else { return [] }
        let rows = run.rows.compactMap { row -> BarChart.Row? in
            guard let summary = row.metrics[run.comparedMetric] else { return nil }
            let interval = summary.low.flatMap { low in summary.high.map { min(low, $0)...max(low, $0) } }
            return BarChart.Row(
                label: NumberFormat.setting(row.setting), value: summary.mean, interval: interval,
                text: NumberFormat.text(summary, in: metric.unit), mark: predictedValue(for: row.setting),
                style: run.isAmongBest(row.setting) ? .good : .muted)
        }
        let title = StyledLine("\(metric.name) by \(run.swept)", .muted)
        return BarChart(title: title, rows: rows, markMeaning: "your guess", glyphs: moment.glyphs).lines(width: Page.width(at: moment))
    }

    /// The learner's guess, when it was for this setting of the compared metric.
    private func predictedValue(for setting: Double) -> Double? {
        guard let estimate = prediction?.value, let expression = experiment.prediction?.value,
            case .at(_, _, .number(let asked), run.comparedMetric) = expression.root, asked.double == setting
        else { return nil }
        return estimate.value
    }

    private func comparison(at moment: Moment) -> [StyledLine] {
        guard let prediction, let wording = PredictionWording(experiment: experiment, kinds: [kind.id: kind]) else { return [] }
        guard run.canJudge(prediction) else {
            return Page.feedback([Feedback(.note, "Too few rounds to judge your prediction.")], at: moment)
        }
        let judgement = PredictionJudgement(of: prediction, for: experiment.id, by: run)
        let reason = prediction.reason.isEmpty ? [] : [Feedback(.note, "You wrote: “\(prediction.reason)”. Would you still?")]
        return Page.blank + Page.note("Your prediction, \(prediction.confidence) % sure:", at: moment)
            + Page.feedback(wording.outcome(prediction, judgement, bestSettings: run.bestSettings) + reason, at: moment)
    }

    private func outcome(at moment: Moment) -> [StyledLine] {
        Page.prose(experiment.outcome(of: run, runs: runs), at: moment)
    }
}
