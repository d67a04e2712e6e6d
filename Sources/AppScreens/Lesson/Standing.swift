import CourseModel

/// Where a learner stands with a question.
struct Standing {
    let question: Question
    let state: LessonState

    /// The answers so far, oldest first.
    var attempts: [Attempt] { state.attempts[question.id] ?? [] }

    /// Whether some answer was fully right.
    var isSolved: Bool { attempts.contains { $0.verdict.outcome == .correct } }

    /// Whether the key was shown.
    var isRevealed: Bool { state.revealed.contains(question.id) }

    /// Whether another answer may be given.
    var mayTryAgain: Bool { !isSolved && !isRevealed && attempts.count < question.attempts }

    /// The index of the next hint; `nil` when there is none or it is too late for one.
    var nextHint: Int? {
        let shown = state.hintsShown[question.id] ?? 0
        return mayTryAgain && shown < question.hints.count ? shown : nil
    }

    /// Whether the learner may ask for the key now.
    var mayReveal: Bool { !attempts.isEmpty && !isRevealed && question.reveal != .never }

    /// Whether the key may be told: solved, asked for, or all attempts used.
    var mayTellKey: Bool { Disclosure.showsKey(of: question, in: state) }
}
