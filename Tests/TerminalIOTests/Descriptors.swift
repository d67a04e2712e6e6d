#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif
import Testing

/// A pipe that is closed when it goes.
final class Pipe: @unchecked Sendable {
    let readEnd: Int32
    private(set) var writeEnd: Int32

    init() throws {
        var ends: [Int32] = [-1, -1]
        try #require(pipe(&ends) == 0)
        readEnd = ends[0]
        writeEnd = ends[1]
    }

    deinit {
        close(readEnd)
        closeWriting()
    }

    /// Writes all bytes from a thread of its own, so that a full pipe blocks nobody, then closes if asked.
    func send(_ bytes: [UInt8], andClose closes: Bool = true) {
        if bytes.count <= 4096 {
            put(bytes, to: writeEnd)
            if closes { closeWriting() }
        } else {
            startThread { [self] in
                put(bytes, to: writeEnd)
                if closes { closeWriting() }
            }
        }
    }

    func send(_ text: String, andClose closes: Bool = true) { send(Array(text.utf8), andClose: closes) }

    func closeWriting() {
        if writeEnd >= 0 { close(writeEnd) }
        writeEnd = -1
    }
}

/// A pseudo-terminal: `terminal` is what a program sees, `keyboard` where a person types and looks.
final class PseudoTerminal {
    let keyboard: Int32
    let terminal: Int32

    init(columns: UInt16 = 0, rows: UInt16 = 0) throws {
        keyboard = posix_openpt(O_RDWR | O_NOCTTY)
        try #require(keyboard >= 0 && grantpt(keyboard) == 0 && unlockpt(keyboard) == 0)
        terminal = open(String(cString: try #require(ptsname(keyboard))), O_RDWR | O_NOCTTY)
        try #require(terminal >= 0)
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        try #require(ioctl(keyboard, UInt(TIOCSWINSZ), &size) == 0)
    }

    deinit {
        close(terminal)
        close(keyboard)
    }

    func type(_ bytes: [UInt8]) { put(bytes, to: keyboard) }

    func type(_ text: String) { type(Array(text.utf8)) }

    /// Whether the kernel's line editing knows UTF-8.
    var editsCharacters: Bool {
        var settings = termios()
        return tcgetattr(terminal, &settings) == 0 && settings.c_iflag & tcflag_t(IUTF8) != 0
    }
}

/// Writes all bytes.
func put(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        if count < 0 { return }
        rest = rest.dropFirst(count)
    }
}

/// Runs work on a thread of its own: blocking it blocks no other test.
func startThread(_ work: @escaping @Sendable () -> Void) {
    final class Box {
        let work: @Sendable () -> Void
        init(_ work: @escaping @Sendable () -> Void) { self.work = work }
    }
    var thread = pthread_t()
    let box = Unmanaged.passRetained(Box(work))
    let result = pthread_create(
        &thread, nil,
        {
            Unmanaged<Box>.fromOpaque($0!).takeRetainedValue().work(); return nil
        }, box.toOpaque())
    precondition(result == 0)
    pthread_detach(thread)
}
