import CTerminal

/// What asking for a line brought.
public enum LineInput: Hashable, Sendable {
    /// A line, without its line end.
    case line(InputLine)
    /// There is no more input: Ctrl-D on an empty line, or the end of a pipe or file.
    case endOfInput
    /// Ctrl-C. What was typed on the line is gone; further lines may be read.
    case interrupted
    /// SIGTERM or SIGHUP came: end the program and exit with 128 + `signal`.
    case terminated(signal: Int32)
}

/// A line that was read.
public struct InputLine: Hashable, Sendable {
    /// How much of the line there is.
    public enum Completeness: Hashable, Sendable {
        /// All of it.
        case whole
        /// The terminal passes no more than 4,095 bytes of a line, and so many came: the end may be missing.
        case mayBeCut
        /// The line was longer than the bound; so many bytes of its end were dropped.
        case cut(droppedBytes: Int)
    }

    /// The line; invalid UTF-8 is repaired with U+FFFD, control characters are kept.
    public let text: String
    /// How much of it there is.
    public let completeness: Completeness

    /// Makes a line.
    public init(_ text: String, completeness: Completeness = .whole) {
        self.text = text
        self.completeness = completeness
    }
}

/// Reads lines from a descriptor, with a buffer of its own.
///
/// On a terminal the kernel's line editing stays on, as screen readers expect. Not safe to use from two threads at once.
public final class LineReader {
    /// The most bytes of a line that are kept.
    public static let longestLine = 1 << 20
    /// The most bytes of a line that a terminal passes in canonical mode (Linux: `N_TTY_BUF_SIZE` less its line end).
    static let longestTerminalLine = 4_095

    private let descriptor: Int32
    private let isTerminal: Bool
    private var chunk: [UInt8] = []
    private var position = 0
    private var line: [UInt8] = []
    private var dropped = 0

    /// Makes a reader; installs the signal handlers (see ``ProcessSignals``).
    public init(descriptor: Int32 = 0) {
        ProcessSignals.install()
        self.descriptor = descriptor
        self.isTerminal = SystemCalls.isTerminal(descriptor)
    }

    /// Whether ``readLine()`` would return soon: a line, the end of input or a signal is there, or comes within so many milliseconds.
    public func isReady(within milliseconds: Int32) -> Bool {
        if chunk[position...].contains(UInt8(ascii: "\n")) || ProcessSignals.interruptRequested { return true }
        return SystemCalls.isReadable(descriptor, within: milliseconds)
    }

    /// Waits for the next line, the end of input or a signal.
    ///
    /// A last line without line end is a line; so is what stood on a terminal's line when Ctrl-D was typed twice.
    public func readLine() -> LineInput {
        if isTerminal { _ = hone_terminal_set_utf8(descriptor) }
        defer { if isTerminal { hone_terminal_restore() } }
        return ProcessSignals.whileDeferring { nextLine() }
    }

    private func nextLine() -> LineInput {
        while true {
            if let stop = ProcessSignals.takeStop() { return stopped(by: stop) }
            if takeLineFromChunk() { return finishedLine(hasEnd: true) }
            switch fill() {
            case .bytes, .again: continue
            case .end: return line.isEmpty && dropped == 0 ? .endOfInput : finishedLine(hasEnd: false)
            }
        }
    }

    private func stopped(by stop: ProcessSignals.Stop) -> LineInput {
        if isTerminal { forget() }
        switch stop {
        case .interrupt: return .interrupted
        case .terminate(let signal): return .terminated(signal: signal)
        }
    }

    /// Waits for input or a signal and reads what is there.
    private func fill() -> SystemCalls.Reading {
        let ready = SystemCalls.wait(input: descriptor, signals: ProcessSignals.descriptor)
        if ready.signals { ProcessSignals.drain() }
        guard ready.input, !ProcessSignals.interruptRequested else { return .again }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let reading = buffer.withUnsafeMutableBytes { SystemCalls.read(descriptor, into: $0) }
        if case .bytes(let count) = reading {
            chunk = Array(buffer.prefix(count))
            position = 0
        }
        return reading
    }

    /// Moves bytes from the chunk to the line, up to and with a line feed; whether there was one.
    private func takeLineFromChunk() -> Bool {
        let rest = chunk[position...]
        let end = rest.firstIndex(of: UInt8(ascii: "\n"))
        let part = rest.prefix(upTo: end ?? rest.endIndex)
        let kept = part.prefix(max(0, Self.longestLine - line.count))
        line += kept
        dropped += part.count - kept.count
        position = end.map { $0 + 1 } ?? rest.endIndex
        return end != nil
    }

    /// The line that was gathered; a carriage return before its line end is no part of it.
    private func finishedLine(hasEnd: Bool) -> LineInput {
        let completeness: InputLine.Completeness =
            if dropped > 0 { .cut(droppedBytes: dropped) } else if isTerminal && line.count >= Self.longestTerminalLine { .mayBeCut } else {
                .whole
            }
        if hasEnd, dropped == 0, line.last == UInt8(ascii: "\r") { line.removeLast() }
        let text = String(decoding: line, as: UTF8.self)
        line = []
        dropped = 0
        return .line(InputLine(text, completeness: completeness))
    }

    /// Forgets what was typed so far.
    private func forget() {
        line = []
        chunk = []
        position = 0
        dropped = 0
    }
}
