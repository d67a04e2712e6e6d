import Foundation

/// Keeps processes that open the same database from making or migrating it at the same time.
///
/// SQLite's own locks do not suffice: switching to the write-ahead log fails at once, without waiting, while another process creates the file.
enum CreationLock {
    /// Does something while holding the lock.
    ///
    /// - Parameter waiting: how long to wait for the lock, in seconds.
    /// - Throws: ``StoreError/busy(path:waited:)`` when another process keeps it, what hinders making the file, and what `body` throws.
    static func holding<Value>(
        for database: String, waiting: Double, _ body: () throws(StoreError) -> Value
    ) throws(StoreError) -> Value {
        switch FileQueue(path: database + "-lock").stand(waiting: waiting) {
        case .turn(let turn):
            defer { turn.end() }
            return try body()
        // A file system without such locks: SQLite's own have to do.
        case .none(0): return try body()
        case .none(let problem): throw error(problem, database)
        case .late: throw .busy(path: database, waited: waiting)
        }
    }

    private static func error(_ problem: Int32, _ database: String) -> StoreError {
        switch problem {
        case EROFS, EACCES, EPERM: .readOnly(path: database)
        case ENOSPC, EDQUOT: .diskFull(path: database)
        default: .notOpenable(path: database, problem: String(cString: strerror(problem)))
        }
    }
}
