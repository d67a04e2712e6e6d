import CourseModel
import TextUI

extension LessonSession {
    /// The experiment at hand; `nil` at another step.
    var experiment: Experiment? { if case .experiment(let experiment) = step.content { experiment } else { nil } }

    /// The words for the prediction at hand.
    var wording: PredictionWording? { experiment.flatMap { PredictionWording(experiment: $0, kinds: kinds) } }

    /// The settings of an experiment on this machine, without duplicates, in order.
    func settings(of experiment: Experiment) -> [Double] {
        if let recording = experiment.recording { return recording.rows.map(\.setting) }
        return experiment.sweep.values(cores: cores)
    }

    /// Shows an experiment: first its prediction is asked for, then the run, and when it ran before, its last run is shown.
    mutating func open(_ experiment: Experiment, at moment: Moment) -> [SessionEffect] {
        let introduction = ExperimentView(
            experiment: experiment, kind: kinds[experiment.kind], settings: settings(of: experiment),
            calibration: experiment.calibrationSettings(cores: cores))
        let lines = introduction.lines(at: moment)
        if let request = experiment.prediction, state.predictions[experiment.id] == nil, let form = form(for: experiment, request) {
            phase = .predicting(form)
            return [
                .show(lines + Page.note("Predict first: what you expect is compared with what is measured.", at: moment)),
                .ask(prompt(at: moment)),
            ]
        }
        guard let run = state.runs[experiment.id] else {
            phase = .readyToRun
            return [.show(lines), .ask(prompt(at: moment))]
        }
        phase = .compared
        return [.show(lines + result(run, experiment, at: moment)), .ask(prompt(at: moment))]
    }

    private func form(for experiment: Experiment, _ request: PredictionRequest) -> PredictionForm? {
        guard let kind = kinds[experiment.kind] else { return nil }
        let metric = request.value?.predictedMetric ?? request.best
        return PredictionForm(request: request, settings: settings(of: experiment), unit: kind.metric(metric)?.unit ?? .number)
    }

    /// Takes an answer to a question of the prediction.
    mutating func predict(_ line: String, _ command: LineCommand?, _ form: PredictionForm, at moment: Moment) -> [SessionEffect] {
        guard let experiment, let question = form.current else { return goOn(at: moment) }
        if command == .skip { return goOn(at: moment) }
        var next = form
        guard next.take(line) else {
            let text = wording?.correction(question, form: form) ?? ""
            return [.show(Page.note(text + " (k: skip the experiment, q: quit)", at: moment)), .ask(prompt(at: moment))]
        }
        phase = .predicting(next)
        if let prediction = next.prediction { return [.commit(.predicted(ItemName(name, experiment.id), prediction))] }
        return [.ask(prompt(at: moment))]
    }

    /// The prediction is in the log: the run may begin.
    mutating func predicted(_ prediction: Prediction, at moment: Moment) -> [SessionEffect] {
        phase = .readyToRun
        let words = wording?.summary(prediction) ?? []
        return [.show(Page.note("Noted. You predict:", at: moment) + Page.bullets(words, at: moment)), .ask(prompt(at: moment))]
    }

    mutating func readyToRun(_ command: LineCommand?, at moment: Moment) -> [SessionEffect] {
        command == .skip ? goOn(at: moment) : [.ask(prompt(at: moment))]
    }

    /// What the columns of the experiment at hand mean.
    func define(at moment: Moment) -> [SessionEffect] {
        let metrics = (experiment?.columns ?? []).compactMap { name in experiment.flatMap { kinds[$0.kind]?.metric(name) } }
        return [.show(MetricGlossary(metrics).lines(at: moment)), .ask(prompt(at: moment))]
    }

    /// Starts the run; a recording is there at once.
    mutating func run() -> [SessionEffect] {
        guard let experiment else { return [] }
        if let recording = experiment.recording { return [.commit(.experimentRan(ItemName(name, experiment.id), recording))] }
        guard let request = experiment.request(cores: cores, seed: seeds.next()) else { return [] }
        phase = .running(LiveTable(experiment: experiment, kind: kinds[experiment.kind], settings: request.settings))
        return [.run(request, kind: experiment.kind)]
    }

    /// Rows fill in while it measures.
    mutating func show(_ progress: ExperimentProgress, at moment: Moment) -> [SessionEffect] {
        guard case .running(var table) = phase else { return [] }
        let lines = table.take(progress, at: moment)
        phase = .running(table)
        return lines.isEmpty ? [] : [.show(lines)]
    }

    /// The run ended: first into the log.
    func ended(_ run: ExperimentRun) -> [SessionEffect] {
        experiment.map { [.commit(.experimentRan(ItemName(name, $0.id), run))] } ?? []
    }

    mutating func failed(_ failure: ExperimentFailure, at moment: Moment) -> [SessionEffect] {
        phase = .readyToRun
        return [.show(Page.feedback([Feedback(.bad, failure.message)], at: moment)), .ask(prompt(at: moment))]
    }

    /// The run is in the log: show it, and hold it against the prediction.
    mutating func compare(_ run: ExperimentRun, at moment: Moment) -> [SessionEffect] {
        guard let experiment else { return [] }
        phase = .compared
        return [.show(result(run, experiment, at: moment)), .ask(prompt(at: moment))]
    }

    private func result(_ run: ExperimentRun, _ experiment: Experiment, at moment: Moment) -> [StyledLine] {
        guard let kind = kinds[experiment.kind] else { return [] }
        return ResultView(experiment: experiment, kind: kind, run: run, prediction: state.predictions[experiment.id], runs: state.runs)
            .lines(at: moment)
    }
}
