import CHoneSystem

/// A thread of the operating system. It ends when its body returns; it must be joined or detached exactly once.
final class LabThread: @unchecked Sendable {
    private let thread: OpaquePointer

    /// Starts a thread; `nil` when the system has no more of them.
    init?(_ body: @escaping @Sendable () -> Void) {
        let box = Unmanaged.passRetained(Box(body))
        var made: OpaquePointer?
        guard hone_thread_start(&made, LabThread.run, box.toOpaque()) == 0, let made else {
            box.release()
            return nil
        }
        thread = made
    }

    /// Waits for its end.
    func join() { hone_thread_join(thread) }

    /// Lets it run on by itself, for a thread that is stuck.
    func detach() { hone_thread_detach(thread) }

    /// Runs a body on a thread of its own at a nice value and waits for it.
    ///
    /// A nice value cannot be lowered again without privileges: that is why a thread takes it along into its end.
    ///
    /// - Returns: what the body returned; `nil` when the system has no more threads.
    static func runAndWait<Result: Sendable>(nice: Int, _ body: @escaping @Sendable () -> Result) -> Result? {
        let outcome = Outcome<Result>()
        let thread = LabThread {
            _ = hone_thread_set_nice(Int32(clamping: nice))
            outcome.value = body()
        }
        guard let thread else { return nil }
        thread.join()
        return outcome.value
    }

    /// What a thread was given.
    private final class Box: Sendable {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    /// Written by one thread before its end, read by another one after joining it.
    private final class Outcome<Value: Sendable>: @unchecked Sendable { var value: Value? }

    private static let run: @convention(c) (UnsafeMutableRawPointer?) -> Void = { context in
        guard let context else { return }
        Unmanaged<Box>.fromOpaque(context).takeRetainedValue().body()
    }
}
