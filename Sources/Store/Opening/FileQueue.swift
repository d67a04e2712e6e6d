import Dispatch
import Foundation
import Synchronization

/// A queue of programs and threads that want the same thing, one at a time and in the order in which they came.
///
/// It is an advisory lock (flock) on a file of its own beside the database. Who waits sleeps in the system, which wakes the next one when
/// the lock is free, and frees it when its owner ends in whatever way. Asking again and again would cost more than the work that is waited
/// for once some dozens wait, and leave who comes next to chance.
struct FileQueue: Sendable {
    /// The file that is locked. It is made when it is not there, is always empty, and may be deleted when nobody uses the database.
    let path: String
    /// The permissions of a new file.
    let mode: mode_t

    /// - Parameter mode: the permissions of the file when it is made here.
    init(path: String, mode: mode_t = 0o600) {
        self.path = path
        self.mode = mode
    }

    /// How standing in line ended.
    enum Outcome {
        /// It is this one's turn until ``Turn/end()``.
        case turn(Turn)
        /// There is no queue to stand in: the file cannot be made (the error's number), or its file system knows no such locks (0).
        case none(Int32)
        /// Others kept the lock for all the time there was.
        case late
    }

    /// Stands in line.
    ///
    /// - Parameter seconds: how long to wait at most.
    func stand(waiting seconds: Double) -> Outcome {
        let descriptor = descriptor()
        guard descriptor >= 0 else { return .none(errno) }
        switch Self.lock(descriptor, LOCK_EX | LOCK_NB) {
        case 0: return .turn(Turn(descriptor))
        case EWOULDBLOCK: return Waiter(descriptor).wait(seconds)
        default:
            close(descriptor)
            return .none(0)
        }
    }

    /// The right to go on; others wait until it ends.
    struct Turn {
        private let descriptor: Int32

        fileprivate init(_ descriptor: Int32) { self.descriptor = descriptor }

        /// Lets the next one go on.
        func end() { close(descriptor) }
    }

    /// The lock belongs to the descriptor, so each turn opens the file anew: then threads of one program stand in the same line.
    private func descriptor() -> Int32 {
        // Network file systems lock only what may be written.
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, mode)
        return descriptor >= 0 || errno != EACCES ? descriptor : open(path, O_RDONLY | O_CLOEXEC)
    }

    /// Locks or says why not: 0, or the error's number.
    fileprivate static func lock(_ descriptor: Int32, _ operation: Int32) -> Int32 {
        while flock(descriptor, operation) != 0 {
            guard errno == EINTR else { return errno }
        }
        return 0
    }
}

/// Waits for a lock on a thread of its own, because the system's waiting knows no time limit.
private final class Waiter: Sendable {
    private enum State {
        case waiting
        case arrived(Int32)
        case gone
    }

    private let descriptor: Int32
    private let state = Mutex(State.waiting)
    private let signal = DispatchSemaphore(value: 0)

    init(_ descriptor: Int32) { self.descriptor = descriptor }

    func wait(_ seconds: Double) -> FileQueue.Outcome {
        startThread()
        _ = signal.wait(timeout: .now() + seconds)
        return state.withLock { state in
            switch state {
            case .arrived(0): return .turn(FileQueue.Turn(descriptor))
            case .arrived:
                close(descriptor)
                return .none(0)
            case .waiting, .gone:
                state = .gone
                return .late
            }
        }
    }

    /// The thread takes no signals: whoever waits for them waits elsewhere.
    private func startThread() {
        var all = sigset_t()
        var before = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_BLOCK, &all, &before)
        let thread = Thread { [self] in arrive(FileQueue.lock(descriptor, LOCK_EX)) }
        thread.stackSize = 64 * 1024
        thread.start()
        pthread_sigmask(SIG_SETMASK, &before, nil)
    }

    private func arrive(_ problem: Int32) {
        state.withLock { state in
            if case .gone = state { close(descriptor) } else { state = .arrived(problem) }
        }
        signal.signal()
    }
}
