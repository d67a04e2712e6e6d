import Foundation

/// Keeps processes that open the same database from making or migrating it at the same time.
///
/// It is an advisory lock (flock) on a file of its own beside the database, which the system releases when the process ends in whatever way.
/// SQLite's own locks do not suffice: switching to the write-ahead log fails at once, without waiting, while another process creates the file.
enum CreationLock {
    /// Does something while holding the lock.
    ///
    /// - Parameter waiting: how long to wait for the lock, in seconds.
    /// - Throws: ``StoreError/busy(path:waited:)`` when another process keeps it, what hinders making the file, and what `body` throws.
    static func holding<Value>(
        for database: String, waiting: Double, _ body: () throws(StoreError) -> Value
    ) throws(StoreError) -> Value {
        let descriptor = open(database + "-lock", O_RDONLY | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw error(errno, database) }
        defer { close(descriptor) }
        let end = ContinuousClock.now + .seconds(waiting)
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            // A file system without such locks: SQLite's own have to do.
            guard errno == EWOULDBLOCK || errno == EINTR else { break }
            guard ContinuousClock.now < end else { throw .busy(path: database, waited: waiting) }
            usleep(2_000)
        }
        return try body()
    }

    private static func error(_ problem: Int32, _ database: String) -> StoreError {
        switch problem {
        case EROFS, EACCES, EPERM: .readOnly(path: database)
        case ENOSPC, EDQUOT: .diskFull(path: database)
        default: .notOpenable(path: database, problem: String(cString: strerror(problem)))
        }
    }
}
