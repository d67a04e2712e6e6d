import CourseModel
import GRDB

/// The one SQLite file: courses as they were compiled, and the history of everyone who learns from them.
///
/// Two halves live in it. *Content* is rebuilt from Markdown at will. *History* is an append-only log of events and precious; progress is
/// derived from it in the same transaction as each event, and can be derived again with ``rebuildDerived()``.
///
/// Every method blocks the calling thread until its work is done; what is written is on disk when it returns. One store may be used from
/// several threads, and several processes may have the same file open: readers are never blocked, and writers
/// come one after the other, in the order in which they asked.
public final class HoneStore: Sendable {
    /// Where the database is.
    public let location: StoreLocation
    /// How changes reach the file.
    public let journal: JournalMode

    let database: DatabaseQueue
    let settings: StoreSettings
    let writers: WriterQueue
    private let lease: OpenDatabases.Lease

    /// Wraps an opened and migrated database.
    init(
        location: StoreLocation, journal: JournalMode, database: DatabaseQueue, settings: StoreSettings, writers: WriterQueue,
        lease: OpenDatabases.Lease
    ) {
        self.location = location
        self.journal = journal
        self.database = database
        self.settings = settings
        self.writers = writers
        self.lease = lease
    }

    /// Reads in one transaction, so that what is read fits together.
    func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        do { return try database.read(body) } catch { throw StoreError(error, path: location.path, waited: settings.busyTimeout) }
    }

    /// Writes in one transaction: all of it or nothing.
    func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        do { return try writers.inTurn { try database.write(body) } } catch {
            throw StoreError(error, path: location.path, waited: settings.busyTimeout)
        }
    }

    /// Works on the database while no other Hone writes; `body` begins and ends its own transactions.
    func writeAlone<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        do { return try writers.inTurn { try database.writeWithoutTransaction(body) } } catch {
            throw StoreError(error, path: location.path, waited: settings.busyTimeout)
        }
    }
}

/// How changes reach the database file.
public enum JournalMode: String, Hashable, Sendable {
    /// A write-ahead log: readers are not blocked by a writer. The usual mode.
    case wal
    /// A rollback journal: for network file systems, where the shared memory of a write-ahead log does not work.
    case delete
}

/// What a store needs from outside.
public struct StoreSettings: Sendable {
    /// How long to wait for another program, in seconds.
    public var busyTimeout: Double
    /// Makes the ids of events.
    public var eventIDs: EventIDSource
    /// How changes reach the file; `nil` = by the file system it lies on.
    public var journal: JournalMode?

    /// Makes settings.
    public init(busyTimeout: Double = 30, eventIDs: EventIDSource = .random, journal: JournalMode? = nil) {
        self.busyTimeout = busyTimeout
        self.eventIDs = eventIDs
        self.journal = journal
    }
}
