public import CourseModel

/// A small lesson about thresholds, with every kind of step, for tests of screens, store and progress.
public enum SampleLesson {
    /// `samples/thresholds`.
    public static let name = LessonName(course: "samples", lesson: "thresholds")

    /// Words that only a key, hint, outcome, debrief or explanation of the lesson contains: none of them may be shown before its time.
    public static let secrets = [
        "SECRET-HINT", "SECRET-REFERENCE", "SECRET-IDEA", "SECRET-FEEDBACK", "SECRET-EXPLANATION", "SECRET-OUTCOME", "SECRET-DEBRIEF",
        "SECRET-RESULT", "0.7531",
    ]

    /// The lesson.
    public static func make() throws -> Lesson {
        Lesson(
            id: name.lesson, title: "Where to draw the line", summary: "Choose a threshold by what it costs.",
            objectives: [Objective(id: "choose", text: "Choose a threshold for a purpose.")], minutes: 5, tags: ["classification"],
            requires: [], kind: .text, status: .ready, language: "en", authors: ["Hone contributors"], sources: [],
            sections: [introduction, try measure(), selfCheck, keyResult],
            content: ContentHash(rawValue: String(repeating: "a1", count: 32)))
    }

    private static let introduction = Section(
        id: "what", role: .text, title: "What a threshold does", items: [.prose([paragraph("Scores become labels at a threshold.")])])

    private static func measure() throws -> Section {
        let prediction = PredictionRequest(
            best: "accuracy", value: try Expression("at(curve, threshold=50).recall"), compare: ComparedSettings(first: 80, second: 50))
        let experiment = Experiment(
            id: "curve", title: "One classifier, five thresholds", kind: "threshold", parameters: ["threshold": .number(50)],
            sweep: Sweep(parameter: "threshold", settings: [try Expression("0"), try Expression("50"), try Expression("80")]),
            columns: ["accuracy", "precision", "recall"], prediction: prediction, budget: 5, rounds: 4,
            outcomes: [
                Outcome(when: try Expression("slower(80, 50)"), show: [paragraph("SECRET-OUTCOME 80 is worse than 50.")]),
                Outcome(when: nil, show: [paragraph("SECRET-OUTCOME 80 is not worse than 50.")]),
            ], debrief: [paragraph("SECRET-DEBRIEF Recall fell with the threshold.")])
        return Section(
            id: "measure", role: .measure, title: "Turn the knob",
            items: [.prose([paragraph("Guess first.")]), .experiment(experiment), .prose([paragraph("Then think about costs.")])])
    }

    private static let selfCheck = Section(
        id: "self-check", role: .selfCheck, title: "Did it stick", items: [.question(choice), .question(number), .question(explain)])

    private static let keyResult = Section(
        id: "key-result", role: .keyResult, title: "", items: [.prose([paragraph("SECRET-RESULT No threshold is best for every purpose.")])]
    )

    private static let choice = Question(
        id: "which-falls", title: "What falls", prompt: [paragraph("The threshold goes up. What can only fall?")],
        explanation: [paragraph("SECRET-EXPLANATION Fewer items are called positive.")], hints: ["SECRET-HINT Count the positives."],
        attempts: 2,
        key: .choice(
            ChoiceKey(options: [
                ChoiceKey.Option(text: [.text("precision")], isRight: false, feedback: [paragraph("SECRET-FEEDBACK It may rise.")]),
                ChoiceKey.Option(text: [.text("recall")], isRight: true, feedback: [paragraph("SECRET-FEEDBACK Yes.")]),
                ChoiceKey.Option(text: [.text("accuracy")], isRight: false),
            ])))

    private static let number = Question(
        id: "share", title: "A share", prompt: [paragraph("Which share is it, in percent?")],
        key: .number(NumberKey(value: 0.7531, tolerance: .relative(0.01), unit: nil)))

    private static let explain = Question(
        id: "why", title: "Why", prompt: [paragraph("Why is there no best threshold?")],
        key: .explain(
            Rubric(
                reference: "SECRET-REFERENCE Because mistakes of the two kinds cost differently.",
                ideas: [
                    Idea(
                        id: "costs", says: "SECRET-IDEA the two kinds of mistake cost differently", match: ["cost"],
                        hit: "You weighed the two kinds of mistake.", miss: "What does each kind of mistake cost?")
                ])))

    private static func paragraph(_ text: String) -> Block { .paragraph([.text(text)]) }
}
