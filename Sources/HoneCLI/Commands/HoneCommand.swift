import ArgumentParser

/// The root of the command line.
struct HoneCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hone",
        abstract: "Courses about metrics, tradeoffs and pitfalls, measured live on your machine.",
        discussion: """
            Without a command: your courses, and where to go on.

            Everything lives in one SQLite file; `hone data where` says where. HONE_DATABASE or --database name another one, HONE_LESSONS
            the folder of the shipped courses. NO_COLOR switches colour off.

            Exit status: 0 done, 1 an operation failed, 2 wrong use or no terminal, 130 stopped by Ctrl-C.
            """,
        version: Version.text,
        subcommands: [
            HomeCommand.self, LearnCommand.self, ReadCommand.self, QuizCommand.self, ReviewCommand.self, LabCommand.self,
            ProgressCommand.self,
            SearchCommand.self, NoteCommand.self, TourCommand.self, CourseCommand.self, AuthorCommand.self, ProfileCommand.self,
            DataCommand.self,
            ConfigCommand.self, VersionCommand.self,
        ],
        defaultSubcommand: HomeCommand.self)
}

/// Options that every command has.
struct CommonOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("The database file.", valueName: "file"))
    var database: String?

    @Option(name: .long, help: ArgumentHelp("The profile to use for this command.", valueName: "name"))
    var learner: String?

    @Flag(name: .long, help: "Linear mode: no cursor movement, for screen readers and pipes.")
    var plain = false

    @Option(name: .long, help: "Colour: auto, always or never.")
    var color: ColorOption = .auto
}

/// When to use colour.
enum ColorOption: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
}
