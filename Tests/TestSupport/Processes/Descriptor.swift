import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A file descriptor that closes itself.
final class Descriptor {
    private(set) var number: Int32

    init(_ number: Int32) { self.number = number }

    deinit { close() }

    /// Whether it is open.
    var isOpen: Bool { number >= 0 }

    /// Closes it; closing twice is allowed.
    func close() {
        guard isOpen else { return }
        #if canImport(Darwin)
            _ = Darwin.close(number)
        #elseif canImport(Musl)
            _ = Musl.close(number)
        #else
            _ = Glibc.close(number)
        #endif
        number = -1
    }

    /// What reading or writing without waiting came to.
    enum Transfer {
        /// This many bytes.
        case bytes(Int)
        /// Nothing now.
        case nothingYet
        /// The other end is closed.
        case ended
    }

    /// Reads what is there, up to 64 KiB, and appends it.
    func readAvailable(into bytes: inout [UInt8]) -> Transfer {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = read(number, &buffer, buffer.count)
        if count > 0 { bytes.append(contentsOf: buffer[..<count]) }
        return Self.transfer(count)
    }

    /// Writes as much as fits.
    func writeAvailable(_ bytes: ArraySlice<UInt8>) -> Transfer {
        Self.transfer(bytes.withUnsafeBytes { write(number, $0.baseAddress, $0.count) })
    }

    private static func transfer(_ count: Int) -> Transfer {
        if count > 0 { return .bytes(count) }
        // A pseudo-terminal whose other end was closed answers EIO.
        return count < 0 && (errno == EAGAIN || errno == EINTR) ? .nothingYet : .ended
    }

    /// Reading and writing never wait from now on.
    func setNonBlocking() { _ = fcntl(number, F_SETFL, fcntl(number, F_GETFL) | O_NONBLOCK) }

    /// A pipe that children do not inherit.
    static func pipe() throws -> (reading: Descriptor, writing: Descriptor) {
        var ends: [Int32] = [-1, -1]
        let code = spawning.withLock { _ in
            #if canImport(Darwin)
                let code = Darwin.pipe(&ends)
            #elseif canImport(Musl)
                let code = Musl.pipe(&ends)
            #else
                let code = Glibc.pipe(&ends)
            #endif
            for end in ends where code == 0 { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            return code
        }
        guard code == 0 else { throw SystemFailure(call: "pipe", code: errno) }
        return (Descriptor(ends[0]), Descriptor(ends[1]))
    }

    /// Waits until one of the descriptors can be read or written, at most `milliseconds`.
    static func wait(reading: [Descriptor], writing: [Descriptor], milliseconds: Int32) {
        var list =
            reading.map { pollfd(fd: $0.number, events: Int16(POLLIN), revents: 0) }
            + writing.map { pollfd(fd: $0.number, events: Int16(POLLOUT), revents: 0) }
        _ = poll(&list, nfds_t(list.count), milliseconds)
    }
}

/// A point in time after which a test no longer waits.
struct Deadline {
    private let end: ContinuousClock.Instant

    init(seconds: Double) { end = ContinuousClock.now.advanced(by: .milliseconds(Int64(seconds * 1000))) }

    var hasPassed: Bool { ContinuousClock.now >= end }

    /// The time left for one `poll`, at most `limit` milliseconds.
    func milliseconds(atMost limit: Int32) -> Int32 {
        let (seconds, attoseconds) = ContinuousClock.now.duration(to: end).components
        let left = seconds * 1000 + attoseconds / 1_000_000_000_000_000
        return Int32(max(0, min(Int64(limit), left + 1)))
    }
}
