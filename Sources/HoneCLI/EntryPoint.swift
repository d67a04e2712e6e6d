import ArgumentParser

/// Where the process begins and its exit status is decided.
public enum EntryPoint {
    /// Parses the arguments, runs the command, and ends the process: 0 done, 1 failed, 2 wrong use, 130 Ctrl-C.
    public static func main() -> Never {
        Platform.exit(run(arguments: Array(CommandLine.arguments.dropFirst())))
    }

    /// Runs a command and returns its exit status; what went wrong is on standard error.
    static func run(arguments: [String]) -> Int32 {
        do {
            var command = try HoneCommand.parseAsRoot(arguments)
            try command.run()
            return 0
        } catch let failure as Failure {
            if !failure.message.isEmpty { Platform.writeError("hone: \(failure.message)\n") }
            return failure.status.rawValue
        } catch is OutputClosed {
            return 0
        } catch {
            return report(error)
        }
    }

    /// Help and version go to standard output; wrong use to standard error.
    private static func report(_ error: any Error) -> Int32 {
        let message = HoneCommand.fullMessage(for: error)
        if HoneCommand.exitCode(for: error) == .success {
            Platform.writeOutput(message + "\n")
            return 0
        }
        Platform.writeError(message + "\n")
        return Failure.Status.wrongUse.rawValue
    }
}
