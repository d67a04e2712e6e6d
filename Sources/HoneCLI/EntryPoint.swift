import ArgumentParser
import CourseModel
import AppScreens
import LessonCompiler
import LoaderLab
import Store
import TerminalIO

/// Where the process begins and its exit status is decided.
public enum EntryPoint {
    /// Parses the arguments, runs the command, and ends the process: 0 done, 1 failed, 2 wrong use, 130 Ctrl-C, 128 + n signal n.
    public static func main() -> Never {
        let arguments = Array(CommandLine.arguments.dropFirst())
        // A worker process of a loader: it is no command, and must be up at once.
        if arguments.first == LoaderWorker.argument { Platform.exit(LoaderWorker.run(Array(arguments.dropFirst()))) }
        Platform.exit(run(arguments: arguments))
    }

    /// Runs a command and returns its exit status; what went wrong is on standard error.
    static func run(arguments: [String]) -> Int32 {
        ProcessSignals.install()
        do {
            var command = try HoneCommand.parseAsRoot(CommonOptionsFirst.moved(arguments))
            try command.run()
            return 0
        } catch OutputError.closed {
            return 0
        } catch {
            return report(error)
        }
    }

    /// Writes what went wrong and returns the exit status. Help and version, which come as errors too, go to standard output.
    private static func report(_ error: any Error) -> Int32 {
        if let failure = ErrorWords.failure(error) {
            if !failure.message.isEmpty { Platform.writeError("hone: \(failure.message)\n") }
            return failure.status.rawValue
        }
        let message = HoneCommand.fullMessage(for: error)
        if HoneCommand.exitCode(for: error) == .success {
            Platform.writeOutput(message + "\n")
            return 0
        }
        Platform.writeError(message + "\n")
        return Failure.Status.wrongUse.rawValue
    }
}

/// The words for the errors of every target.
enum ErrorWords {
    /// The failure to show; `nil` for errors of the command line's own parser, which words them itself.
    static func failure(_ error: any Error) -> Failure? {
        switch error {
        case let failure as Failure: failure
        case let error as StoreError: Failure(error.words)
        case let error as ExperimentFailure: Failure(error.message, status: error.status)
        case let error as CourseReadError: Failure("The course cannot be read: \(error.words).")
        case OutputError.failed(let number): Failure("Output cannot be written: \(Platform.words(forErrorNumber: number)).")
        default: nil
        }
    }
}

extension ExperimentFailure {
    /// What it means for the process: the user asked for something impossible, or pressed Ctrl-C, or something failed.
    fileprivate var status: Failure.Status {
        switch self {
        case .badParameter: .wrongUse
        case .stoppedBeforeFirstRow: .interrupted
        default: .failed
        }
    }
}
