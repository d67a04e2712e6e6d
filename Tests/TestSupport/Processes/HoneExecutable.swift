#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The built `hone`.
public enum HoneExecutable {
    /// Its path: `HONE_EXECUTABLE` in the environment, else the file beside the running tests.
    public static let path: String = {
        if let path = getenv("HONE_EXECUTABLE") { return String(cString: path) }
        var folder = testProgram()
        while let slash = folder.lastIndex(of: "/") {
            folder = String(folder[..<slash])
            if access("\(folder)/hone", X_OK) == 0 { return "\(folder)/hone" }
        }
        return "hone"
    }()

    /// Runs `hone` to its end, without a terminal, as a person in a plain shell would: with an empty home.
    ///
    /// - Parameters:
    ///   - home: the home folder, usually of ``withTemporaryFolder(_:)``. Everything that `hone` stores goes there.
    ///   - environment: more variables, or other values for those of ``environment(home:)``.
    public static func run(
        _ arguments: [String], home: String, input: String = "", environment: [String: String] = [:], folder: String? = nil,
        timeout: Double = 60
    ) throws -> ProcessResult {
        let all = self.environment(home: home).merging(environment) { $1 }
        return try runProcess(path, arguments, input: input, environment: all, folder: folder, timeout: timeout)
    }

    /// Opens `hone` in a pseudo-terminal, with an empty home.
    public static func open(
        _ arguments: [String], home: String, size: TerminalSession.Size = .init(columns: 80, rows: 24), environment: [String: String] = [:],
        folder: String? = nil
    ) throws -> TerminalSession {
        let all = self.environment(home: home).merging(["TERM": "xterm-256color"]) { $1 }.merging(environment) { $1 }
        return try TerminalSession(path, arguments, size: size, environment: all, folder: folder)
    }

    /// What `hone` sees of the environment in tests: the same on every machine. The shipped lessons are those of the repository.
    public static func environment(home: String) -> [String: String] {
        [
            "HOME": home, "LANG": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin", "TZ": "UTC",
            "HONE_LESSONS": Repository.path("lessons"),
        ]
    }

    /// The file that holds this code: the test bundle or the program that the tests are linked into.
    private static func testProgram() -> String {
        #if os(Linux)
            var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
            let count = readlink("/proc/self/exe", &buffer, buffer.count)
            return String(decoding: buffer.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
        #else
            var information = Dl_info()
            guard dladdr(#dsohandle, &information) != 0, let name = information.dli_fname else { return "" }
            return String(cString: name)
        #endif
    }
}
