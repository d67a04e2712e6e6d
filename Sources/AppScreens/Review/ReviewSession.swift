import CourseModel
import Learning
import TextUI

/// One review: due questions of all lessons, one after the other, each answered once and rated.
///
/// A value that decides, like ``LessonSession``: an answer is committed with the proposed rating before anything is said to it, so that
/// nothing is lost when the program ends at any moment; another rating takes the proposed one back and puts its own in its place.
public struct ReviewSession: Sendable {
    /// What the session waits for.
    enum Phase: Hashable, Sendable {
        case answering
        case confirmingCut(String)
        /// An answer is there, and how sure the learner is of it is asked.
        case confiding(Response)
        case rated
        case contesting(Event.ID)
        case over
    }

    /// What the log has of the question at hand.
    struct Stored: Hashable, Sendable {
        var answer: Event.ID?
        var review: Event.ID?
        var rating: Rating?
        var proposed: Rating?
        var verdict: Verdict?
        /// How many hints were shown before it was answered.
        var hints = 0
    }

    let tasks: [ReviewTask]
    let plan: ReviewPlan
    var position = 0
    var phase = Phase.answering
    var stored = Stored()
    var tally = ReviewTally()
    /// How many hints of the question at hand were shown.
    var hints = 0
    /// How sure the learner is of the answer at hand, in percent; `nil` = not said.
    var confidence: Int?
    var beganAt = Instant(rawValue: 0)
    var shownAt = Instant(rawValue: 0)
    /// What was rated last, so that it can be taken back.
    var last: (position: Int, stored: Stored)?

    /// A review of some questions.
    public init(tasks: [ReviewTask], plan: ReviewPlan) {
        self.tasks = tasks
        self.plan = plan
    }

    /// The question at hand; `nil` when none is left.
    var task: ReviewTask? { tasks.indices.contains(position) ? tasks[position] : nil }

    /// Takes what happened and returns what should be done, in order.
    public mutating func handle(_ event: ReviewEvent, at moment: Moment) -> [ReviewEffect] {
        switch event {
        case .began: begin(at: moment)
        case .line(let text, let mayBeCut): handleLine(text, mayBeCut: mayBeCut, at: moment)
        case .endOfInput: leave(.quit, at: moment)
        case .interrupted: leave(.interrupted, at: moment)
        case .terminated(let signal): leave(.terminated(signal: signal), at: moment)
        case .graded(let response, let verdict): graded(response, verdict, at: moment)
        case .committed(let events): committed(events, at: moment)
        }
    }

    private mutating func begin(at moment: Moment) -> [ReviewEffect] {
        beganAt = moment.now
        guard !tasks.isEmpty else {
            phase = .over
            return [.show(plan.nothingDue(at: moment)), .leave(.finished)]
        }
        return [.show(plan.introduction(count: tasks.count, at: moment))] + open(at: moment)
    }

    /// Shows the question at hand, or the end.
    mutating func open(at moment: Moment) -> [ReviewEffect] {
        (hints, confidence, stored) = (0, nil, Stored())
        phase = .answering
        guard let task, moment.now.seconds - beganAt.seconds < plan.seconds else { return leave(.finished, at: moment) }
        shownAt = moment.now
        let place = Page.blank + Page.note("\(position + 1) of \(tasks.count) · \(task.lessonTitle)", at: moment)
        let question = QuestionView(question: task.question, order: task.order).lines(at: moment)
        return [.show(place + question), .prepare(task.question), .ask(prompt)]
    }

    /// On to the next question.
    mutating func goOn(at moment: Moment) -> [ReviewEffect] {
        position += 1
        return open(at: moment)
    }

    /// Ends with a summary.
    mutating func leave(_ farewell: Farewell, at moment: Moment) -> [ReviewEffect] {
        let left = max(tasks.count - position - (isDone ? 1 : 0), 0)
        phase = .over
        let summary = ReviewSummaryView(
            tally: tally, seconds: moment.now.seconds - beganAt.seconds, left: left + plan.waiting, plan: plan)
        return [.show(summary.lines(at: moment)), .leave(farewell)]
    }

    /// Whether the question at hand was answered or given up.
    private var isDone: Bool {
        switch phase {
        case .rated, .contesting: true
        case .answering, .confirmingCut, .confiding, .over: false
        }
    }

    /// Says something and asks again.
    func say(_ text: String, at moment: Moment) -> [ReviewEffect] { [.show(Page.note(text, at: moment)), .ask(prompt)] }

    /// Seconds since the question was shown, at most ten minutes.
    func seconds(at moment: Moment) -> Double { min(max(moment.now.seconds - shownAt.seconds, 0), 600) }

    /// The prompt of the phase at hand.
    var prompt: String {
        switch phase {
        case .answering: answerPrompt
        case .confirmingCut: "Enter: grade it as it is, anything else: type it again"
        case .confiding: ConfidenceReader.prompt
        case .rated:
            stored.rating == nil ? "1 again, 2 hard, 3 good, 4 easy, Enter: not rated" : "Enter: keep, 1–4: another grade, u: undo, ?: help"
        case .contesting: "What is right about your answer? (one line)"
        case .over: ""
        }
    }

    private var answerPrompt: String {
        guard let task else { return "" }
        let wanted = AnswerWording.wanted(of: task.question, order: task.order)
        return wanted + (hints < task.question.hints.count ? " (r: I don't know, h: hint, ?: help)" : " (r: I don't know, ?: help)")
    }
}
