import Foundation
import Testing

#if canImport(Glibc)
    import Glibc
#endif

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
final class PseudoTerminal: Sendable {
    let keyboard: Int32
    let terminal: Int32

    private typealias OpenTerminal =
        @convention(c) (
            UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Int32>, UnsafeMutablePointer<CChar>?, UnsafePointer<termios>?,
            UnsafePointer<winsize>
        ) -> Int32

    /// Opens both ends; `openpty` is looked up by name because Swift's Glibc module leaves `<pty.h>` out.
    init(columns: UInt16 = 0, rows: UInt16 = 0) throws {
        let address = try #require(dlsym(dlopen(nil, RTLD_NOW), "openpty"))
        let openTerminal = unsafeBitCast(address, to: OpenTerminal.self)
        var ends: (Int32, Int32) = (-1, -1)
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        try #require(openTerminal(&ends.0, &ends.1, nil, nil, &size) == 0)
        (keyboard, terminal) = ends
    }

    deinit {
        close(terminal)
        close(keyboard)
    }

    func type(_ bytes: [UInt8]) { put(bytes, to: keyboard) }

    func type(_ text: String) { type(Array(text.utf8)) }

    /// How many typed bytes the program has not read yet.
    var unread: Int {
        var count: Int32 = 0
        return ioctl(terminal, UInt(FIONREAD), &count) == 0 ? Int(count) : 0
    }

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
func startThread(_ work: @escaping @Sendable () -> Void) { Thread.detachNewThread(work) }

/// Waits, at least so long.
func sleepMilliseconds(_ count: Int) { usleep(UInt32(count) * 1_000) }
