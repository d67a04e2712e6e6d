public import CourseModel

/// The words for a verdict and its reasons: the one place where they are worded.
///
/// On the first attempt the ideas that were found are told and one question leads to what is missing; what an idea *says* is never told
/// before the key may be seen (`mayTellKey`).
public struct VerdictWording {
    /// The question that was answered.
    let question: Question
    /// Whether the key may be told.
    let mayTellKey: Bool

    /// Words for answers to a question; `mayTellKey` says whether the key may be told.
    public init(question: Question, mayTellKey: Bool) {
        self.question = question
        self.mayTellKey = mayTellKey
    }

    /// The lines for a verdict: the outcome, then each reason; of the missing ideas only the first is asked for.
    public func lines(for verdict: Verdict) -> [Feedback] { [heading(of: verdict)] + lines(for: verdict.reasons) }

    /// The lines for reasons alone.
    func lines(for reasons: [Reason]) -> [Feedback] {
        var isMissAsked = false
        return reasons.flatMap { reason -> [Feedback] in
            if case .ideaMissing = reason, !mayTellKey {
                defer { isMissAsked = true }
                return isMissAsked ? [] : line(for: reason)
            }
            return line(for: reason)
        }
    }

    private func heading(of verdict: Verdict) -> Feedback {
        let percent = Int((verdict.score * 100).rounded())
        return switch verdict.outcome {
        case .correct: Feedback(.heading(isGood: true), "Correct.")
        case .partial: Feedback(.heading(isGood: true), "Partly right: \(percent) % of the points.")
        case .incorrect: Feedback(.heading(isGood: false), "Not yet.")
        case .ungraded: Feedback(.heading(isGood: true), ungraded)
        }
    }

    private var ungraded: String {
        switch question.key {
        case .predict: "Noted."
        case .explain: "Please compare."
        default: "Not graded: nothing is held against you."
        }
    }

    private func line(for reason: Reason) -> [Feedback] {
        let own: [Feedback]? =
            switch question.key {
            case .explain(let rubric): RubricWording(rubric: rubric, mayTellKey: mayTellKey).lines(for: reason)
            case .number(let key): NumberWording(unit: key.unit).lines(for: reason)
            case .text: TextWording.lines(for: reason)
            case .choice(let key): ChoiceWording(key: key).lines(for: reason)
            case .order: ArrangementWording.lines(for: reason)
            case .match(let key): ArrangementWording.lines(for: reason, key)
            case .table(let key): cell(reason, key)
            case .measured(let key): RunReasonWording.lines(for: reason) ?? NumberWording(unit: key.unit).lines(for: reason)
            case .predict(let key): RunReasonWording.lines(for: reason, unit: key.unit)
            }
        return own ?? general(reason)
    }

    /// What is said of a cell, with its number before it.
    private func cell(_ reason: Reason, _ key: TableKey) -> [Feedback]? {
        guard case .cell(let index, let inner) = reason, key.cells.indices.contains(index) else { return nil }
        let lines: [Feedback]? =
            switch key.cells[index] {
            case .number(let key): NumberWording(unit: key.unit).lines(for: inner)
            case .text: TextWording.lines(for: inner)
            }
        if case .empty = inner { return [Feedback(.question, "(\(index + 1)) Nothing stands here yet.")] }
        return (lines ?? general(inner)).map { Feedback($0.tone, "(\(index + 1)) \($0.text)") }
    }

    private func general(_ reason: Reason) -> [Feedback] {
        switch reason {
        case .empty: [Feedback(.question, "Nothing was answered. Write what you think, even if you are not sure.")]
        case .typoCorrected(let from, let to): [Feedback(.note, "Read “\(from)” as “\(to)”.")]
        default: []
        }
    }
}
