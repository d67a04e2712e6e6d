public import CourseModel
public import Learning
import TextUI

/// A learner's report in Markdown: for each lesson its card, answers and notes. It holds no key that the learner has not earned.
public struct ReportText {
    let lesson: Lesson
    let card: LessonCard
    let state: LessonState
    let kinds: [ExperimentKind.ID: ExperimentKind]
    /// An instant as a date and time of day.
    let time: (Instant) -> String

    /// The report on one lesson.
    public init(
        lesson: Lesson, card: LessonCard, state: LessonState, kinds: [ExperimentKind], time: @escaping (Instant) -> String
    ) {
        self.lesson = lesson
        self.card = card
        self.state = state
        self.kinds = Dictionary(kinds.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.time = time
    }

    /// The report, line by line.
    public var markdown: [String] {
        ["## \(MarkdownText.plain(lesson.title))", ""] + cardLines + answers + notes
    }

    private var cardLines: [String] {
        EndCard(lesson: lesson, card: card, kinds: kinds).entries.flatMap { entry in
            ["**\(entry.label)**", ""] + entry.lines.map { "- \(MarkdownText.plain($0))" } + [""]
        }
    }

    private var answers: [String] {
        let answered = lesson.questions.filter { !state.question($0.id).attempts.isEmpty }
        if answered.isEmpty { return [] }
        return ["### Answers", ""] + answered.flatMap(answers(to:))
    }

    private func answers(to question: Question) -> [String] {
        let record = state.question(question.id)
        let attempts = record.attempts.map { stored in
            let outcome = OutcomeWording.word(stored.attempt.verdict.outcome)
            return
                "- \(time(stored.time)), \(outcome): \(MarkdownText.plain(stored.attempt.response.text(for: question.instance(seed: stored.attempt.seed))))"
        }
        let correction = record.correction.map { ["- corrected: \(MarkdownText.plain($0))"] } ?? []
        return ["**\(MarkdownText.plain(question.title))**", ""] + attempts + correction + [""]
    }

    private var notes: [String] {
        state.notes.isEmpty ? [] : ["### Notes", ""] + state.notes.map { "- \(time($0.time)): \(MarkdownText.plain($0.text))" } + [""]
    }
}

/// Text put into Markdown as plain text.
enum MarkdownText {
    /// One line without control characters, with the signs that mean something in Markdown escaped.
    static func plain(_ text: String) -> String {
        Sanitiser.clean(text).map { "\\`*_{}[]<>#|".contains($0) ? "\\\($0)" : String($0) }.joined()
    }
}
