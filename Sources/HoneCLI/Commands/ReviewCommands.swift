import AppScreens
import ArgumentParser
import CourseModel
import Learning
import Scheduling
import Store
import TerminalIO
import TextUI

/// `hone review`.
struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "Answer the questions that are due again.",
        discussion: """
            Questions that you answered in lessons come back when you are about to forget them (FSRS-6). Each is answered once; the grade
            is proposed from the verdict, the time and the hints, and you may change it.
            """,
        subcommands: [
            ReviewNowCommand.self, ReviewReplayCommand.self, ReviewOptimiseCommand.self, ReviewSuspendCommand.self,
            ReviewRestoreCommand.self,
        ],
        defaultSubcommand: ReviewNowCommand.self)
}

/// `hone review`, without more: the review itself.
struct ReviewNowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "now", abstract: "Review what is due. (The default.)")

    @OptionGroup var options: CommonOptions

    @Flag(help: "Take your last review back.")
    var undo = false

    @Option(help: ArgumentHelp("How many questions at most.", valueName: "n"))
    var questions: Int?

    @Option(help: ArgumentHelp("Ask nothing more after so many minutes.", valueName: "n"))
    var minutes: Int?

    func validate() throws {
        if let questions, !(1...1000).contains(questions) { throw ValidationError("--questions must be from 1 to 1000.") }
        if let minutes, !(1...600).contains(minutes) { throw ValidationError("--minutes must be from 1 to 600.") }
    }

    func run() throws {
        let workplace = try Workplace.open(options)
        if undo { return try workplace.undoLastReview() }
        var session = try ReviewBuilder(workplace: workplace, now: SystemClock.now()).session(questions: questions, minutes: minutes)
        try workplace.end(try workplace.reviewShell.run { session.handle($0, at: $1) })
    }
}

/// `hone review suspend`.
struct ReviewSuspendCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suspend", abstract: "Keep a question out of reviews until you restore it.")

    @OptionGroup var options: CommonOptions

    @Argument(help: "The question, by any unambiguous end of its name.")
    var question: String

    func run() throws { try Workplace.open(options).hold(question, .suspended, said: "is kept out of reviews") }
}

/// `hone review restore`.
struct ReviewRestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Let a suspended or buried question back into reviews.")

    @OptionGroup var options: CommonOptions

    @Argument(help: "The question, by any unambiguous end of its name.")
    var question: String

    func run() throws { try Workplace.open(options).hold(question, .none, said: "comes up in reviews again") }
}

extension Workplace {
    /// A review's shell on this workplace.
    var reviewShell: ReviewShell {
        let log = ReviewShell.ReviewLog(
            make: { store.newEvent($0, learner: learner.id, at: SystemClock.now(), on: calendar.day(SystemClock.now())) },
            append: { try store.append($0) })
        return ReviewShell(dialogue: TerminalDialogue(console: console), store: log, now: SystemClock.now)
    }

    /// Ends a command as its dialogue ended.
    ///
    /// - Throws: a ``Failure`` with status 130 after Ctrl-C, 128 + n after signal n.
    func end(_ farewell: Farewell) throws {
        switch farewell {
        case .quit, .finished: return
        case .interrupted: throw Failure("", status: .interrupted)
        case .terminated(let signal): throw Failure("", status: .signal(signal))
        }
    }

    /// Takes the last review back, with its answer.
    fileprivate func undoLastReview() throws {
        guard let event = try store.lastReview(learner: learner.id), case .reviewed(let name, let review) = event.payload else {
            throw Failure("There is no review to undo.")
        }
        let now = SystemClock.now()
        let answers = try review.answer.map { try store.standing(for: $0, learner: learner.id) } ?? []
        try store.append(
            ([event.id] + answers).map {
                store.newEvent(.undone(name.lesson, event: $0), learner: learner.id, at: now, on: calendar.day(now))
            })
        try say("Taken back: the review of \(name) at \(event.time.minute(in: calendar.zone)). It is due as before.")
    }

    /// Keeps a question out of reviews, or lets it back in.
    fileprivate func hold(_ typed: String, _ hold: ReviewHold, said words: String) throws {
        let name = try NameResolver(names: try store.names()).question(typed)
        _ = try log(.held(name, hold))
        try say("\(name) \(words).")
    }
}
