public import CourseModel
import Learning
import TextUI

/// The short test of a lesson that another one builds on: a few of its questions, each answered once, without hints.
///
/// It tells right from wrong, but no key: the lesson keeps what it has to teach.
public struct TestSession: Sendable {
    let lesson: LessonName
    let title: String
    let tasks: [ReviewTask]
    private var position = 0
    private var earned = 0.0
    private var shownAt = Instant(rawValue: 0)

    /// How many questions a test has at most.
    public static let length = 5

    /// A test of a lesson.
    public init(lesson: LessonName, title: String, tasks: [ReviewTask]) {
        self.lesson = lesson
        self.title = title
        self.tasks = tasks
    }

    private var task: ReviewTask? { tasks.indices.contains(position) ? tasks[position] : nil }

    /// Takes what happened and returns what should be done, in order.
    public mutating func handle(_ event: ReviewEvent, at moment: Moment) -> [ReviewEffect] {
        switch event {
        case .began:
            let text = "A test of “\(title)”: \(tasks.count) questions, each answered once. From 80 % of the points on you may count on it."
            return [.show(Page.blank + Page.paragraph(text, .heading, at: moment))] + open(at: moment)
        case .line(let text, _): return answer(text, at: moment)
        case .graded(let response, let verdict): return graded(response, verdict, at: moment)
        case .committed(let events): return committed(events, at: moment)
        case .endOfInput: return stop(.quit, at: moment)
        case .interrupted: return stop(.interrupted, at: moment)
        case .terminated(let signal): return stop(.terminated(signal: signal), at: moment)
        }
    }

    private mutating func open(at moment: Moment) -> [ReviewEffect] {
        shownAt = moment.now
        guard let task else { return [.commit([.lessonTested(lesson, score: share)])] }
        let place = Page.blank + Page.note("\(position + 1) of \(tasks.count)", at: moment)
        let question = QuestionView(question: task.question, order: task.order).lines(at: moment)
        return [.show(place + question), .prepare(task.question), .ask(prompt(task))]
    }

    /// The share of the points earned.
    private var share: Double {
        let possible = tasks.reduce(0) { $0 + $1.question.points }
        return possible > 0 ? earned / possible : 0
    }

    private func prompt(_ task: ReviewTask) -> String {
        AnswerWording.wanted(of: task.question, order: task.order) + " (Enter: I don't know, q: stop the test)"
    }

    private mutating func answer(_ text: String, at moment: Moment) -> [ReviewEffect] {
        guard let task else { return [] }
        let line = text.trimmed
        if line.lowercased() == "q" { return stop(.quit, at: moment) }
        if line.isEmpty {
            position += 1
            return open(at: moment)
        }
        switch ResponseReader(question: task.question, order: task.order).read(text) {
        case .response(let response): return [.grade(response, task)]
        case .correction(let words): return [.show(Page.note(words, at: moment)), .ask(prompt(task))]
        }
    }

    private func graded(_ response: Response, _ verdict: Verdict, at moment: Moment) -> [ReviewEffect] {
        guard let task else { return [] }
        let seconds = min(max(moment.now.seconds - shownAt.seconds, 0), 600)
        return [.answer(task.attempt(response, verdict, confidence: nil, seconds: seconds, .test), nil)]
    }

    private mutating func committed(_ events: [Event], at moment: Moment) -> [ReviewEffect] {
        switch events.last?.payload {
        case .answered(let attempt):
            guard let task else { return [] }
            earned += task.question.points * attempt.verdict.score
            position += 1
            let word = OutcomeWording.word(attempt.verdict.outcome)
            return [.show(Page.note(word.prefix(1).uppercased() + word.dropFirst() + ".", at: moment))] + open(at: moment)
        case .lessonTested(_, let score): return end(score, at: moment)
        default: return []
        }
    }

    private func end(_ score: Double, at moment: Moment) -> [ReviewEffect] {
        let percent = NumberFormat.percent(score)
        let text =
            score >= LessonProgress.testPassesFrom
            ? "\(percent) of the points: passed. You need not read “\(title)” first."
            : "\(percent) of the points: not passed. “\(title)” is worth reading first: hone learn \(lesson.lesson)"
        return [.show(Page.blank + Page.paragraph(text, .bold, at: moment)), .leave(.finished)]
    }

    private func stop(_ farewell: Farewell, at moment: Moment) -> [ReviewEffect] {
        [.show(Page.note("The test was stopped; it does not count.", at: moment)), .leave(farewell)]
    }
}
