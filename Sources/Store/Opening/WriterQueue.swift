import Foundation
import Synchronization

/// How writers of several processes wait for each other: each tries again every few milliseconds, however long it has waited.
///
/// SQLite's own timeout tries at first often and then ten times a second. With many writers those who have waited longest then have the
/// worst chance, and some wait for ever; with the same short, random pause for all, each has the same chance at each moment.
final class WriterQueue: Sendable {
    private let limit: Duration
    private let began = Mutex(ContinuousClock.now)

    /// - Parameter seconds: how long to wait at most.
    init(waiting seconds: Double) { limit = .seconds(seconds) }

    /// Waits a moment; whether it is worth trying again.
    ///
    /// - Parameter tries: how often it was tried in vain before.
    func mayTryAgain(_ tries: Int) -> Bool {
        let now = ContinuousClock.now
        let start = began.withLock { began in
            if tries == 0 { began = now }
            return began
        }
        guard now - start < limit else { return false }
        usleep(UInt32.random(in: 500...4_000))
        return true
    }
}
