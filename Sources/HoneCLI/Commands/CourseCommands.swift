import AppScreens
import ArgumentParser
import CourseModel
import TerminalIO
import Foundation
import LessonCompiler
import Store
import TextUI

/// `hone course`: the courses in the store.
struct CourseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "course", abstract: "List, add and remove courses.",
        subcommands: [CourseListCommand.self, CourseAddCommand.self, CourseRemoveCommand.self], defaultSubcommand: CourseListCommand.self)
}

/// `hone course list`.
struct CourseListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the courses and their lessons.")

    @OptionGroup var options: CommonOptions

    func run() throws {
        let workplace = try Workplace.open(options)
        try workplace.console.write(try workplace.catalogue().lines(at: workplace.moment))
    }
}

/// `hone course add FOLDER`.
struct CourseAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Compile a course's folder into the store.",
        discussion: "Later changes of its files are picked up by themselves. Your history is never touched.")

    @OptionGroup var options: CommonOptions

    @Argument(help: "The folder that holds course.yml.")
    var folder: String

    func run() throws {
        let workplace = try Workplace.openStore(options)
        let path = URL(fileURLWithPath: folder).standardized.path
        let report = try workplace.keeper.bringIn(folder: path)
        let lines = DiagnosticLines(formatter: DiagnosticFormatter(folder: folder), width: workplace.console.terminalWidth)
        for diagnostic in report.diagnostics { try workplace.console.errorOutput.write(lines.lines(of: diagnostic)) }
        guard let course = report.course else { throw Failure("The course in \(folder) was not added.") }
        try workplace.console.write(StyledLine("\(course.title) (\(course.id)): \(ImportWords.text(report.summary))."))
        let broken = report.diagnostics.contains { $0.severity == .error }
        if broken { throw Failure("Some lessons have errors: they were left out, or stay as they were last compiled.") }
    }
}

/// `hone course remove COURSE`.
struct CourseRemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Remove a course from the store; its history stays.")

    @OptionGroup var options: CommonOptions

    @Argument(help: "The course's id.")
    var course: String

    func run() throws {
        let workplace = try Workplace.openStore(options)
        guard try workplace.store.removeCourse(Course.ID(course)) else {
            let names = try workplace.store.courses().map(\.course.id.rawValue)
            throw Failure("There is no course “\(course)”.\(Suggestions.question(course, among: names))")
        }
        try workplace.console.write(StyledLine("Removed \(course). Your answers and results stay; add the course again to go on."))
    }
}

/// What an import did, in words.
enum ImportWords {
    /// `2 lessons new, 1 changed`; `nothing changed` when nothing was written.
    static func text(_ summary: ImportSummary?) -> String {
        guard let summary else { return "nothing changed" }
        let counts = [
            (summary.added.count, "new"), (summary.changed.count, "changed"), (summary.unchanged.count, "unchanged"),
            (summary.removed.count, "removed"),
        ]
        let parts = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        return parts.isEmpty ? "no lessons" : "lessons: " + parts.joined(separator: ", ")
    }
}
