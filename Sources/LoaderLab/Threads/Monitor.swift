import CHoneSystem

/// A lock with conditions, on pthreads.
///
/// Not `Synchronization.Mutex`: it has no conditions, and the thread sanitizer reports races of it that are none.
final class Monitor: @unchecked Sendable {
    private let lock: OpaquePointer

    /// Makes a lock.
    init() {
        guard let lock = hone_lock_make() else { fatalError("out of memory: no lock could be made") }
        self.lock = lock
    }

    deinit { hone_lock_free(lock) }

    /// Runs a body while no other thread runs one of this monitor.
    func locked<Result>(_ body: () throws -> Result) rethrows -> Result {
        hone_lock_enter(lock)
        defer { hone_lock_leave(lock) }
        return try body()
    }

    /// Waits for a signal. Only inside ``locked(_:)``; check the reason again afterwards, since one may wake for nothing.
    func wait(for condition: Condition) { hone_condition_wait(condition.condition, lock) }

    /// Waits for a signal at most so many seconds.
    func wait(for condition: Condition, seconds: Double) {
        hone_condition_wait_for(condition.condition, lock, Nanoseconds.of(seconds))
    }
}

/// Something that threads inside a ``Monitor`` wait for.
final class Condition: @unchecked Sendable {
    fileprivate let condition: OpaquePointer

    /// Makes a condition.
    init() {
        guard let condition = hone_condition_make() else { fatalError("out of memory: no condition could be made") }
        self.condition = condition
    }

    deinit { hone_condition_free(condition) }

    /// Wakes one thread that waits.
    func signal() { hone_condition_signal(condition) }

    /// Wakes all threads that wait.
    func broadcast() { hone_condition_broadcast(condition) }
}
