import Foundation
import Synchronization

/// How writers wait for each other: Hone's own in a ``FileQueue`` beside the database, in the order in which they came.
///
/// Where there can be no such file, and towards other programs that write into the database, SQLite's locks remain, which have no queue:
/// there each asks again after a short, random pause for as long as it may wait.
final class WriterQueue: Sendable {
    private let database: String
    private let seconds: Double
    private let queue: FileQueue
    private let began = Mutex(ContinuousClock.now)

    /// - Parameters:
    ///   - database: the database file; it is there already.
    ///   - seconds: how long to wait at most, in either way.
    init(of database: String, waiting seconds: Double) {
        self.database = database
        self.seconds = seconds
        let mode = FileSystem.status(of: database).map { mode_t($0.st_mode) & 0o666 }
        queue = FileQueue(path: database + "-queue", mode: mode ?? 0o600)
    }

    /// Writes when it is this one's turn.
    ///
    /// - Throws: ``StoreError/busy(path:waited:)`` when others kept it for longer than the waiting time, and what `body` throws.
    func inTurn<Value>(_ body: () throws -> Value) throws -> Value {
        switch queue.stand(waiting: seconds) {
        case .turn(let turn):
            defer { turn.end() }
            return try body()
        case .none: return try body()
        case .late: throw StoreError.busy(path: database, waited: seconds)
        }
    }

    /// Waits a moment for another program that has the database locked; whether it is worth trying again.
    ///
    /// - Parameter tries: how often it was tried in vain before.
    func mayTryAgain(_ tries: Int) -> Bool {
        let now = ContinuousClock.now
        let start = began.withLock { began in
            if tries == 0 { began = now }
            return began
        }
        guard now - start < .seconds(seconds) else { return false }
        usleep(UInt32.random(in: 500...4_000))
        return true
    }
}
