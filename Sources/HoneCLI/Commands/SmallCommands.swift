import AppScreens
import ArgumentParser
import CourseModel
import Foundation
import LessonCompiler
import Store
import TerminalIO
import TextUI

/// `hone note`: a note on a lesson.
struct NoteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "note", abstract: "Write a note on a lesson, or list your notes.")

    @OptionGroup var options: CommonOptions

    @Argument(help: "The lesson.")
    var lesson: String

    @Argument(help: "The note; without one, your notes are listed.")
    var text: [String] = []

    func run() throws {
        let workplace = try Workplace.open(options)
        let name = try NameResolver(names: try workplace.store.names()).lesson(lesson)
        if text.isEmpty {
            let notes = try workplace.state(of: name).notes.map { "\($0.time.minute(in: workplace.calendar.zone))  \($0.text)" }
            try workplace.console.write((notes.isEmpty ? ["No notes on \(name) yet."] : notes).map { StyledLine($0) })
            return
        }
        _ = try workplace.log(.noted(name, text: text.joined(separator: " ")))
        try workplace.console.write(StyledLine("Noted."))
    }
}

/// `hone version`.
struct VersionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "version", abstract: "Print the version.")

    @OptionGroup var options: CommonOptions

    @Flag(help: "Also what a bug report needs: system, cores, terminal, database, courses.")
    var verbose = false

    func run() throws {
        let console = options.console(Platform.environment)
        try console.write(StyledLine("hone \(Version.text)"))
        if verbose { try console.write(try details(console).map { StyledLine($0) }) }
    }

    private func details(_ console: LinearConsole) throws -> [String] {
        let workplace = try Workplace.openStore(options)
        let machine = workplace.laboratory.describeMachine()
        let size = console.size()
        return [
            "system     \(machine.system)", "processor  \(machine.processor), \(machine.cores) cores usable",
            "terminal   \(size.columns) x \(size.rows), colour \(console.capabilities.colorDepth.rawValue), "
                + "\(console.capabilities.charset.rawValue), TERM \(Platform.environment["TERM"] ?? "not set")",
            "database   \(workplace.store.location.path) (journal \(workplace.store.journal.rawValue), \(try workplace.store.eventCount()) events)",
            "courses    \(try workplace.store.courses().map { "\($0.course.id) from \($0.sourceFolder)" }.joined(separator: "; "))",
        ]
    }
}

/// `hone search WORDS`.
struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Search titles, text, metrics, pitfalls and questions.",
        discussion: "All words must occur; the last one may be unfinished; \"words in quotes\" are a phrase. Keys are not searched.")

    @OptionGroup var options: CommonOptions

    @Argument(help: "The words.")
    var words: [String]

    func run() throws {
        let workplace = try Workplace.open(options)
        let query = words.joined(separator: " ")
        let hits = try workplace.store.search(query, learner: workplace.learner.id)
        guard !hits.isEmpty else { throw Failure("Nothing was found for “\(query)”.") }
        try workplace.console.write(SearchResults(hits: hits).lines)
        if let place = hits.first.map(SearchResults.place) {
            try workplace.console.write(StyledLine("Go there with: hone learn \(place). Print it with: hone read \(place)", .muted))
        }
    }
}

/// The hits of a search: where, and the words around, the matches marked.
struct SearchResults {
    let hits: [SearchHit]

    var lines: [StyledLine] {
        hits.flatMap { hit -> [StyledLine] in
            return [line(hit.title) + StyledLine("  \(Self.place(of: hit))", .muted), StyledLine("    ") + line(hit.snippet), .empty]
        }
    }

    /// What `hone learn` and `hone read` take: `course/lesson#section`.
    static func place(of hit: SearchHit) -> String {
        [hit.lesson.description, hit.section?.rawValue].compactMap(\.self).joined(separator: "#")
    }

    private func line(_ parts: [SearchHit.Part]) -> StyledLine {
        StyledLine(parts.map { StyledSpan($0.text, $0.isMatch ? Style(.accent, .bold) : .plain) })
    }
}
