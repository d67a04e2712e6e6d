import CourseModel
import GRDB

/// Which learner each user of the machine is.
struct ProfileTable {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// The learner that a user chose; `nil` = none yet.
    func learner(ofUser user: String) throws -> Learner? {
        let sql = "SELECT learner.id, learner.name FROM profile JOIN learner ON learner.id = profile.learner WHERE user = ?"
        return try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [user]).map {
            Learner(id: Learner.ID($0.text("id")), name: $0.text("name"))
        }
    }

    /// Lets a user be a learner from now on.
    func choose(_ learner: Learner.ID, forUser user: String) throws {
        try LearnerTable(db).require(learner)
        try db.execute(sql: "INSERT OR REPLACE INTO profile (user, learner) VALUES (?, ?)", arguments: [user, learner.rawValue])
    }

    /// The oldest learner that no user chose: of databases that knew no users yet.
    func unclaimed() throws -> Learner? {
        let sql = """
            SELECT id, name FROM learner
            WHERE NOT EXISTS (SELECT 1 FROM profile) ORDER BY position LIMIT 1
            """
        return try Row.fetchOne(db, sql: sql).map { Learner(id: Learner.ID($0.text("id")), name: $0.text("name")) }
    }
}
