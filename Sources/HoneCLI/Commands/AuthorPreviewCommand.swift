import AppScreens
import ArgumentParser
import CourseModel
import LessonCompiler
import TerminalIO
import TextUI

/// `hone author preview FILE`.
struct AuthorPreviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview", abstract: "Show a lesson as a learner sees it, and again whenever it is saved.",
        discussion: """
            What is wrong is shown at its section. At a terminal the window stays where it is while you write in your editor; elsewhere, and with --once, \
            the lesson is printed once, with exit status 1 when there is an error.
            """)

    @OptionGroup var options: CommonOptions

    @Argument(help: "The lesson's file.")
    var file: String

    @Flag(help: "Show keys, hints, outcomes and explanations too.")
    var keys = false

    @Flag(help: "Print it once and end.")
    var once = false

    func run() throws {
        let console = options.console(Platform.environment)
        let laboratory = Laboratory.standard(environment: Platform.environment)
        let preview = LessonPreview(
            compiler: .standard(kinds: laboratory.kinds), laboratory: laboratory, keys: keys ? .all : .earned, path: file)
        guard preview.stamp.hasLesson else { throw Failure("There is no file \(file).") }
        guard console.isInputTerminal, console.isOutputTerminal, !once else { return try print(preview, to: console) }
        switch try PreviewDialogue(preview: preview, console: console, isPlain: options.plain).run() {
        case .interrupted: throw Failure("", status: .interrupted)
        case .terminated(let signal): throw Failure("", status: .signal(signal))
        case .line, .endOfInput: break
        }
    }

    private func print(_ preview: LessonPreview, to console: LinearConsole) throws {
        let moment = Moment(now: SystemClock.now(), width: console.size().columns, capabilities: console.capabilities)
        let compiled = try preview.compiled()
        let pages = preview.pages(of: compiled, proofs: preview.proofs(of: compiled), at: moment)
        try console.write(pages.lines)
        try console.write(StyledLine("\(DiagnosticFormatter().summary(pages.diagnostics))."))
        if pages.diagnostics.containsErrors { throw Failure("") }
    }
}
