import CourseModel
import GRDB
import Learning

/// A row of the log read as a fact: without its answer, reasons and rows of measurements.
struct FactRow {
    let row: Row

    /// The columns that facts are made of. `run` is not among them: it is large and seldom needed.
    private static let columns = """
        sequence, id, learner, time, day, kind, course, lesson, item, content, step, seconds, hint, words, outcome, score, confidence, \
        occasion, rating, hold, hold_until, about_event, best, estimate, estimate_low, estimate_high, comparison, asked_metric, asked_value, asked_first, asked_second, recommended
        """

    /// The rows of the log that a condition lets through.
    static func cursor(_ db: Database, _ condition: String, _ arguments: StatementArguments = []) throws -> RowCursor {
        try Row.fetchCursor(db, sql: "SELECT \(columns) FROM event \(condition)", arguments: arguments)
    }

    var learner: Learner.ID { Learner.ID(row.text("learner")) }

    var lesson: LessonName { row.lessonName }

    var id: String { row.text("id") }

    /// The fact.
    ///
    /// - Parameter progress: what came before it; a run is only read when that progress needs it.
    func fact(after progress: LessonProgress, _ db: Database) throws -> LearningFact {
        LearningFact(
            id: Event.ID(row.text("id")), time: row.timeThere("time"), day: row.day("day"), lesson: lesson,
            matter: try matter(try row.wordThere("kind"), progress, db))
    }

    private var item: String { row.text("item") }

    private func matter(_ kind: EventKind, _ progress: LessonProgress, _ db: Database) throws -> LearningFact.Matter {
        switch kind {
        case .lessonOpened: .opened(ContentHash(rawValue: row.text("content")))
        case .stepReached: .stepReached(row.text("step"))
        case .sectionRead: .sectionRead(Section.ID(item), Milliseconds(seconds: row.number("seconds")))
        case .predicted: .predicted(Experiment.ID(item), try PredictionColumns.prediction(in: row))
        case .experimentRan: .ran(Experiment.ID(item), recommended: row["recommended"], run: try run(progress, db))
        case .answered: .answered(Question.ID(item), try mark())
        case .hintShown: .hintShown(Question.ID(item), index: row.count("hint"))
        case .revealed: .revealed(Question.ID(item))
        case .corrected: .corrected(Question.ID(item))
        case .contested: .contested(Question.ID(item))
        case .noted: .noted
        case .lessonFinished: .finished
        case .lessonRestarted: .restarted
        case .lessonTested: .tested(score: row.number("score"))
        case .reviewed: .reviewed(Question.ID(item), try row.ratingThere("rating"))
        case .held: .held(Question.ID(item), try HoldColumns.hold(in: row))
        case .undone: .undone(Event.ID(row.text("about_event")))
        }
    }

    private func mark() throws -> LearningFact.Mark {
        LearningFact.Mark(
            outcome: try row.wordThere("outcome"), score: row.number("score"), confidence: row["confidence"],
            time: Milliseconds(seconds: row.number("seconds")), occasion: try row.word("occasion") ?? .lesson)
    }

    private func run(_ progress: LessonProgress, _ db: Database) throws -> ExperimentRun? {
        guard progress.needsRun(of: Experiment.ID(item)) else { return nil }
        let statement = try db.cachedStatement(sql: "SELECT run FROM event WHERE sequence = ?")
        guard let text = try String.fetchOne(statement, arguments: [row.count("sequence")]) else { return nil }
        return try StableJSON.value(ExperimentRun.self, from: text, of: "event \(row.text("id"))")
    }
}
