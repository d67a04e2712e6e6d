public import CourseModel
public import Learning
public import TextUI

/// The card that a lesson ends with: your prediction, your measurement, your advice for this machine, one thing you got wrong.
public struct EndCard {
    let lesson: Lesson
    let card: LessonCard
    let kinds: [ExperimentKind.ID: ExperimentKind]

    /// The words of a card.
    public init(lesson: Lesson, card: LessonCard, kinds: [ExperimentKind.ID: ExperimentKind]) {
        self.lesson = lesson
        self.card = card
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

    /// The parts of the card, for a terminal or a report: those that the lesson has anything to do with.
    public var entries: [Entry] {
        var entries: [Entry] = []
        if lesson.experiments.contains(where: { $0.prediction != nil }) { entries.append(Entry(label: "You predicted", lines: prediction)) }
        if lesson.experiments.contains(where: { $0.source != .recorded }) {
            entries.append(Entry(label: "You measured", lines: measurement))
            entries.append(Entry(label: "Your advice for this machine", lines: [advice]))
        }
        if card.score.questions > 0 || !entries.isEmpty { entries.append(Entry(label: "One thing to remember", lines: [mistake])) }
        return entries + [Entry(label: "Your score", lines: [ScoreWording.text(card.score)])]
    }

    /// The first experiment that was measured here, else the first that was predicted.
    private var main: LessonCard.ExperimentPart? { card.experiments.first { $0.run != nil } ?? card.experiments.first }

    private func experiment(_ id: Experiment.ID) -> Experiment? { lesson.experiments.first { $0.id == id } }

    private func wording(_ id: Experiment.ID) -> PredictionWording? {
        experiment(id).flatMap { PredictionWording(experiment: $0, kinds: kinds) }
    }

    private var prediction: [String] {
        guard let main, let made = main.prediction, let wording = wording(main.experiment) else {
            return ["Nothing: no prediction was made."]
        }
        return wording.summary(made.prediction)
    }

    private var measurement: [String] {
        guard let main, let run = main.run, let metric = kinds[run.kind]?.metric(run.comparedMetric) else {
            return ["Nothing: the experiment did not run."]
        }
        let rows = run.rows.compactMap { row in
            row.metrics[run.comparedMetric].map { "\(NumberFormat.setting(row.setting)): \(NumberFormat.text($0, in: metric.unit))" }
        }
        return ["\(metric.name) by \(run.swept): " + rows.joined(separator: ", "), RunWording(run: run, better: metric.better).verdict]
    }

    private var advice: String {
        guard let main, let setting = main.advice else {
            return "None yet: run the experiment with at least \(ExperimentRun.roundsToDecide) rounds."
        }
        let name = experiment(main.experiment)?.sweep.parameter.rawValue ?? ""
        return
            "\(name) = \(NumberFormat.setting(setting)) for this workload: the smallest setting that none is better than. Measure again for yours."
    }

    private var mistake: String {
        switch card.mistake {
        case .question(let id, let first): question(id, first.attempt)
        case .best(let id), .comparison(let id), .range(let id): wrongPrediction(id) ?? "A prediction did not come true."
        case nil: "Nothing was wrong at the first attempt."
        }
    }

    private func question(_ id: Question.ID, _ first: Attempt) -> String {
        guard let question = lesson.questions.first(where: { $0.id == id })?.instance(seed: first.seed) else { return "" }
        let answer = first.response.text(for: question)
        let shortened = answer.count > 120 ? answer.prefix(120) + "…" : answer
        return "“\(question.title)”: you first answered “\(shortened)” (\(OutcomeWording.word(first.verdict.outcome)))."
    }

    private func wrongPrediction(_ id: Experiment.ID) -> String? {
        guard let part = card.experiments.first(where: { $0.experiment == id }), let made = part.prediction, let judgement = made.judgement,
            let wording = wording(id)
        else { return nil }
        return wording.outcome(made.prediction, judgement, bestSettings: part.run?.bestSettings ?? []).first { $0.tone == .bad }?.text
    }
}

/// Words for outcomes.
public enum OutcomeWording {
    /// `correct`, `partly right`, `not right`, `not graded`.
    public static func word(_ outcome: Verdict.Outcome) -> String {
        switch outcome {
        case .correct: "correct"
        case .partial: "partly right"
        case .incorrect: "not right"
        case .ungraded: "not graded"
        }
    }
}

/// Words for scores.
public enum ScoreWording {
    /// `7 of 10 points; 8 of 10 questions answered, 6 right; 5 of 8 sections read`.
    public static func text(_ score: LessonScore) -> String {
        let points = score.possible > 0 ? "\(NumberFormat.plain(score.earned)) of \(NumberFormat.plain(score.possible)) points; " : ""
        let answers =
            score.questions > 0 ? "\(score.answered) of \(score.questions) questions answered, \(score.solved) right; " : ""
        return points + answers + "\(score.sectionsRead) of \(score.sections) sections read"
    }
}
