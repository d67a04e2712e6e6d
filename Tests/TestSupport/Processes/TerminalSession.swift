import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A program in a pseudo-terminal, steered like a person would: wait for a text, type, wait again.
///
/// ```swift
/// let session = try HoneExecutable.open(["learn", "num-workers", "--plain"], home: folder.path)
/// try session.wait(for: "Enter")
/// try session.type("\n")
/// #expect(try session.waitForEnd() == .code(0))
/// ```
///
/// Nothing waits for ever: every wait has a timeout, and the program with its whole group is killed when the session is
/// released. What it writes is read only while something waits, as a terminal that is slow would do.
public final class TerminalSession {
    /// The size of a terminal, in cells.
    public struct Size: Hashable, Sendable {
        /// Cells in a row.
        public var columns: Int
        /// Rows.
        public var rows: Int

        /// Makes a size.
        public init(columns: Int, rows: Int) {
            self.columns = columns
            self.rows = rows
        }
    }

    private let terminal: Descriptor
    private let process: SpawnedProcess
    private var status: ExitStatus?
    private var raw: [UInt8] = []
    private var shown = TerminalText()
    /// Where the next wait begins to look, in `shown.bytes`.
    private var position = 0

    /// Starts a program. Nothing of the environment is inherited.
    public init(
        _ executable: String, _ arguments: [String] = [], size: Size = Size(columns: 80, rows: 24), environment: [String: String] = [:],
        folder: String? = nil
    ) throws {
        let ends = try Self.openTerminal(size)
        terminal = ends.person
        process = try SpawnedProcess(
            SpawnRequest(
                executable: executable, arguments: arguments, environment: environment, folder: folder,
                streams: .terminal(path: ends.path)))
        ends.program.close()
        terminal.setNonBlocking()
    }

    deinit { if status == nil { process.killAndReap() } }

    /// Everything written so far, escape sequences and all.
    public var output: String { String(decoding: raw, as: UTF8.self) }

    /// The text written so far, without escape sequences, in the order of writing; lines end with LF.
    public var text: String { shown.text }

    /// Types text: `"\n"` is Enter, `"\u{3}"` Ctrl-C, `"\u{4}"` Ctrl-D.
    public func type(_ text: String, timeout: Double = 10) throws {
        let deadline = Deadline(seconds: timeout)
        var unsent = Array(text.utf8)[...]
        while !unsent.isEmpty {
            if deadline.hasPassed { throw failure("nothing reads what is typed") }
            Descriptor.wait(reading: [terminal], writing: [terminal], milliseconds: 10)
            receive()
            switch terminal.writeAvailable(unsent) {
            case .bytes(let count): unsent = unsent.dropFirst(count)
            case .nothingYet: break
            case .ended: throw failure("the terminal is closed")
            }
        }
    }

    /// Waits until the program has written a text after the one that was last waited for.
    ///
    /// - Returns: what was written from there to the end of `wanted`.
    /// - Throws: a ``SessionFailure`` when the time is up, or the program has ended without writing it.
    @discardableResult
    public func wait(for wanted: String, timeout: Double = 20) throws -> String {
        let deadline = Deadline(seconds: timeout)
        let wantedBytes = Array(wanted.utf8)
        while true {
            let isOver = poll() || deadline.hasPassed
            if let end = shown.bytes[position...].firstRange(of: wantedBytes)?.upperBound {
                defer { position = end }
                return String(decoding: shown.bytes[position..<end], as: UTF8.self)
            }
            if isOver { throw failure("waited in vain for “\(wanted)”") }
            Descriptor.wait(reading: [terminal], writing: [], milliseconds: deadline.milliseconds(atMost: 20))
        }
    }

    /// Waits until the program has ended; one that does not is killed (`.timedOut`).
    public func waitForEnd(timeout: Double = 20) throws -> ExitStatus {
        let deadline = Deadline(seconds: timeout)
        while !poll() {
            if deadline.hasPassed {
                process.killAndReap()
                status = .timedOut
            } else {
                Descriptor.wait(reading: [terminal], writing: [], milliseconds: deadline.milliseconds(atMost: 10))
            }
        }
        shown.finish()
        return status ?? .timedOut
    }

    /// The program's process id.
    public var processID: Int32 { process.id }

    /// Sends a signal to the program, not to its group.
    public func send(_ signal: Signal) { if status == nil { _ = kill(process.id, signal.number) } }

    /// Changes the size; the system tells the program.
    public func resize(to size: Size) throws {
        var cells = Self.windowSize(size)
        guard ioctl(terminal.number, UInt(TIOCSWINSZ), &cells) == 0 else { throw SystemFailure(call: "TIOCSWINSZ", code: errno) }
    }

    /// Whether the terminal shows what is typed and waits for whole lines, as a shell expects to find it after the program.
    public var isInFirstState: Bool {
        var settings = termios()
        guard tcgetattr(terminal.number, &settings) == 0 else { return false }
        let wanted = tcflag_t(ECHO | ICANON | ISIG)
        return settings.c_lflag & wanted == wanted
    }

    /// Reads what is there. Whether the program has ended and nothing is left to read.
    private func poll() -> Bool {
        if status == nil { status = process.reap() }
        receive()
        return status != nil
    }

    private func receive() {
        let start = raw.count
        while case .bytes = terminal.readAvailable(into: &raw) {}
        for byte in raw[start...] { shown.append(byte) }
    }

    private func failure(_ problem: String) -> SessionFailure { SessionFailure(problem: problem, status: status, text: text) }

    /// Makes a pseudo-terminal: the end that stands for the person, and the one for the program with its path.
    private static func openTerminal(_ size: Size) throws -> (person: Descriptor, program: Descriptor, path: String) {
        var (person, program): (Int32, Int32) = (-1, -1)
        var cells = windowSize(size)
        let code = spawning.withLock { _ in
            let code = openpty(&person, &program, nil, nil, &cells)
            for end in [person, program] where code == 0 { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            return code
        }
        guard code == 0 else { throw SystemFailure(call: "openpty", code: errno) }
        var buffer = [CChar](repeating: 0, count: 1024)
        let named = ttyname_r(program, &buffer, buffer.count)
        let ends = (Descriptor(person), Descriptor(program))
        guard named == 0 else { throw SystemFailure(call: "ttyname_r", code: named) }
        return (ends.0, ends.1, String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
    }

    private static func windowSize(_ size: Size) -> winsize {
        winsize(ws_row: UInt16(clamping: size.rows), ws_col: UInt16(clamping: size.columns), ws_xpixel: 0, ws_ypixel: 0)
    }
}

/// A session that did not go as it should.
public struct SessionFailure: Error, CustomStringConvertible {
    /// What went wrong.
    public let problem: String
    /// How the program ended; `nil` = it still ran.
    public let status: ExitStatus?
    /// The text written until then.
    public let text: String

    /// The problem with the text.
    public var description: String { "\(problem) (\(status?.description ?? "still running")); written:\n\(text)" }
}
