public import CourseModel

/// Grades responses: the same response to the same question gets the same verdict, on every platform, offline, with reasons.
///
/// A grader is a value that may be copied and used from any thread; copies share a cache of compiled rubrics and stems.
/// It never reads a clock, a random generator, a file or a setting.
public struct Grader: Sendable {
    /// The version of the grading rules, stored with every attempt. It changes when any verdict may change.
    public static let version = 1

    private let memory: GradingMemory

    /// Makes a grader with an empty cache.
    public init() { memory = GradingMemory() }

    /// Grades a response to any type of question.
    ///
    /// - Returns: the verdict. It is never `ungraded` for a response that fits the question's type; a response of another type
    ///   (options chosen for a typed question, or text for a `choice`) is `ungraded` with the reason ``Reason/empty``.
    public func grade(_ response: Response, to question: Question) -> Verdict {
        switch (question.key, response) {
        case (.choice(let key), .chosen(let options)): ChoiceGrading.verdict(of: options, key: key)
        case (.number(let key), .typed(let text)): NumberGrading(key: key, prompt: question.prompt).verdict(of: text)
        case (.explain(let rubric), .typed(let text)):
            ExplainGrading(rubric: rubric, prompt: question.prompt, memory: memory).verdict(of: text)
        case (.choice, .typed), (.number, .chosen), (.explain, .chosen):
            Verdict(outcome: .ungraded, score: 0, reasons: [.empty], grader: Grader.version)
        }
    }
}
