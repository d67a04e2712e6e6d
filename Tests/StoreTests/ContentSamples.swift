import CourseModel
import Store

/// A course whose hidden parts can be recognised by the word that each of them contains.
enum ContentSamples {
    static let course = Course(
        id: "data-loading", title: "Data loading", summary: "Feeding a model", lessons: ["num-workers", "prefetch"], licence: "CC-BY-4.0")
    static let workers = LessonName(course: "data-loading", lesson: "num-workers")

    /// Words that stand in keys, options, explanations, hints, outcomes and debriefs only.
    static let secrets = [
        "optionsecret", "explanationsecret", "hintsecret", "outcomesecret", "debriefsecret", "ideasecret", "referencesecret",
    ]

    static func lesson(
        _ id: Lesson.ID = "num-workers", title: String = "How many workers?", content: String = "c1", status: Lesson.Status = .ready,
        sections: [Section] = sections
    ) -> Lesson {
        Lesson(
            id: id, title: title, summary: "The price of a process", objectives: [Objective(id: "choose", text: "Choose a number")],
            minutes: 25, tags: ["pytorch", "loader"], requires: ["basics"], kind: .metrics, status: status, language: "en",
            authors: ["A"], sources: ["S"], sections: sections, content: ContentHash(rawValue: content))
    }

    static let sections = [
        Section(
            id: "metric", role: .metric, title: "Loading time", items: [.prose([.paragraph([.text("Waiting costs money.")])])],
            records: .metrics([Metric(id: "loading_time", unit: "s", better: .lower, measurement: "a drained iterator")])),
        Section(id: "measure", role: .measure, title: "Sweep", items: [.experiment(sweep)]),
        Section(
            id: "tradeoff", role: .tradeoff, title: "Speed against memory", items: [],
            records: .tradeoff(
                Tradeoff(
                    first: "speed", second: "memory",
                    rows: ["0", "4", "16"].map { Tradeoff.Row(setting: $0, gains: "gains \($0)", costs: "costs \($0)") }))),
        Section(
            id: "signs", role: .goodAndBad, title: "Signs", items: [],
            records: .conditions([Condition(sign: .good, condition: "idle_share < 0.1", expression: nil, meaning: "fed")])),
        Section(
            id: "pitfalls", role: .pitfalls, title: "Pitfalls", items: [],
            records: .pitfalls([
                Pitfall(
                    id: "oversubscribe", name: "Oversubscription", text: "Sixteen of them", symptom: "thrashing", fix: "fewer",
                    kind: .limits, experiment: "sweep")
            ])),
        Section(id: "check", role: .selfCheck, title: "Check", items: [.question(choice), .question(explain)]),
        Section(
            id: "key", role: .keyResult, title: "Remember", items: [.prose([.paragraph([.text("Quadruplication suffices.")])])],
            records: .keyResult([.text("Quadruplication suffices.")])),
    ]

    private static let sweep = Experiment(
        id: "sweep", title: "A sweeping experiment", kind: "loader", sweep: Sweep(parameter: "num_workers", settings: []),
        columns: ["iteration_time"], prediction: PredictionRequest(best: "iteration_time", value: nil, compare: nil),
        outcomes: [Outcome(when: nil, show: [.paragraph([.text("outcomesecret")])])], debrief: [.paragraph([.text("debriefsecret")])])

    private static let choice = Question(
        id: "pick", title: "Pick one", prompt: [.paragraph([.text("Which runs **fastest**?")])],
        explanation: [.paragraph([.text("explanationsecret")])], about: ["choose", "loading_time", "choose"], points: 2,
        hints: ["hintsecret"], hintCost: 0.5,
        key: .choice(
            ChoiceKey(options: [
                ChoiceKey.Option(text: [.text("optionsecret")], isRight: true), ChoiceKey.Option(text: [.text("other")], isRight: false),
            ])))

    private static let explain = Question(
        id: "why", title: "Why", prompt: [.paragraph([.text("Interpret three timings")])],
        key: .explain(
            Rubric(reference: "referencesecret", ideas: [Idea(id: "i", says: "ideasecret", match: ["ideasecret"], hit: "h", miss: "m")])))

    static func importing(_ changed: [Lesson], kept: [Lesson.ID] = [], course: Course = course, compiler: Int = 1) -> CourseImport {
        CourseImport(course: course, changed: changed, kept: kept, sourceFolder: "/lessons/data-loading", compiler: compiler)
    }
}
