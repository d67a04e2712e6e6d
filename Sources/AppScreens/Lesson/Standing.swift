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

    /// Whether another answer may be given.
    var mayTryAgain: Bool { !isSolved && !isRevealed && record.attemptsUsed < question.attempts }

    /// The index of the next hint; `nil` when there is none or it is too late for one.
    var nextHint: Int? {
        mayTryAgain && record.hintsShown < question.hints.count ? record.hintsShown : nil
    }

    /// Whether the learner may ask for the key now.
    var mayReveal: Bool { !attempts.isEmpty && !mayTellKey && question.reveal != .never }

    /// Whether the key may be told now.
    let mayTellKey: Bool

    init(question: Question, lesson: Lesson, state: LessonState) {
        self.question = question
        self.state = state
        mayTellKey = Disclosure(of: lesson, for: state).keys.contains(question.id)
    }
}
