import AppScreens
import ArgumentParser
import CourseModel
import TerminalIO
import Store

/// `hone read`: prints a lesson.
struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: "Print a lesson, rendered for the terminal.",
        discussion: "Results, keys and explanations are printed once you have earned them.")

    @OptionGroup var options: CommonOptions

    @Argument(help: "The lesson.")
    var lesson: String

    @Flag(help: "For instructors: print keys, hints, outcomes and explanations too.")
    var keys = false

    func run() throws {
        let workplace = try Workplace.open(options)
        let name = try NameResolver(names: try workplace.store.names()).lesson(lesson)
        let text = LessonText(
            lesson: try workplace.lesson(name), state: try workplace.state(of: name), kinds: workplace.laboratory.kinds,
            cores: workplace.laboratory.cores, keys: keys ? .all : .earned)
        try workplace.console.write(text.lines(at: workplace.moment))
    }
}
