public import CourseModel

/// Grades responses: the same response to the same question over the same evidence gets the same verdict, on every platform, offline,
/// with reasons.
///
/// A grader is a value that may be copied and used from any thread; copies share a cache of compiled rubrics and stems.
/// It never reads a clock, a random generator, a file or a setting.
public struct Grader: Sendable {
    /// The version of the grading rules, stored with every attempt. It changes when any verdict may change.
    public static let version = 4

    private let memory: GradingMemory

    /// Makes a grader with an empty cache.
    public init() { memory = GradingMemory() }

    /// Grades a response to any type of question.
    ///
    /// - Parameter evidence: what the learner measured, for questions about it.
    /// - Returns: the verdict. It is `ungraded` when a `measured` question has no trustworthy run, for a `predict` question, when
    ///   references alone leave it unsure, and for a response of another type than the question's (with the reason ``Reason/empty``).
    public func grade(_ response: Response, to question: Question, evidence: Evidence = .none) -> Verdict {
        switch (question.key, response) {
        case (.choice(let key), .chosen(let options)): ChoiceGrading.verdict(of: options, key: key)
        case (.number(let key), .typed(let text)): NumberGrading(key: key, prompt: question.prompt).verdict(of: text)
        case (.text(let key), .typed(let text)): TextGrading(key: key).verdict(of: text)
        case (.explain(let rubric), .typed(let text)):
            ExplainGrading(rubric: rubric, prompt: question.prompt, memory: memory).verdict(of: text)
        case (.order(let key), .ordered(let order)): OrderGrading.verdict(of: order, key: key)
        case (.match(let key), .matched(let chosen)): MatchGrading.verdict(of: chosen, key: key)
        case (.table(let key), .cells(let cells)): TableGrading(key: key, prompt: question.prompt).verdict(of: cells)
        case (.measured(let key), .typed(let text)):
            MeasuredGrading(key: key, prompt: question.prompt, evidence: evidence).verdict(of: text)
        case (.predict(let key), .predicted(let estimate)): PredictGrading.verdict(of: estimate, key: key, evidence: evidence)
        case (.choice, _), (.number, _), (.text, _), (.explain, _), (.order, _), (.match, _), (.table, _), (.measured, _), (.predict, _):
            Verdict(outcome: .ungraded, score: 0, reasons: [.empty], grader: Grader.version)
        }
    }
}
