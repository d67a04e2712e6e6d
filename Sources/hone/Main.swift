import HoneCLI

/// The executable: everything happens in ``EntryPoint``.
@main enum Main {
    /// Runs the command line and ends the process.
    static func main() { EntryPoint.main() }
}
