import CourseModel
import Learning
import TestSupport
import TextUI

@testable import AppScreens

/// Plays a review or a test against a log in memory and writes down what a learner sees.
struct ReviewDriver {
    private(set) var log: [Event] = []
    private(set) var transcript: [String] = []
    private(set) var farewell: Farewell?
    private let handle: (ReviewEvent, Moment) -> [ReviewEffect]
    private let width: Int
    private var seconds = 864_000.0

    init(width: Int = 80, _ handle: @escaping (ReviewEvent, Moment) -> [ReviewEffect]) {
        self.handle = handle
        self.width = width
        play(.began)
    }

    /// Types lines, each followed by Enter.
    mutating func type(_ lines: String...) {
        for line in lines {
            transcript.append("> \(line)")
            seconds += 20
            play(.line(line, mayBeCut: false))
        }
    }

    mutating func play(_ event: ReviewEvent) { follow(handle(event, moment)) }

    private var moment: Moment {
        let capabilities = TerminalCapabilities(colorDepth: .none, charset: .unicode, hyperlinks: false, movesCursor: false)
        return Moment(now: Instant(seconds: seconds), width: width, capabilities: capabilities)
    }

    private mutating func follow(_ effects: [ReviewEffect]) {
        for effect in effects {
            switch effect {
            case .show(let lines): transcript += lines.map(\.plainText)
            case .ask(let prompt): transcript.append("[\(prompt)]")
            case .leave(let farewell): self.farewell = farewell
            case .grade(let response, _): play(.graded(response, SampleVerdict.of(response)))
            case .prepare: break
            case .commit(let payloads): commit(payloads)
            case .answer(let attempt, let rating):
                let answer = Event.ID("\(log.count)")
                commit(
                    [.answered(attempt)]
                        + (rating.map { [.reviewed(attempt.question, Review(rating: $0, proposed: $0, answer: answer))] } ?? []))
            }
        }
    }

    private mutating func commit(_ payloads: [EventPayload]) {
        let events = payloads.enumerated().map { index, payload in
            Event(
                id: Event.ID("\(log.count + index)"), learner: "learner", time: Instant(seconds: seconds), day: LocalDay(rawValue: 10),
                payload: payload)
        }
        log += events
        play(.committed(events))
    }

    /// What was seen since the start.
    var text: String { transcript.joined(separator: "\n") }

    /// What the log says, in short.
    var story: [String] {
        log.map { event in
            switch event.payload {
            case .answered(let attempt):
                "answered \(attempt.occasion.rawValue) \(attempt.verdict.outcome.rawValue) \(attempt.confidence ?? 0)"
            case .reviewed(_, let review):
                "reviewed \(review.rating.rawValue) proposed \(review.proposed?.rawValue ?? 0) of \(review.answer ?? "-")"
            case .undone(_, let event): "undone \(event)"
            case .held(_, let hold): "held \(hold)"
            case .lessonTested(_, let score): "tested \(score)"
            case .hintShown(_, let index): "hint \(index)"
            case .revealed: "revealed"
            case .contested(_, let answer, let comment): "contested \(answer) \(comment)"
            default: "other"
            }
        }
    }
}

/// Reviews of the sample lesson.
enum SampleReview {
    static func tasks() throws -> [ReviewTask] {
        let lesson = try SampleLesson.make()
        var card = CardProgress()
        (card.stage, card.stability, card.difficulty) = (.review, 3, 5)
        (card.reviewedAt, card.reviewedOn, card.dueOn) = (Instant(seconds: 400_000), LocalDay(rawValue: 5), LocalDay(rawValue: 8))
        return lesson.questions.map { question in
            ReviewTask(
                name: ItemName(SampleLesson.name, question.id), lessonTitle: lesson.title, content: lesson.content, question: question,
                seed: 3, card: card, earlierSeconds: [60, 60, 60, 60, 60])
        }
    }

    static func session(
        _ tasks: [ReviewTask], waiting: Int = 0, new: Int = 0, asking: ConfidenceAsking = .never, next: CardProgress? = nil
    ) -> ReviewSession {
        ReviewSession(
            tasks: tasks,
            plan: ReviewPlan(
                today: LocalDay(rawValue: 10), schedule: .standard, seconds: 300, waiting: waiting, newHeldBack: 0, new: new,
                asking: asking, next: next))
    }
}
