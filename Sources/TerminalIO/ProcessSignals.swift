import CTerminal

/// The signals that ask this process to stop or to look at its window again.
///
/// While nobody promises to look (``whileDeferring(_:)``, or waiting in ``LineReader/readLine()``), Ctrl-C, SIGTERM and SIGHUP end the process at
/// once with 128 + signal. Otherwise they are kept until they are taken; a second one within two seconds of one that nobody took still ends
/// the process. SIGPIPE is ignored. A signal that was ignored at the start (`nohup`) stays so.
public enum ProcessSignals {
    /// A signal that asks the process to stop.
    public enum Stop: Hashable, Sendable {
        /// Ctrl-C: stop what is going on.
        case interrupt
        /// End the program and exit with 128 + `signal` (SIGTERM, SIGHUP).
        case terminate(signal: Int32)
    }

    /// Installs the handlers; later calls do nothing.
    ///
    /// - Returns: 0, or the system's error number when handlers could not be installed.
    @discardableResult
    public static func install() -> Int32 { installation }

    /// Does work during which ``pendingStop`` is looked at often: stop signals are kept for it instead of ending the process.
    public static func whileDeferring<Result, Failure: Error>(_ work: () throws(Failure) -> Result) throws(Failure) -> Result {
        hone_signals_defer(1)
        defer { hone_signals_defer(-1) }
        return try work()
    }

    /// ``whileDeferring(_:)`` for work that waits.
    public static func whileDeferring<Result>(
        isolation: isolated (any Actor)? = #isolation, _ work: () async throws -> Result
    ) async rethrows -> Result {
        hone_signals_defer(1)
        defer { hone_signals_defer(-1) }
        return try await work()
    }

    /// The stop signal that came and was not taken yet, the gravest first; it stays. Costs one atomic load.
    public static var pendingStop: Stop? { stop(in: hone_signals_pending()) }

    /// Whether Ctrl-C (or a graver signal) came and was not taken yet. Costs one atomic load: poll it as often as you like.
    public static var interruptRequested: Bool { pendingStop != nil }

    /// The stop signal that came, forgotten by this call.
    public static func takeStop() -> Stop? {
        guard let stop = pendingStop else { return nil }
        hone_signals_clear(bits(of: stop))
        return stop
    }

    /// Whether the window changed its size since this was last asked.
    public static func takeResize() -> Bool {
        guard hone_signals_pending() & bit(HONE_RESIZE) != 0 else { return false }
        hone_signals_clear(bit(HONE_RESIZE))
        return true
    }

    /// Becomes readable after a signal; -1 without handlers.
    static var descriptor: Int32 { hone_signals_descriptor() }

    /// Empties the pipe so that it does not wake anybody again for signals that are known.
    static func drain() { hone_signals_clear(0) }

    private static let installation: Int32 = hone_signals_install()

    private static func stop(in pending: Int32) -> Stop? {
        if pending & bit(HONE_TERMINATE) != 0 { return .terminate(signal: 15) }
        if pending & bit(HONE_HANGUP) != 0 { return .terminate(signal: 1) }
        return pending & bit(HONE_INTERRUPT) != 0 ? .interrupt : nil
    }

    private static func bits(of stop: Stop) -> Int32 {
        switch stop {
        case .interrupt: bit(HONE_INTERRUPT)
        case .terminate(let signal): signal == 15 ? bit(HONE_TERMINATE) : bit(HONE_HANGUP)
        }
    }

    private static func bit<Flag: BinaryInteger>(_ flag: Flag) -> Int32 { Int32(truncatingIfNeeded: flag) }
}
