import CourseModel
import Grading
import Store

/// Grades stored answers again by the lessons and the grader of today.
///
/// A mark that changes becomes two events at the moment of the answer: the old answer taken back, and the same response with its new mark. The
/// old one stays in the log, see docs/decisions/0011-regrading-takes-back-and-answers-again.md.
struct Regrading {
    /// An answer whose mark would be another one now.
    struct Change {
        let event: Event
        let old: Attempt
        /// The same response with its new mark, the lesson's version of today and the grader's.
        let new: Attempt
    }

    /// What the answers of one question come to.
    struct Summary {
        let question: ItemName
        /// How many answers were graded again.
        let answers: Int
        let changes: [Change]
    }

    private let grader = Grader()

    /// The answers that are still graded, each with its event, by question; those taken back are left out.
    static func answers(in events: [Event]) -> [(question: ItemName, answers: [(event: Event, attempt: Attempt)])] {
        let undone = Set(events.compactMap { if case .undone(_, let id) = $0.payload { id } else { nil } })
        var byQuestion: [ItemName: [(event: Event, attempt: Attempt)]] = [:]
        for event in events where !undone.contains(event.id) {
            if case .answered(let attempt) = event.payload { byQuestion[attempt.question, default: []].append((event, attempt)) }
        }
        return byQuestion.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// What changes for the answers of a question.
    func summary(of name: ItemName, _ answers: [(event: Event, attempt: Attempt)], question: Question, content: ContentHash) -> Summary {
        let gradable = answers.filter { Self.isGradable($0.attempt, question) }
        let changes = gradable.compactMap { event, attempt -> Change? in
            let verdict = grader.grade(attempt.response, to: question.instance(seed: attempt.seed))
            guard Self.differs(verdict, attempt.verdict) else { return nil }
            let new = Attempt(
                question: attempt.question, content: content, seed: attempt.seed, response: attempt.response, verdict: verdict,
                confidence: attempt.confidence, seconds: 0, occasion: attempt.occasion)
            return Change(event: event, old: attempt, new: new)
        }
        return Summary(question: name, answers: gradable.count, changes: changes)
    }

    /// What depends on a run, or was judged by the learner, is left as it is; so is an answer of another type than the question now has.
    private static func isGradable(_ attempt: Attempt, _ question: Question) -> Bool {
        switch (question.key, attempt.response) {
        case (.measured, _), (.predict, _): false
        case (.choice, .chosen), (.order, .ordered), (.match, .matched), (.table, .cells): true
        case (.number, .typed), (.text, .typed), (.explain, .typed): !attempt.verdict.reasons.contains(.judgedByLearner)
        default: false
        }
    }

    private static func differs(_ new: Verdict, _ old: Verdict) -> Bool {
        new.outcome != old.outcome || abs(new.score - old.score) > 0.005
    }

    /// The events that put the changes into the log.
    static func events(for changes: [Change], make: (EventPayload, Event) -> Event) -> [Event] {
        changes.flatMap { change in
            [make(.undone(change.event.payload.lesson, event: change.event.id), change.event), make(.answered(change.new), change.event)]
        }
    }
}
