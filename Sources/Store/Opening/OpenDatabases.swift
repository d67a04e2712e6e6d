import Foundation
import Synchronization

/// The databases that this process has open.
///
/// Closing *any* descriptor of a file drops all POSIX locks that the process holds on it, SQLite's included. So the look at a file's header
/// must not happen when the process has the same file open already.
enum OpenDatabases {
    /// A file, whatever its paths.
    struct File: Hashable {
        let device: UInt64
        let number: UInt64

        /// The file at a path; `nil` when nothing is there.
        init?(_ path: String) {
            guard let status = FileSystem.status(of: path) else { return nil }
            device = UInt64(truncatingIfNeeded: status.st_dev)
            number = UInt64(truncatingIfNeeded: status.st_ino)
        }
    }

    /// Says that a file is open, for as long as it lives.
    final class Lease: Sendable {
        private let file: File?

        init(_ path: String) {
            file = File(path)
            if let file { OpenDatabases.counts.withLock { $0[file, default: 0] += 1 } }
        }

        deinit {
            guard let file else { return }
            OpenDatabases.counts.withLock { counts in
                let left = (counts[file] ?? 1) - 1
                counts[file] = left > 0 ? left : nil
            }
        }
    }

    private static let counts = Mutex<[File: Int]>([:])

    /// Whether this process has the file open.
    static func contains(_ path: String) -> Bool {
        guard let file = File(path) else { return false }
        return counts.withLock { $0[file] != nil }
    }
}
