import CourseModel
import TextUI

/// A question as it is asked: title, prompt, and the options in the order shown. Nothing here tells which one is right.
struct QuestionView {
    let question: Question
    /// Its parts as indices as written, in the order shown; empty for a type without parts.
    let order: [Int]

    func lines(at moment: Moment) -> [StyledLine] {
        let title = Page.blank + Page.paragraph("Question: \(question.title)", Style(.accent, .bold), at: moment)
        return title + Page.prose(question.shownPrompt, at: moment) + QuestionParts(question: question, order: order).lines(at: moment)
    }
}

/// What was answered to a question before.
struct AnswerView {
    let question: Question
    let standing: Standing

    func lines(at moment: Moment) -> [StyledLine] {
        guard let last = standing.attempts.last, let verdict = standing.lastVerdict else { return [] }
        let words = VerdictWording(question: question, mayTellKey: standing.mayTellKey).lines(for: verdict)
        let answer = Page.blank + Page.note("You answered: \(last.response.text(for: question))", at: moment)
        let key = standing.mayTellKey ? KeyView(question: question, standing: standing).lines(at: moment) : []
        return answer + Page.feedback(words, at: moment) + key
    }
}

/// The key of a question, with its explanation: only ever shown when ``Disclosure`` allows it.
struct KeyView {
    let question: Question
    let standing: Standing

    func lines(at moment: Moment) -> [StyledLine] {
        let beside = standing.isSolved ? [] : own(at: moment)
        return beside + (repeatsAnswer ? [] : key(at: moment)) + Page.prose(question.explanation, at: moment)
    }

    /// The learner's words and the reference, for the learner to compare.
    func reference(at moment: Moment) -> [StyledLine] {
        own(at: moment) + Page.blank + Page.note("The reference:", at: moment) + Page.paragraph(question.keyText, at: moment)
    }

    /// Whether the key would only say again what the learner said.
    private var repeatsAnswer: Bool { if case .explain = question.key { false } else { standing.isSolved } }

    private func own(at moment: Moment) -> [StyledLine] {
        guard let last = standing.attempts.last else { return [] }
        return Page.blank + Page.note("Your words:", at: moment) + Page.paragraph(last.response.text(for: question), at: moment)
    }

    private func key(at moment: Moment) -> [StyledLine] {
        Page.blank + Page.note(standing.isSolved ? "For comparison:" : "A good answer:", at: moment)
            + Page.paragraph(question.keyText, .good, at: moment)
    }
}
