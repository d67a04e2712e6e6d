import CourseModel

/// One question of every type, about the same small topic.
enum SampleQuestions {
    /// The questions by the name of their type.
    static func all() throws -> [(type: String, question: Question)] {
        let number = NumberKey(value: 4, tolerance: .relative(0.01), unit: "s")
        let text = TextKey(answers: ["main process"], rejects: ["worker process"])
        return [
            ("choice", question(.choice(ChoiceKey(options: options(right: 1))))),
            ("choice of several", question(.choice(ChoiceKey(options: options(right: 2))))),
            ("number", question(.number(number))),
            ("number without unit", question(.number(NumberKey(value: 4, tolerance: .absolute(0), unit: nil)))),
            (
                "all of several numbers",
                question(.number(NumberKey(targets: [.value(4), .value(8)], need: .all, tolerance: .absolute(0), unit: "ms")))
            ),
            ("text", question(.text(text))), ("exact text", question(.text(TextKey(answers: ["num_workers"], spelling: .exact)))),
            ("explain", question(.explain(rubric))),
            ("references only", question(.explain(Rubric(reference: "The loader waits for the disk, so the device is idle.", ideas: [])))),
            ("order", question(.order(OrderKey(items: items)))),
            (
                "match",
                question(
                    .match(
                        MatchKey(
                            pairs: [.init(left: items[0], right: items[1]), .init(left: items[1], right: items[2])], extra: [items[0]])))
            ),
            ("table", question(.table(TableKey(cells: [.number(number), .text(text)])))),
            ("measured", question(.measured(MeasuredKey(answer: try Expression("best(sweep, iteration_time).num_workers"))))),
            (
                "measured value",
                question(.measured(MeasuredKey(answer: try Expression("at(sweep, num_workers=4).iteration_time"), unit: "ms")))
            ),
            ("predict", question(.predict(PredictKey(value: try Expression("at(sweep, num_workers=4).iteration_time"), unit: .seconds)))),
        ]
    }

    private static let items: [[Inline]] = ["ask", "load", "step"].map { [.text($0)] }
    private static func options(right: Int) -> [ChoiceKey.Option] {
        ["4 workers", "8 workers", "none"].enumerated().map { ChoiceKey.Option(text: [.text($1)], isRight: $0 < right) }
    }

    private static let rubric = Rubric(
        reference: "4 is best, 8 contend.",
        ideas: [
            Idea(id: "best", says: "", match: ["best(4)"], hit: "", miss: ""),
            Idea(id: "cost", says: "", match: ["overhead | contention | compete", "better(4, 8)"], hit: "", miss: ""),
        ], misconceptions: [Misconception(id: "more", says: "", match: ["best(8)"], feedback: "")],
        remarks: [RubricRemark(id: "again", match: ["(measure | run) again"], feedback: "")])

    private static func question(_ key: QuestionKey) -> Question {
        Question(id: "q", title: "", prompt: [.paragraph([.text("Which num_workers would you use for the loader, and why?")])], key: key)
    }
}
