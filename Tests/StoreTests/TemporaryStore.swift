import CourseModel
import Foundation
import GRDB
import Store
import Testing

/// A folder that is gone when the test is over.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("hone-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// A database in the folder.
    var database: StoreLocation { StoreLocation(path: path + "/hone.sqlite") }

    /// Runs SQL on the database past the store.
    func sql(_ sql: String) throws {
        try DatabaseQueue(path: database.path).writeWithoutTransaction { try $0.execute(sql: sql) }
    }

    /// The first column of what a query gives, read past the store.
    func values(_ sql: String) throws -> [String] {
        try DatabaseQueue(path: database.path).read { try String.fetchAll($0, sql: sql) }
    }
}

/// A store in a folder of its own, with one learner.
struct TemporaryStore {
    static let learner: Learner.ID = "me"

    let folder: TemporaryFolder
    let store: HoneStore

    init(settings: StoreSettings = StoreSettings()) throws {
        folder = try TemporaryFolder()
        store = try HoneStore.open(at: folder.database, settings: settings)
        try store.add(Learner(id: Self.learner, name: "Me"), at: Instant(rawValue: 0))
    }

    /// All derived rows as text, in order.
    func derivedRows() throws -> [String] {
        let tables = [
            "lesson_progress", "section_progress", "question_progress", "best_score", "experiment_progress", "prediction_progress",
            "activity",
        ]
        return try DatabaseQueue(path: folder.database.path).read { db in
            try tables.flatMap { table in try Row.fetchAll(db, sql: "SELECT * FROM \(table) ORDER BY 1, 2, 3, 4").map { "\(table) \($0)" } }
        }
    }
}
