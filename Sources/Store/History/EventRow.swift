import CourseModel
import GRDB

/// A row of the log read as an event.
struct EventRow {
    let row: Row

    /// The event.
    ///
    /// - Throws: a ``RecordError`` that names the event.
    func event() throws -> Event {
        do {
            return Event(
                id: Event.ID(row.text("id")), learner: Learner.ID(row.text("learner")), time: row.timeThere("time"), day: row.day("day"),
                payload: try payload(try row.wordThere("kind")))
        } catch let error as RecordError {
            throw RecordError(detail: "event \(row.text("id")): \(error.detail)")
        }
    }

    private var lesson: LessonName { row.lessonName }

    private var item: ItemName { ItemName(lesson: lesson, item: row.text("item")) }

    private func payload(_ kind: EventKind) throws -> EventPayload {
        switch kind {
        case .lessonOpened: .lessonOpened(lesson, content: ContentHash(rawValue: row.text("content")))
        case .stepReached: .stepReached(lesson, step: row.text("step"))
        case .sectionRead: .sectionRead(item, seconds: row.number("seconds"))
        case .predicted: .predicted(item, try PredictionColumns.prediction(in: row))
        case .experimentRan: .experimentRan(item, try StableJSON.value(ExperimentRun.self, from: row.text("run"), of: "run"))
        case .answered: .answered(try attempt())
        case .hintShown: .hintShown(item, index: row.count("hint"))
        case .revealed: .revealed(item)
        case .corrected: .corrected(item, text: row.text("words"))
        case .contested: .contested(item, answer: Event.ID(row.text("about_event")), comment: row.text("words"))
        case .noted: .noted(lesson, text: row.text("words"))
        case .lessonFinished: .lessonFinished(lesson)
        case .lessonRestarted: .lessonRestarted(lesson)
        case .lessonTested: .lessonTested(lesson, score: row.number("score"))
        case .reviewed: .reviewed(item, try review())
        case .held: .held(item, try HoldColumns.hold(in: row))
        case .undone: .undone(lesson, event: Event.ID(row.text("about_event")))
        }
    }

    private func review() throws -> Review {
        Review(
            rating: try row.ratingThere("rating"), proposed: try row.rating("proposed"),
            answer: (row["about_event"] as String?).map { Event.ID($0) })
    }

    private func attempt() throws -> Attempt {
        Attempt(
            question: item, content: ContentHash(rawValue: row.text("content")), seed: UInt64(UInt(bitPattern: row.count("seed"))),
            response: try StableJSON.value(Response.self, from: row.text("response"), of: "response"),
            verdict: Verdict(
                outcome: try row.wordThere("outcome"), score: row.number("score"),
                reasons: try StableJSON.value([Reason].self, from: row.text("reasons"), of: "reasons"), grader: row.count("grader")),
            confidence: row["confidence"], seconds: row.number("seconds"),
            occasion: try row.word("occasion") ?? .lesson)
    }
}
