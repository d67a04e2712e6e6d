#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Reads one file within bounds.
enum FileReading {
    /// A ``FileProblem`` as an error.
    struct Failure: Error {
        let problem: FileProblem
    }

    /// The bytes of a regular file of at most ``CourseSource/maximalFileSize`` bytes. A pipe or device is refused, not waited for.
    static func read(_ path: String) -> Result<[UInt8], Failure> {
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return .failure(Failure(problem: openProblem())) }
        defer { close(descriptor) }
        var information = stat()
        guard fstat(descriptor, &information) == 0 else { return .failure(Failure(problem: .system(systemError()))) }
        guard information.st_mode & S_IFMT == S_IFREG else { return .failure(Failure(problem: .notAFile)) }
        guard information.st_size <= CourseSource.maximalFileSize else {
            return .failure(Failure(problem: .tooLarge(Int(information.st_size))))
        }
        return contents(of: descriptor)
    }

    /// Reads to the end; a file that grew meanwhile is refused once it is too large.
    private static func contents(of descriptor: Int32) -> Result<[UInt8], Failure> {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            #if canImport(Darwin)
                let count = Darwin.read(descriptor, &buffer, buffer.count)
            #elseif canImport(Musl)
                let count = Musl.read(descriptor, &buffer, buffer.count)
            #else
                let count = Glibc.read(descriptor, &buffer, buffer.count)
            #endif
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return .failure(Failure(problem: .system(systemError()))) }
            if count == 0 { return .success(bytes) }
            bytes.append(contentsOf: buffer[..<count])
            guard bytes.count <= CourseSource.maximalFileSize else { return .failure(Failure(problem: .tooLarge(bytes.count))) }
        }
    }

    private static func openProblem() -> FileProblem {
        switch errno {
        case ENOENT, ELOOP, ENOTDIR: .disappeared
        case ENXIO: .notAFile
        default: .system(systemError())
        }
    }

    /// The system's words for the last error.
    static func systemError() -> String { strerror(errno).map { String(cString: $0) } ?? "error \(errno)" }
}
