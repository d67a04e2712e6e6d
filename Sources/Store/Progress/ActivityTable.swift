import CourseModel
import GRDB
import Learning

/// The days on which learners were active.
struct ActivityTable {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// A learner's days, oldest first.
    func days(of learner: Learner.ID) throws -> [ActivityDay] {
        let sql = "SELECT day, events, answers, milliseconds FROM activity WHERE learner = ? ORDER BY day"
        return try Row.fetchAll(db, sql: sql, arguments: [learner.rawValue]).map {
            ActivityDay(
                day: LocalDay(rawValue: $0["day"]), events: $0["events"], answers: $0["answers"],
                time: Milliseconds(rawValue: $0["milliseconds"]))
        }
    }

    /// Counts one more fact.
    func count(_ fact: LearningFact, of learner: Learner.ID) throws {
        var day = ActivityDay(day: fact.day)
        day.count(fact)
        try add(day, of: learner)
    }

    /// Adds a day to what is there.
    func add(_ day: ActivityDay, of learner: Learner.ID) throws {
        let sql = """
            INSERT INTO activity (learner, day, events, answers, milliseconds) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (learner, day) DO UPDATE SET
                events = events + excluded.events, answers = answers + excluded.answers,
                milliseconds = milliseconds + excluded.milliseconds
            """
        try db.cachedStatement(sql: sql).execute(
            arguments: [learner.rawValue, day.day.rawValue, day.events, day.answers, day.time.rawValue])
    }
}
