import CourseModel
import GRDB
import Learning

/// The quarter hours in which learners were active.
struct ActivityTable {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// A learner's slots, oldest first.
    func slots(of learner: Learner.ID) throws -> [ActivitySlot] {
        let sql = "SELECT quarter, events, milliseconds FROM activity WHERE learner = ? ORDER BY quarter"
        return try Row.fetchAll(db, sql: sql, arguments: [learner.rawValue]).map {
            ActivitySlot(quarter: $0["quarter"], events: $0["events"], time: Milliseconds(rawValue: $0["milliseconds"]))
        }
    }

    /// Counts one more fact.
    func count(_ fact: LearningFact, of learner: Learner.ID) throws {
        try add(ActivitySlot(quarter: ActivitySlot.quarter(of: fact.time), events: 1, time: fact.activeTime), of: learner)
    }

    /// Adds a slot to what is there.
    func add(_ slot: ActivitySlot, of learner: Learner.ID) throws {
        let sql = """
            INSERT INTO activity (learner, quarter, events, milliseconds) VALUES (?, ?, ?, ?)
            ON CONFLICT (learner, quarter) DO UPDATE SET
                events = events + excluded.events, milliseconds = milliseconds + excluded.milliseconds
            """
        try db.cachedStatement(sql: sql).execute(arguments: [learner.rawValue, slot.quarter, slot.events, slot.time.rawValue])
    }
}
