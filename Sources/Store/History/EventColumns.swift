import CourseModel
import GRDB

/// An event as a row of the log.
enum EventColumns {
    /// The columns of an event.
    static func columns(of event: Event) throws -> Columns {
        var columns = Columns(of: event.payload.lesson, learner: event.learner)
        columns.set("id", event.id.rawValue)
        columns.set("time", event.time)
        columns.set("day", event.day?.rawValue)
        columns.set("kind", EventKind(event.payload).rawValue)
        columns.set("item", event.payload.item?.item)
        try set(event.payload, in: &columns)
        return columns
    }

    private static func set(_ payload: EventPayload, in columns: inout Columns) throws {
        switch payload {
        case .lessonOpened(_, let content): columns.set("content", content.rawValue)
        case .stepReached(_, let step): columns.set("step", step)
        case .sectionRead(_, let seconds): columns.set("seconds", seconds)
        case .predicted(_, let prediction): PredictionColumns.set(prediction, in: &columns)
        case .experimentRan(_, let run):
            columns.set("recommended", run.recommended)
            columns.set("run", try StableJSON.text(run))
        case .answered(let attempt): try set(attempt, in: &columns)
        case .hintShown(_, let index): columns.set("hint", index)
        case .corrected(_, let text), .noted(_, let text): columns.set("words", text)
        case .contested(_, let answer, let comment):
            columns.set("about_event", answer.rawValue)
            columns.set("words", comment)
        case .lessonTested(_, let score): columns.set("score", score)
        case .reviewed(_, let review): set(review, in: &columns)
        case .held(_, let hold): HoldColumns.set(hold, in: &columns)
        case .undone(_, let event): columns.set("about_event", event.rawValue)
        case .revealed, .lessonFinished, .lessonRestarted: break
        }
    }

    private static func set(_ review: Review, in columns: inout Columns) {
        columns.set("rating", review.rating.rawValue)
        columns.set("proposed", review.proposed?.rawValue)
        columns.set("about_event", review.answer?.rawValue)
    }

    private static func set(_ attempt: Attempt, in columns: inout Columns) throws {
        columns.set("content", attempt.content.rawValue)
        columns.set("seed", Int(bitPattern: UInt(attempt.seed)))
        columns.set("occasion", attempt.occasion == .lesson ? nil : attempt.occasion.rawValue)
        columns.set("outcome", attempt.verdict.outcome.rawValue)
        columns.set("score", attempt.verdict.score)
        columns.set("confidence", attempt.confidence)
        columns.set("grader", attempt.verdict.grader)
        columns.set("seconds", attempt.seconds)
        columns.set("response", try StableJSON.text(attempt.response))
        columns.set("reasons", try StableJSON.text(attempt.verdict.reasons))
    }
}
