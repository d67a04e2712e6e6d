import Foundation
import TerminalIO

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

    /// Where files may be put that nobody will miss.
    static var temporaryFolder: String { FileManager.default.temporaryDirectory.path }

    /// The environment variables.
    static var environment: [String: String] { ProcessInfo.processInfo.environment }

    /// Text to standard output, before a console exists.
    static func writeOutput(_ text: String) { write(text, to: 1) }

    /// Text to standard error, before a console exists.
    static func writeError(_ text: String) { write(text, to: 2) }

    /// There is nobody left to tell when this fails.
    private static func write(_ text: String, to descriptor: Int32) {
        try? ConsoleOutput(descriptor: descriptor, environment: environment).writeRaw(text)
    }
}
