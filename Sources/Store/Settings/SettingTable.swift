import CourseModel
import GRDB
import Learning

/// What learners chose.
struct SettingTable {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// A learner's settings. What a newer Hone stored and this one does not understand is passed over.
    func settings(of learner: Learner.ID) throws -> LearnerSettings {
        var settings = LearnerSettings()
        let statement = try db.cachedStatement(sql: "SELECT name, value FROM setting WHERE learner = ?")
        let rows = try Row.fetchCursor(statement, arguments: [learner.rawValue])
        while let row = try rows.next() {
            guard let name = SettingName(rawValue: row.text("name")) else { continue }
            try? settings.set(name, to: row.text("value"))
        }
        return settings
    }

    /// How a learner's reviews are scheduled.
    func schedule(of learner: Learner.ID) throws -> ReviewSchedule { ReviewSchedule(try settings(of: learner)) }

    /// The same, read only when a fact moves a card at all.
    func schedule(of learner: Learner.ID, for fact: LearningFact) throws -> ReviewSchedule {
        switch fact.matter {
        case .answered, .reviewed: try schedule(of: learner)
        default: .standard
        }
    }

    /// Stores a value; an older one than what is there is left out, so that merged settings do not depend on the order.
    ///
    /// - Returns: whether it was stored.
    @discardableResult
    func put(_ setting: StoredSetting, of learner: Learner.ID) throws -> Bool {
        let sql = """
            INSERT INTO setting (learner, name, value, set_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (learner, name) DO UPDATE SET value = excluded.value, set_at = excluded.set_at
            WHERE (excluded.set_at, excluded.value) > (set_at, value)
            """
        try db.execute(sql: sql, arguments: [learner.rawValue, setting.name, setting.value, setting.setAt.rawValue])
        return db.changesCount > 0
    }

    /// What is stored for a learner, by name.
    func stored(of learner: Learner.ID) throws -> [StoredSetting] {
        let sql = "SELECT name, value, set_at FROM setting WHERE learner = ? ORDER BY name"
        return try Row.fetchAll(db, sql: sql, arguments: [learner.rawValue]).map {
            StoredSetting(name: $0.text("name"), value: $0.text("value"), setAt: $0.timeThere("set_at"))
        }
    }
}

/// A setting as it is stored and exported.
struct StoredSetting: Hashable {
    let name: String
    let value: String
    let setAt: Instant
}
