import CourseModel

/// Where a learner stands with a question.
struct Standing {
    let question: Question
    let state: LessonState

    /// The answers so far, oldest first.
    var attempts: [Attempt] { record.attempts.map(\.attempt) }

    /// What happened to the question.
    var record: QuestionState { state.question(question.id) }

    /// Whether some answer was fully right.
    var isSolved: Bool { record.isSolved }

    /// Whether the key was shown.
    var isRevealed: Bool { record.isRevealed }

    /// Whether another answer may be given. A prediction is made once.
    var mayTryAgain: Bool {
        if question.key.kind == .predict { return attempts.isEmpty }
        return !isSolved && !isRevealed && record.attemptsUsed < question.attempts
    }

    /// The verdict on the last answer as it is shown now: a prediction that was kept is judged once its experiment has run.
    var lastVerdict: Verdict? {
        guard let last = attempts.last else { return nil }
        guard case .predict(let key) = question.key, case .predicted(let estimate) = last.response else { return last.verdict }
        return Verdict(outcome: .ungraded, score: 0, reasons: [key.judgement(of: estimate, in: evidence)], grader: last.verdict.grader)
    }

    private let evidence: Evidence

    /// The index of the next hint; `nil` when there is none or it is too late for one.
    var nextHint: Int? {
        mayTryAgain && record.hintsShown < question.hints.count ? record.hintsShown : nil
    }

    /// Whether the learner may ask for the key now.
    var mayReveal: Bool { !attempts.isEmpty && !mayTellKey && question.reveal != .never && question.key.kind != .predict }

    /// Whether the key may be told now.
    let mayTellKey: Bool

    init(question: Question, lesson: Lesson, state: LessonState) {
        self.question = question
        self.state = state
        evidence = Evidence(of: lesson, state: state)
        mayTellKey = Disclosure(of: lesson, for: state).keys.contains(question.id)
    }
}
