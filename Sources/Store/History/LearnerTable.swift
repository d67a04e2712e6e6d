import CourseModel
import GRDB

/// The learners.
struct LearnerTable {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// All learners, the oldest first.
    func all() throws -> [Learner] {
        try Row.fetchAll(db, sql: "SELECT id, name FROM learner ORDER BY position").map {
            Learner(id: Learner.ID($0.text("id")), name: $0.text("name"))
        }
    }

    /// Adds a learner, or renames one whose id is known.
    func add(_ learner: Learner, at time: Instant) throws {
        let position = try Int.fetchOne(db, sql: "SELECT coalesce(max(position), 0) + 1 FROM learner") ?? 1
        var columns = Columns()
        columns.set("id", learner.id.rawValue)
        columns.set("name", learner.name)
        columns.set("created_at", time)
        columns.set("position", position)
        try columns.insert(into: "learner", "ON CONFLICT (id) DO UPDATE SET name = excluded.name", db)
    }

    /// The oldest learner; when there is none, this one.
    func firstOrNew(_ learner: Learner, at time: Instant) throws -> Learner {
        if let first = try all().first { return first }
        try add(learner, at: time)
        return learner
    }

    /// Checks that a learner is known.
    ///
    /// - Throws: ``StoreError/unknownLearner(_:)``.
    func require(_ learner: Learner.ID) throws {
        let sql = "SELECT 1 FROM learner WHERE id = ?"
        let known = try Int.fetchOne(db.cachedStatement(sql: sql), arguments: [learner.rawValue])
        guard known != nil else { throw StoreError.unknownLearner(learner) }
    }
}
