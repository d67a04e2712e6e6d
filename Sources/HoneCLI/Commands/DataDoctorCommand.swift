import ArgumentParser
import CourseModel
import Foundation
import Store
import TerminalIO
import TextUI

/// `hone data doctor`: looks at the whole database, and mends when it is told to.
struct DataDoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "Check the database; mend only when told.",
        discussion: """
            It checks the file, every event, and whether progress, schedules and statistics are what the log gives. --rebuild derives those
            again from the log. --rescue FILE.jsonl saves what can be read of a damaged database, for hone data import.
            """)

    @OptionGroup var options: CommonOptions

    @Flag(help: "Derive progress, schedules and statistics again from the log.")
    var rebuild = false

    @Option(help: ArgumentHelp("Save the events that can still be read of a damaged database.", valueName: "file.jsonl"))
    var rescue: String?

    func run() throws {
        if let rescue { return try save(to: rescue) }
        let workplace = try Workplace.openStore(options)
        let console = workplace.console
        if rebuild {
            let start = SystemClock.now()
            let count = try workplace.store.rebuildDerived()
            let took = NumberFormat.duration(SystemClock.now().seconds - start.seconds)
            try console.write(StyledLine("Progress, schedules and statistics are derived again from \(count) events, in \(took)."))
        }
        let report = try workplace.store.examine()
        try console.write(DoctorWords.lines(report, workplace.store).map { StyledLine($0) })
        if !report.isHealthy { throw Failure("", status: .failed) }
    }

    /// Reads the damaged file past the store, which may not be able to open it.
    private func save(to file: String) throws {
        let environment = Platform.environment
        let location = try StoreLocation.resolve(
            option: options.database, environment: environment, currentFolder: FileManager.default.currentDirectoryPath)
        let count = try NewFile.write(file) { write in try Rescue.export(of: location, at: SystemClock.now(), to: write) }
        try options.console(environment).write(
            StyledLine(
                "\(count) events were read and are in \(file). Put the damaged file away and type: hone data import \(file)"))
    }
}

/// The words of the doctor.
enum DoctorWords {
    /// What was found, and what to do.
    static func lines(_ report: HealthReport, _ store: HoneStore) -> [String] {
        let facts = [
            "database   \(store.location.path), \(report.bytes) bytes, schema \(report.schema), journal \(store.journal.rawValue)",
            "log        \(report.events) events",
        ]
        if report.isHealthy { return facts + ["Everything is sound: the file, every event, and what is derived from them."] }
        return facts + report.damage.map { "damaged    \($0)" } + report.unreadable.map { "unreadable \($0)" }
            + report.outdated.map { "outdated   \($0): its rows are not what the log gives" } + advice(report)
    }

    private static func advice(_ report: HealthReport) -> [String] {
        var lines: [String] = []
        if !report.damage.isEmpty {
            lines.append(
                "Keep a copy of the file. Then restore a backup, or save what can be read: hone data doctor --rescue FILE.jsonl")
        }
        if !report.unreadable.isEmpty {
            lines.append("Unreadable events count for nothing; a newer Hone may read them. They are kept as they are.")
        }
        if !report.outdated.isEmpty { lines.append("Mend what is derived with: hone data doctor --rebuild") }
        return lines
    }
}
