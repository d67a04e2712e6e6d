#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The system calls that reading and writing need, with interruptions and short writes taken care of.
enum SystemCalls {
    /// What one read brought.
    enum Reading: Equatable {
        /// So many bytes, at least 1.
        case bytes(Int)
        /// Nothing will come.
        case end
        /// Nothing there now, or a signal came.
        case again
    }

    /// Which of two descriptors is ready.
    struct Readiness: Equatable {
        let input: Bool
        let signals: Bool
    }

    /// Whether the descriptor is a terminal.
    static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// Whether a descriptor has something to read, or ended, within so many milliseconds.
    static func isReadable(_ descriptor: Int32, within milliseconds: Int32) -> Bool {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&request, 1, milliseconds) > 0
    }

    /// Waits until input or a signal is there; both false when the wait was interrupted.
    static func wait(input: Int32, signals: Int32) -> Readiness {
        var entries = [pollfd(fd: input, events: Int16(POLLIN), revents: 0), pollfd(fd: signals, events: Int16(POLLIN), revents: 0)]
        guard poll(&entries, nfds_t(entries.count), -1) > 0 else { return Readiness(input: false, signals: false) }
        return Readiness(input: entries[0].revents != 0, signals: entries[1].revents != 0)
    }

    /// One read. Any error but "try again" counts as the end: the other side is gone.
    static func read(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) -> Reading {
        let count = recv(descriptor, buffer)
        if count > 0 { return .bytes(count) }
        return count < 0 && (errno == EINTR || errno == EAGAIN) ? .again : .end
    }

    /// Writes all bytes, waiting where the other side is slow.
    static func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) throws(OutputError) {
        var rest = bytes
        while !rest.isEmpty {
            let count = send(descriptor, rest)
            if count >= 0 {
                rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
            } else if errno == EAGAIN {
                waitForRoom(descriptor)
            } else if errno == EPIPE {
                throw .closed
            } else if errno != EINTR {
                throw .failed(errno: errno)
            }
        }
    }

    /// The window of the first of the descriptors that is a terminal and knows its size.
    static func windowSize(of descriptors: [Int32]) -> TerminalSize? {
        for descriptor in descriptors {
            var size = winsize()
            guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { continue }
            return TerminalSize(columns: Int(size.ws_col), rows: size.ws_row > 0 ? Int(size.ws_row) : TerminalSize.fallback.rows)
        }
        return nil
    }

    private static func waitForRoom(_ descriptor: Int32) {
        var entry = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&entry, 1, 1_000)
    }

    private static func recv(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
        #if canImport(Glibc)
            Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        #elseif canImport(Musl)
            Musl.read(descriptor, buffer.baseAddress, buffer.count)
        #else
            Darwin.read(descriptor, buffer.baseAddress, buffer.count)
        #endif
    }

    private static func send(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
        #if canImport(Glibc)
            Glibc.write(descriptor, bytes.baseAddress, bytes.count)
        #elseif canImport(Musl)
            Musl.write(descriptor, bytes.baseAddress, bytes.count)
        #else
            Darwin.write(descriptor, bytes.baseAddress, bytes.count)
        #endif
    }
}
