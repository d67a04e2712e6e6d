import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The few things that only the operating system knows.
enum Platform {
    /// Ends the process.
    static func exit(_ status: Int32) -> Never {
        #if canImport(Glibc)
            Glibc.exit(status)
        #else
            Darwin.exit(status)
        #endif
    }

    /// The running executable's absolute path, without symbolic links.
    static var executable: String {
        let path = Bundle.main.executablePath ?? CommandLine.arguments[0]
        return URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    }

    /// The system’s own words for an error number.
    static func words(forErrorNumber number: Int32) -> String { String(cString: strerror(number)) }

    /// The environment variables.
    static var environment: [String: String] { ProcessInfo.processInfo.environment }

    /// Text to standard output, before a console exists.
    static func writeOutput(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

    /// Text to standard error, before a console exists.
    static func writeError(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
