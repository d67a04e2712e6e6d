import CourseModel

/// Words for the reasons of a `choice` question.
struct ChoiceWording {
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
