import AppScreens
import ArgumentParser
import CourseModel
import TerminalIO
import Store
import TextUI

/// `hone read`: prints a lesson.
struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: "Print a lesson, rendered for the terminal.",
        discussion: "Results, keys and explanations are printed once you have earned them.")

    @OptionGroup var options: CommonOptions

    @Argument(help: "The lesson, or one section of it as hone search prints it: num-workers#self-check.")
    var lesson: String

    @Flag(help: "For instructors: print keys, hints, outcomes and explanations too.")
    var keys = false

    func run() throws {
        let workplace = try Workplace.open(options)
        let parts = lesson.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let name = try NameResolver(names: try workplace.store.names()).lesson(parts.first ?? "")
        let text = LessonText(
            lesson: try workplace.lesson(name), state: try workplace.state(of: name), kinds: workplace.laboratory.kinds,
            cores: workplace.laboratory.cores, keys: keys ? .all : .earned)
        let lines = try parts.count == 2 ? section(parts[1], of: text, workplace) : text.lines(at: workplace.moment)
        try workplace.console.write(lines)
    }

    private func section(_ id: String, of text: LessonText, _ workplace: Workplace) throws -> [StyledLine] {
        let parts = text.parts(at: workplace.moment)
        let found = parts.filter { $0.section?.rawValue == id }.flatMap(\.lines)
        guard !found.isEmpty else {
            let known = parts.compactMap(\.section?.rawValue)
            throw Failure(
                "The lesson has no section “\(id)”.\(Suggestions.question(id, among: known)) Sections: \(known.joined(separator: ", ")).")
        }
        return found
    }
}
