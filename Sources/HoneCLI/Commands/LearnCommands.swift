import AppScreens
import ArgumentParser
import CourseModel
import Store
import Learning
import TerminalIO

/// `hone learn`: opens or resumes a lesson.
struct LearnCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "learn", abstract: "Open or resume a lesson.",
        discussion: "Without a name: the lesson you were in last, else the first one you have not finished.")

    @OptionGroup var options: CommonOptions

    @Argument(help: "The lesson, by any unambiguous end of its name, or one of its sections: num-workers, num-workers#self-check.")
    var lesson: String?

    @Flag(help: "Start the lesson over: from the beginning, with fresh attempts. What you earned and noted stays.")
    var restart = false

    func run() throws {
        let workplace = try Workplace.open(options)
        let place = lesson.map { LessonPlace($0) }
        let name =
            try place.map { try NameResolver(names: try workplace.store.names()).lesson($0.lesson) } ?? Continuation(workplace).next()
        let section = try place?.section(in: try workplace.lesson(name))
        if restart { _ = try workplace.log(.lessonRestarted(name)) }
        try workplace.study(name, from: section) { LessonSteps($0) }
    }
}

/// `hone quiz`: only the questions of a lesson.
struct QuizCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "quiz", abstract: "Answer a lesson's questions without reading it.")

    @OptionGroup var options: CommonOptions

    @Argument(help: "The lesson.")
    var lesson: String?

    func run() throws {
        let workplace = try Workplace.open(options)
        let name = try lesson.map { try NameResolver(names: try workplace.store.names()).lesson($0) } ?? Continuation(workplace).next()
        try workplace.study(name) { LessonSteps(questionsOf: $0) }
    }
}

extension Workplace {
    /// Goes through a lesson at the terminal or in the pipe.
    ///
    /// - Parameter section: where to begin; `nil` = where the learner left.
    /// - Throws: a ``Failure`` with status 130 after Ctrl-C, 128 + n after signal n.
    func study(_ name: LessonName, from section: Section.ID? = nil, steps: (Lesson) -> LessonSteps) throws {
        let lesson = try lesson(name)
        try offerTests(before: lesson, in: name.course)
        let dialogue = TerminalDialogue(console: console)
        try end(try shell(name, lesson, from: section, steps: steps(lesson), dialogue: dialogue, laboratory: laboratory).run())
    }

    /// A session's shell on this workplace.
    func shell(
        _ name: LessonName, _ lesson: Lesson, from section: Section.ID? = nil, steps: LessonSteps, dialogue: any Dialogue,
        laboratory: Laboratory
    ) throws -> LessonShell {
        let session = LessonSession(
            name: name, lesson: lesson, steps: steps, kinds: laboratory.kinds, state: try state(of: name),
            progress: try store.progress(of: name, learner: learner.id), cores: laboratory.cores, seed: .random(in: .min ... .max),
            start: section)
        return LessonShell(session: session, dialogue: dialogue, laboratory: laboratory, now: SystemClock.now, log: log) {
            (try state(of: name), try store.progress(of: name, learner: learner.id))
        }
    }

    /// Nothing is locked: a lesson that should come first is named, and on a terminal a short test of it is offered.
    private func offerTests(before lesson: Lesson, in course: Course.ID) throws {
        let passed = Set(try store.progress(learner: learner.id).filter(\.isPassed).map(\.lesson))
        let missing = lesson.requires.map { LessonName(course: course, lesson: $0) }.filter { !passed.contains($0) }
        guard !missing.isEmpty else { return }
        let names = missing.map(\.lesson.rawValue).joined(separator: ", ")
        try console.write(Notice.text("This lesson builds on \(names), not finished yet.", at: moment))
        let known = Set(try store.names().lessons)
        for name in missing where known.contains(name) { try offerTest(of: name) }
    }

    private func offerTest(of name: LessonName) throws {
        let answer = try TerminalDialogue(console: console).ask("t: a test of \(name.lesson) in five questions, Enter: go on without")
        switch answer {
        case .line(let text, _) where text.filter({ !$0.isWhitespace }).lowercased() == "t":
            var test = try ReviewBuilder(workplace: self, now: SystemClock.now()).test(of: name)
            try end(try reviewShell.run { test.handle($0, at: $1) })
        case .interrupted: throw Failure("", status: .interrupted)
        case .terminated(let signal): throw Failure("", status: .signal(signal))
        default: return
        }
    }
}

/// Which lesson comes next.
struct Continuation {
    private let workplace: Workplace

    init(_ workplace: Workplace) { self.workplace = workplace }

    /// The unfinished lesson touched last; else the first lesson that was not finished; else the very first.
    func next() throws -> LessonName {
        let catalogue = try workplace.store.catalogue().filter { $0.status == .ready }.map(\.name)
        let progress = try workplace.store.progress(learner: workplace.learner.id)
        guard let name = next(catalogue: catalogue, progress: progress) else {
            throw Failure("There are no courses yet: add one with hone course add FOLDER, or set HONE_LESSONS.")
        }
        return name
    }

    /// The same, from what was read already; `nil` when there is no lesson at all.
    func next(catalogue: [LessonName], progress: [LessonProgress]) -> LessonName? {
        let finished = Set(progress.filter { $0.finishedAt != nil }.map(\.lesson))
        let touched = progress.map(\.lesson).first { catalogue.contains($0) && !finished.contains($0) }
        return touched ?? catalogue.first { !finished.contains($0) } ?? catalogue.first
    }
}
