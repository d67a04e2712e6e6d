public import CourseModel
public import TextUI

/// The card that a lesson ends with: your prediction, your measurement, your advice for this machine, one thing you got wrong.
public struct EndCard {
    let lesson: Lesson
    let state: LessonState
    let kinds: [ExperimentKind.ID: ExperimentKind]

    /// The card of a learner who went through a lesson.
    public init(lesson: Lesson, state: LessonState, kinds: [ExperimentKind.ID: ExperimentKind]) {
        self.lesson = lesson
        self.state = state
        self.kinds = kinds
    }

    /// The card for a terminal.
    public func lines(at moment: Moment) -> [StyledLine] {
        Page.blank + Page.paragraph("Your card: \(lesson.title)", .heading, at: moment)
            + entries.flatMap { entry in
                Page.blank + Page.note(entry.label, at: moment) + entry.lines.flatMap { Page.paragraph($0, at: moment) }
            }
    }

    /// One part of the card.
    public struct Entry: Hashable, Sendable {
        /// What it is.
        public let label: String
        /// Its text, line by line.
        public let lines: [String]
    }

    /// The parts of the card, for a terminal or a report.
    public var entries: [Entry] {
        [
            Entry(label: "You predicted", lines: prediction), Entry(label: "You measured", lines: measurement),
            Entry(label: "Your advice for this machine", lines: [advice]), Entry(label: "One thing to remember", lines: [mistake]),
        ]
    }

    /// The first experiment of the lesson that asks for a prediction.
    private var main: Experiment? { lesson.experiments.first { $0.prediction != nil } ?? lesson.experiments.first }

    private var run: ExperimentRun? { main.flatMap { state.runs[$0.id] } }

    private var prediction: [String] {
        guard let main, let prediction = state.predictions[main.id], let wording = PredictionWording(experiment: main, kinds: kinds) else {
            return ["Nothing: no prediction was made."]
        }
        return wording.summary(prediction)
    }

    private var measurement: [String] {
        guard let main, let run, let metric = kinds[main.kind]?.metric(run.comparedMetric) else { return ["Nothing: the experiment did not run."] }
        let rows = run.rows.compactMap { row in
            row.metrics[run.comparedMetric].map { "\(NumberFormat.setting(row.setting)): \(NumberFormat.text($0, in: metric.unit))" }
        }
        return ["\(metric.name) by \(run.swept): " + rows.joined(separator: ", "), RunWording(run: run, better: metric.better).verdict]
    }

    private var advice: String {
        guard let run, run.roundsCompleted >= ExperimentRun.roundsToDecide, let setting = run.recommended else {
            return "None yet: run the experiment with at least \(ExperimentRun.roundsToDecide) rounds."
        }
        return "\(run.swept) = \(NumberFormat.setting(setting)) for this workload: the smallest setting that none is better than. Measure again for yours."
    }

    /// The first question that was not right at once, else the first part of a prediction that was not.
    private var mistake: String {
        for question in lesson.questions {
            guard let first = state.question(question.id).attempts.first?.attempt, first.verdict.outcome != .correct else { continue }
            return "“\(question.title)”: you first answered “\(shortened(first.response.text(for: question)))” (\(first.verdict.outcome))."
        }
        return wrongPrediction ?? "Nothing was wrong at the first attempt."
    }

    private var wrongPrediction: String? {
        guard let main, let run, let request = main.prediction, let prediction = state.predictions[main.id],
            let wording = PredictionWording(experiment: main, kinds: kinds)
        else { return nil }
        let score = PredictionScore(prediction, request: request, experiment: main.id, run: run)
        return wording.outcome(prediction, score, run: run).first { $0.tone == .bad }?.text
    }

    private func shortened(_ text: String) -> String { text.count > 120 ? text.prefix(120) + "…" : text }
}
