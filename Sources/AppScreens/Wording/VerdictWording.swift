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
    public func lines(for verdict: Verdict) -> [Feedback] {
        var isMissAsked = false
        let reasons = verdict.reasons.flatMap { reason -> [Feedback] in
            if case .ideaMissing = reason, !mayTellKey {
                defer { isMissAsked = true }
                return isMissAsked ? [] : line(for: reason)
            }
            return line(for: reason)
        }
        return [heading(of: verdict)] + reasons
    }

    private func heading(of verdict: Verdict) -> Feedback {
        let percent = Int((verdict.score * 100).rounded())
        return switch verdict.outcome {
        case .correct: Feedback(.heading(isGood: true), "Correct.")
        case .partial: Feedback(.heading(isGood: true), "Partly right: \(percent) % of the points.")
        case .incorrect: Feedback(.heading(isGood: false), "Not yet.")
        case .ungraded: Feedback(.heading(isGood: false), "Not graded.")
        }
    }

    private func line(for reason: Reason) -> [Feedback] {
        switch question.key {
        case .explain(let rubric): RubricWording(rubric: rubric, mayTellKey: mayTellKey).lines(for: reason) ?? general(reason)
        case .number(let key): NumberWording(key: key, mayTellKey: mayTellKey).lines(for: reason) ?? general(reason)
        case .choice(let key): ChoiceWording(key: key).lines(for: reason) ?? general(reason)
        }
    }

    private func general(_ reason: Reason) -> [Feedback] {
        switch reason {
        case .empty: [Feedback(.question, "Nothing was answered. Write what you think, even if you are not sure.")]
        case .typoCorrected(let from, let to): [Feedback(.note, "Read “\(from)” as “\(to)”.")]
        default: []
        }
    }
}

/// Words for the reasons of an `explain` question.
private struct RubricWording {
    let rubric: Rubric
    let mayTellKey: Bool

    /// `nil` when the reason is none of free text's own.
    func lines(for reason: Reason) -> [Feedback]? {
        switch reason {
        case .ideaFound(let id, let words): [Feedback(.good, quoted(words, idea(id)?.hit))]
        case .ideaMissing(let id): missing(id)
        case .ideaContradicted(let id, let words): [Feedback(.bad, contradiction(id, words))]
        case .misconceptionFound(let id, let words):
            [Feedback(.bad, quoted(words, rubric.misconceptions.first { $0.id == id }?.feedback))]
        case .remarkFound(let id, let words): [Feedback(.note, quoted(words, rubric.remarks.first { $0.id == id }?.feedback))]
        case .noStatement: [Feedback(.question, "These are words on the topic, but no statement. What happens to what, and why?")]
        case .repeatsQuestion: [Feedback(.question, "That repeats the question. What do the figures tell you?")]
        default: nil
        }
    }

    private func idea(_ id: Idea.ID) -> Idea? { rubric.ideas.first { $0.id == id } }

    private func quoted(_ words: String, _ line: String?) -> String { words.isEmpty ? line ?? "" : "“\(words)”: \(line ?? "")" }

    private func missing(_ id: Idea.ID) -> [Feedback] {
        guard let idea = idea(id) else { return [] }
        return [mayTellKey ? Feedback(.bad, "Missing: \(idea.says).") : Feedback(.question, idea.miss)]
    }

    private func contradiction(_ id: Idea.ID, _ words: String) -> String {
        guard mayTellKey, let idea = idea(id) else { return "“\(words)”: the figures say otherwise. Look again." }
        return "“\(words)” says the opposite of: \(idea.says)."
    }
}

/// Words for the reasons of a `number` question.
private struct NumberWording {
    let key: NumberKey
    let mayTellKey: Bool

    /// `nil` when the reason is none of a number's own.
    func lines(for reason: Reason) -> [Feedback]? {
        switch reason {
        case .numberRight(let isExact): [Feedback(.good, isExact ? "The value is right." : "The value is right, within the tolerance.")]
        case .numberOff(_, let isTooLarge): [Feedback(.bad, isTooLarge ? "The value is too large." : "The value is too small.")]
        case .offByPowerOfTen(let power): [Feedback(.bad, "The digits are right, but it is off by a factor of \(factor(power)).")]
        case .wrongSign: [Feedback(.bad, "The amount is right, but the sign is not.")]
        case .roundedTooFar: [Feedback(.bad, "Close, but rounded too far. Give one more digit.")]
        case .unitMissing(let expected): [Feedback(.bad, "The unit is missing. Write it behind the number, such as “\(expected)”.")]
        case .unitWrong(let found, let expected): [Feedback(.bad, "“\(found)” does not convert to \(expected).")]
        case .unitConverted(let from, let to): [Feedback(.note, "Converted from \(from) to \(to).")]
        case .notANumber(let text): [Feedback(.question, "“\(text)” is not a number that can be read. Write digits, such as 1.5.")]
        case .severalNumbers: [Feedback(.question, "There are several numbers. Write the one that counts.")]
        default: nil
        }
    }

    private func factor(_ power: Int) -> String { power == 1 || power == -1 ? "ten" : "10^\(abs(power))" }
}

/// Words for the reasons of a `choice` question.
private struct ChoiceWording {
    let key: ChoiceKey

    /// `nil` when the reason is none of a choice's own.
    func lines(for reason: Reason) -> [Feedback]? {
        switch reason {
        case .optionRight(let index): [Feedback(.good, option(index))]
        case .optionWrong(let index): [Feedback(.bad, option(index))]
        case .optionsMissed(let count): [Feedback(.question, count == 1 ? "One more is right." : "\(count) more are right.")]
        default: nil
        }
    }

    private func option(_ index: Int) -> String {
        guard key.options.indices.contains(index) else { return "" }
        let option = key.options[index]
        let feedback = option.feedback.plainText
        return feedback.isEmpty ? option.text.plainText : "\(option.text.plainText) — \(feedback)"
    }
}
