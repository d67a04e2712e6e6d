/// What of a lesson may be shown to a learner now: the one place that decides it, for the session, `hone read`, search and reports alike.
///
/// - The result of an experiment is hidden until it, and every experiment before it that asks for a prediction, has been predicted.
/// - Its outcomes and the text after it also wait for a run.
/// - A question's key waits for a correct answer, for the attempts to be used up, for the first answer, or for a reveal, as its
///   ``Question/Reveal`` says; its explanation goes with the key.
/// - The key result waits until every experiment of the lesson that asks for a prediction has been predicted.
public struct Disclosure: Hashable, Sendable {
    /// The experiments whose rows, chart and recording may be shown.
    public let results: Set<Experiment.ID>
    /// The experiments whose outcomes and following text may be shown.
    public let debriefs: Set<Experiment.ID>
    /// The questions whose key (ticked options, number, reference, ideas) may be shown.
    public let keys: Set<Question.ID>
    /// The questions whose explanation may be shown.
    public let explanations: Set<Question.ID>
    /// How many of a question's hints may be shown; a missing entry = none.
    public let hints: [Question.ID: Int]
    /// Whether the key result may be shown.
    public let showsKeyResult: Bool

    /// What of `lesson` may be shown to a learner in this state.
    public init(of lesson: Lesson, for state: LessonState) {
        let visible = Self.visibleExperiments(lesson.experiments, state)
        let questions = lesson.questions
        results = Set(visible.map(\.id))
        debriefs = Set(visible.filter { $0.source == .recorded || state.runs[$0.id] != nil }.map(\.id))
        keys = Set(questions.filter { state.question($0.id).showsKey(of: $0) }.map(\.id))
        explanations = Set(questions.filter { state.question($0.id).showsExplanation(of: $0) }.map(\.id))
        hints = Dictionary(
            questions.map { ($0.id, min($0.hints.count, state.question($0.id).hintsShown)) }.filter { $0.1 > 0 },
            uniquingKeysWith: { first, _ in first })
        showsKeyResult = visible.count == lesson.experiments.count
    }

    /// Everything of a lesson, for its instructor (`--keys`).
    public init(everythingOf lesson: Lesson) {
        results = Set(lesson.experiments.map(\.id))
        debriefs = results
        keys = Set(lesson.questions.map(\.id))
        explanations = keys
        hints = Dictionary(lesson.questions.map { ($0.id, $0.hints.count) }, uniquingKeysWith: { first, _ in first })
        showsKeyResult = true
    }

    /// The experiments up to, but without, the first one that still waits for its prediction.
    private static func visibleExperiments(_ experiments: [Experiment], _ state: LessonState) -> [Experiment] {
        Array(experiments.prefix { $0.prediction == nil || state.predictions[$0.id] != nil })
    }
}

extension QuestionState {
    /// Whether the key of `question` may be shown.
    func showsKey(of question: Question) -> Bool {
        switch question.reveal {
        case .never: false
        case .afterAnswer: isSolved || isRevealed || !attempts.isEmpty
        case .afterAttempts: isSolved || isRevealed || attemptsUsed >= question.attempts
        }
    }

    /// Whether the explanation of `question` may be shown: with the key, or, when that is never shown, after a correct answer.
    func showsExplanation(of question: Question) -> Bool { showsKey(of: question) || isSolved }
}
