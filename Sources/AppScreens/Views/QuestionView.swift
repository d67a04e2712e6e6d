public import CourseModel
import TextUI

/// A question as it is asked: title, prompt, and the options in the order shown. Nothing here tells which one is right.
struct QuestionView {
    let question: Question
    /// The options as indices as written, in the order shown; empty for other types.
    let order: [Int]

    func lines(at moment: Moment) -> [StyledLine] {
        let title = Page.blank + Page.paragraph("Question: \(question.title)", Style(.accent, .bold), at: moment)
        return title + Page.prose(question.prompt, at: moment) + options(at: moment)
    }

    private func options(at moment: Moment) -> [StyledLine] {
        guard case .choice(let key) = question.key else { return [] }
        let items = order.map { ListItem(blocks: [.paragraph(key.options[$0].text)]) }
        return Page.prose([.list(List(start: 1, isTight: true, items: items))], at: moment)
    }
}

/// What was answered to a question before.
struct AnswerView {
    let question: Question
    let standing: Standing

    func lines(at moment: Moment) -> [StyledLine] {
        guard let last = standing.attempts.last else { return [] }
        let words = VerdictWording(question: question, mayTellKey: standing.mayTellKey).lines(for: last.verdict)
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

extension Question {
    /// The key in words.
    public var keyText: String {
        switch key {
        case .choice(let key): key.options.filter(\.isRight).map(\.text.plainText).joined(separator: "; ")
        case .number(let key): "\(NumberFormat.setting(key.value))\(key.unit.map { " \($0)" } ?? "")"
        case .explain(let rubric): rubric.reference
        }
    }
}

extension Response {
    /// The answer in words: what was typed, or the options that were chosen.
    public func text(for question: Question) -> String {
        switch (self, question.key) {
        case (.typed(let text), _): text
        case (.chosen(let indices), .choice(let key)):
            indices.filter(key.options.indices.contains).map { key.options[$0].text.plainText }.joined(separator: "; ")
        case (.chosen, _): ""
        }
    }
}
