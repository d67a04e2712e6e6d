public import CourseModel
import GRDB

extension HoneStore {
    /// How a history is written.
    public enum ExportFormat: Hashable, Sendable {
        /// JSON Lines: complete, and what ``importLines(_:rules:)`` reads; see docs/data-format.md.
        case jsonLines
        /// The events as a table.
        case csv
    }

    /// Writes the history as it is at this moment; others may go on writing meanwhile.
    ///
    /// - Parameters:
    ///   - learner: whose; `nil` = everyone's.
    ///   - write: takes the bytes in chunks; what it throws ends the export and is thrown on.
    /// - Returns: how many events.
    public func export(
        _ format: ExportFormat, learner: Learner.ID? = nil, at time: Instant, to write: @escaping ([UInt8]) throws -> Void
    ) throws -> Int {
        do {
            return try database.read { db in
                var exporter = Exporter(db, learner: learner, write: write)
                return try format == .csv ? exporter.csv() : exporter.jsonLines(at: time)
            }
        } catch let error as DatabaseError {
            throw StoreError(error, path: location.path, waited: settings.busyTimeout)
        }
    }

    /// Merges an export of any machine, in one transaction: the same events once, whatever the order of imports.
    ///
    /// - Parameter file: the whole file, JSON Lines.
    public func importLines(_ file: [UInt8], rules: ImportRules) throws(ImportProblem) -> ImportReport {
        do {
            return try writers.inTurn {
                try database.write { db in
                    var importer = try Importer(db, rules: rules)
                    try importer.run(file)
                    return importer.report
                }
            }
        } catch let problem as ImportProblem {
            throw problem
        } catch {
            throw .store(StoreError(error, path: location.path, waited: settings.busyTimeout))
        }
    }
}
