import CourseModel

/// Lessons, runs and events that the tests of this target share.
enum Samples {
    static let name = LessonName(course: "data-loading", lesson: "num-workers")

    static func item(_ id: String) -> ItemName { ItemName(lesson: name, item: id) }

    /// A lesson with two experiments that ask for a prediction around one that does not, and three questions.
    static let lesson = Lesson(
        id: name.lesson, title: "Workers", summary: "How many?", objectives: [], minutes: 10, tags: [], requires: [], kind: .text,
        status: .ready, language: "en", authors: [], sources: [],
        sections: [
            Section(
                id: "measure", role: .measure, title: "Measure",
                items: [
                    .experiment(experiment("sweep", asks: true)), .experiment(experiment("recording", source: .recorded, asks: false)),
                    .experiment(experiment("epoch", asks: true)),
                ]),
            Section(
                id: "check", role: .selfCheck, title: "Check",
                items: [
                    .question(question("retry", points: 2, hintCost: 0.25, reveal: .afterAttempts)),
                    .question(question("once", reveal: .afterAnswer)), .question(question("exam", reveal: .never)),
                ]),
        ], content: ContentHash(rawValue: "c1"))

    static func experiment(_ id: Experiment.ID, source: Experiment.Source = .measured, asks: Bool) -> Experiment {
        Experiment(
            id: id, title: "\(id)", kind: "loader", source: source, sweep: Sweep(parameter: "num_workers", settings: []),
            columns: ["iteration_time"], prediction: asks ? PredictionRequest(best: "iteration_time", value: nil, compare: nil) : nil)
    }

    static func question(_ id: Question.ID, points: Double = 1, hintCost: Double = 0, reveal: Question.Reveal) -> Question {
        Question(
            id: id, title: "\(id)", prompt: [], points: points, hints: ["h1", "h2"], hintCost: hintCost, attempts: 2, reveal: reveal,
            key: .number(NumberKey(value: 4, tolerance: .absolute(0), unit: nil)))
    }

    /// A run over 0, 4 and 8 workers in which 4 and 8 cannot be told apart, at these mean times.
    static func run(rounds: Int = 6, metric: MetricName = "iteration_time", source: Experiment.Source = .measured) -> ExperimentRun {
        ExperimentRun(
            kind: "loader", source: source, startedAt: Instant(rawValue: 0), elapsed: 20, parameters: [:], swept: "num_workers",
            comparedMetric: metric, seed: 1,
            machine: MachineDescription(processor: "", cores: 2, memoryBytes: nil, system: "", accelerator: nil, loadAverage: nil),
            roundsPlanned: 6, roundsCompleted: rounds, ending: .complete,
            rows: [
                row(0, 0.2, .slower(by: 1)), row(4, 0.1, .amongFastest(isSmallest: true)), row(8, 0.1, .amongFastest(isSmallest: false)),
            ],
            comparisons: [
                SettingComparison(first: 8, second: 4, finding: .equivalent, ratio: 1, low: 0.99, high: 1.01),
                SettingComparison(first: 0, second: 4, finding: .slower, ratio: 2, low: 1.9, high: 2.1),
            ], recommended: 4, warnings: [])
    }

    private static func row(_ setting: Double, _ mean: Double, _ remark: RowRemark) -> ResultRow {
        ResultRow(
            setting: setting, metrics: ["iteration_time": MetricSummary(mean: mean, low: nil, high: nil, rounds: [mean])], remark: remark)
    }

    static func prediction(
        best: Double = 4, value: Estimate? = nil, comparison: Prediction.Comparison? = nil, confidence: Int = 80,
        request: PredictionRequest? = nil
    ) -> Prediction {
        Prediction(best: best, value: value, comparison: comparison, confidence: confidence, reason: "", request: request)
    }

    static func attempt(
        _ question: String, _ outcome: Verdict.Outcome, score: Double, confidence: Int? = nil, seconds: Double = 5, reasons: [Reason] = []
    ) -> EventPayload {
        .answered(
            Attempt(
                question: item(question), content: ContentHash(rawValue: "c1"), seed: 1, response: .typed("4"),
                verdict: Verdict(outcome: outcome, score: score, reasons: reasons, grader: 1), confidence: confidence, seconds: seconds))
    }

    /// Events one second apart, from a second after 1970 on.
    static func events(_ payloads: [EventPayload]) -> [Event] {
        payloads.enumerated().map { index, payload in
            Event(id: Event.ID("\(index)"), learner: "me", time: Instant(rawValue: Int64(index + 1) * 1000), payload: payload)
        }
    }

    static func state(after payloads: [EventPayload]) -> LessonState {
        events(payloads).reduce(LessonState(lesson: name)) { $0.applying($1) }
    }
}
