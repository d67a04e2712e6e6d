#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How a process ended.
public enum ExitStatus: Hashable, Sendable, CustomStringConvertible {
    /// It returned this exit code.
    case code(Int)
    /// A signal ended it.
    case signal(Int)
    /// It did not end in time and was killed, with all processes of its group.
    case timedOut

    /// Reads the status word of `waitpid`.
    init(waitStatus: Int32) {
        let signal = waitStatus & 0x7F
        self = signal == 0 ? .code(Int((waitStatus >> 8) & 0xFF)) : .signal(Int(signal))
    }

    /// The status in words.
    public var description: String {
        switch self {
        case .code(let code): "exit code \(code)"
        case .signal(let number): "ended by signal \(number)"
        case .timedOut: "killed after its time was up"
        }
    }
}

/// The signals that tests send.
public enum Signal: Sendable, CaseIterable {
    case hangup, interrupt, quit, kill, terminate, terminalStop, resume, windowChange

    /// The number on this system.
    public var number: Int32 {
        switch self {
        case .hangup: SIGHUP
        case .interrupt: SIGINT
        case .quit: SIGQUIT
        case .kill: SIGKILL
        case .terminate: SIGTERM
        case .terminalStop: SIGTSTP
        case .resume: SIGCONT
        case .windowChange: SIGWINCH
        }
    }
}

/// A failed system call.
public struct SystemFailure: Error, CustomStringConvertible {
    /// The call.
    public let call: String
    /// Its error number.
    public let code: Int32

    /// The call and the system's own words.
    public var description: String { "\(call): \(String(cString: strerror(code)))" }
}
