import CourseModel

/// Words for the reasons of an `explain` question.
struct RubricWording {
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
        case .likelyRight(let words):
            [Feedback(.good, "This says what the reference says" + ReferenceWording.shared(words) + ".")]
        case .unsure(let words):
            [
                Feedback(
                    .question,
                    "Your words are compared with a reference alone, and it is not clear whether they say the same"
                        + ReferenceWording.shared(words) + ".")
            ]
        case .likelyWrong(let words):
            [
                Feedback(
                    .question,
                    "This does not seem to say what the reference says" + ReferenceWording.shared(words)
                        + ". If it does, contest it with c.")
            ]
        case .judgedByLearner: [Feedback(.note, "As you judged it yourself, beside the reference.")]
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

/// Words for answers that were compared with references alone.
private enum ReferenceWording {
    /// `; in common: “wait”, “device”`, or nothing.
    static func shared(_ words: [String]) -> String {
        words.isEmpty ? "" : "; in common: " + words.prefix(6).map { "“\($0)”" }.joined(separator: ", ")
    }
}
