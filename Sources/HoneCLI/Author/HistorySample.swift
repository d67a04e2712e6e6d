import CourseModel
import Foundation
import Learning
import Store

/// The histories of some learners: of this machine's database, or of exports.
struct HistorySample {
    /// The progress of each learner.
    private(set) var progress: [[LessonProgress]] = []
    /// The answers, contests and what was taken back.
    private(set) var events: [Event] = []

    /// The statistics of every question that somebody touched.
    var statistics: [ItemStatistics] { ItemStatistics.all(of: progress) }

    /// Adds everyone in a database.
    mutating func add(_ store: HoneStore) throws {
        progress += try store.progressOfEveryone()
        events += try store.events(EventFilter(kinds: [.answered, .contested, .undone]))
    }

    /// Adds everyone in an export. Each file is read into a database of its own: learners of different machines often have the same id.
    mutating func add(export path: String) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "hone-stats-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let bytes: Data
        do {
            bytes = try Data(contentsOf: URL(fileURLWithPath: path))
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        } catch {
            throw Failure("The file \(path) cannot be read: \((error as NSError).localizedDescription)")
        }
        let store = try HoneStore.open(at: StoreLocation(path: folder.appending(path: "hone.sqlite").path))
        do { _ = try store.importLines([UInt8](bytes), rules: ImportRules()) } catch { throw Failure(error.words(path)) }
        try add(store)
    }
}
