import AppScreens
import CourseModel
import Grading
import TerminalIO

/// Carries out what a review or a test asks for: shows, asks, commits, grades.
struct ReviewShell {
    let dialogue: any Dialogue
    let store: ReviewLog
    let now: () -> Instant
    private let grader = PreparedGrader()

    init(dialogue: any Dialogue, store: ReviewLog, now: @escaping () -> Instant) {
        self.dialogue = dialogue
        self.store = store
        self.now = now
    }

    /// How a review puts events into the log.
    struct ReviewLog {
        /// Makes an event with a new id.
        let make: (EventPayload) -> Event
        /// Stores events, all or none.
        let append: ([Event]) throws -> Void
    }

    /// Goes on until the learner leaves.
    ///
    /// - Parameter handle: the session.
    func run(_ handle: (ReviewEvent, Moment) -> [ReviewEffect]) throws -> Farewell {
        var waiting = handle(.began, moment)
        while !waiting.isEmpty {
            let effect = waiting.removeFirst()
            if case .leave(let farewell) = effect { return farewell }
            if let event = try follow(effect) { waiting = handle(event, moment) + waiting }
        }
        return .quit
    }

    private var moment: Moment { Moment(now: now(), width: dialogue.width, capabilities: dialogue.capabilities) }

    /// Carries out one effect; what it brought, if anything.
    private func follow(_ effect: ReviewEffect) throws -> ReviewEvent? {
        switch effect {
        case .show(let lines):
            try dialogue.show(lines)
            return nil
        case .ask(let prompt): return ReviewEvent(try dialogue.ask(prompt))
        case .commit(let payloads): return try commit(payloads.map(store.make))
        case .answer(let attempt, let rating): return try commit(events(attempt, rating))
        case .prepare(let question):
            grader.prepare(for: question)
            return nil
        case .grade(let response, let task):
            return .graded(response, grader.grade(response, to: task.question, evidence: task.evidence))
        case .leave: return nil
        }
    }

    private func commit(_ events: [Event]) throws -> ReviewEvent {
        try store.append(events)
        return .committed(events)
    }

    /// An answer, and the review that refers to it.
    private func events(_ attempt: Attempt, _ rating: Rating?) -> [Event] {
        let answer = store.make(.answered(attempt))
        guard let rating else { return [answer] }
        return [answer, store.make(.reviewed(attempt.question, Review(rating: rating, proposed: rating, answer: answer.id)))]
    }
}

extension ReviewEvent {
    /// What asking for a line brought.
    init(_ event: SessionEvent) {
        switch event {
        case .line(let text, let mayBeCut): self = .line(text, mayBeCut: mayBeCut)
        case .interrupted: self = .interrupted
        case .terminated(let signal): self = .terminated(signal: signal)
        default: self = .endOfInput
        }
    }
}
