import GRDB

extension StoreError {
    /// The fact behind an error thrown while working with the database at `path`.
    ///
    /// - Parameter waited: how long SQLite waited for other programs, in seconds.
    init(_ error: any Error, path: String, waited: Double) {
        switch error {
        case let error as StoreError: self = error
        case let error as RecordError: self = .unreadableRecord(path: path, detail: error.detail)
        case let error as DatabaseError: self = Self.fact(of: error, path: path, waited: waited)
        default: self = .failed(path: path, code: 0, problem: "\(error)")
        }
    }

    private static func fact(of error: DatabaseError, path: String, waited: Double) -> StoreError {
        let problem = error.message ?? error.resultCode.description
        return switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path: path, waited: waited)
        case .SQLITE_FULL: .diskFull(path: path)
        case .SQLITE_READONLY: .readOnly(path: path)
        case .SQLITE_CORRUPT: .corrupt(path: path, detail: problem)
        case .SQLITE_NOTADB: .notADatabase(path: path)
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: .notOpenable(path: path, problem: problem)
        case .SQLITE_IOERR: .inputOutput(path: path, problem: problem)
        default: .failed(path: path, code: Int(error.extendedResultCode.rawValue), problem: problem)
        }
    }
}
