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
        let place = LessonPlace(lesson)
        let name = try NameResolver(names: try workplace.store.names()).lesson(place.lesson)
        let found = try workplace.lesson(name)
        let text = LessonText(
            lesson: found, state: try workplace.state(of: name), kinds: workplace.laboratory.kinds,
            cores: workplace.laboratory.cores, keys: keys ? .all : .earned)
        guard let section = try place.section(in: found) else { return try workplace.console.write(text.lines(at: workplace.moment)) }
        try workplace.console.write(text.parts(at: workplace.moment).filter { $0.section == section }.flatMap(\.lines))
    }
}
