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

    /// Adds a learner whose id is made from the name.
    func addNew(named name: String, at time: Instant) throws -> Learner {
        let stem = Self.id(of: name)
        let taken = Set(try all().map(\.id.rawValue))
        let id = taken.contains(stem) ? (2...).lazy.map { "\(stem)-\($0)" }.first { !taken.contains($0) } ?? stem : stem
        let learner = Learner(id: Learner.ID(id), name: name)
        try add(learner, at: time)
        return learner
    }

    /// `ada-lovelace` for `Ada Lovelace`; `learner` when nothing is left.
    private static func id(of name: String) -> String {
        let kept = name.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
        let words = String(kept).split(separator: "-").joined(separator: "-")
        return words.isEmpty ? "learner" : String(words.prefix(40))
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
