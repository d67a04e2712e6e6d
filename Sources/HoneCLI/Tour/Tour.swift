import AppScreens
import CourseModel
import Learning
import Store
import TerminalIO
import TextUI

/// The stations of the tour. Each is the real thing, driven by a script; each is checked by what it left in the log.
struct Tour {
    let workplace: Workplace

    /// The lesson, experiment and question that the tour shows.
    private static let lesson = "num-workers"
    private static let experiment: Experiment.ID = "sweep"
    private static let question: Question.ID = "three-timings"

    /// What the scripted learner types: through the section; a prediction and the run; three answers; the end card.
    private static let script = [
        "", "4", "40", "20-80", "2", "70", "the cores are all busy at 4", "", "",
        "the timing is noisy", "4 workers made loading faster than 0",
        "Going from 0 to 4 made loading faster; 8 workers bring overhead, because they compete for the cores; so about 4 is best here.", "",
        "",
    ]

    /// Walks through all stations; throws when one fails.
    func run() throws {
        try say(
            "This is a tour of Hone: a section, a live experiment, three graded answers, and the progress. Lines after “>” are typed by a script."
        )
        let name = try NameResolver(names: try workplace.store.names()).lesson(Self.lesson)
        let lesson = try workplace.lesson(name)
        let dialogue = ScriptedDialogue(console: workplace.console, script: Self.script)
        let shell = try workplace.shell(name, lesson, steps: try steps(of: lesson), dialogue: dialogue, laboratory: shortened)
        let farewell = try shell.run()
        try workplace.console.write(try workplace.progressView().lines(at: workplace.moment))
        try check(farewell, lesson, try workplace.state(of: name))
        try say("The tour is over: every station worked. Begin for yourself with: hone learn \(Self.lesson)")
    }

    /// The first section with the metrics, the experiment, the question, the end.
    private func steps(of lesson: Lesson) throws -> LessonSteps {
        guard let section = lesson.sections.first(where: { $0.role == .metric })?.id else {
            throw Failure("The tour’s lesson has no metric section.")
        }
        return LessonSteps(LessonSteps(lesson).all.filter { $0.isShown(in: section, Self.experiment, Self.question) })
    }

    /// Three rounds in twelve seconds; on a machine that is too busy for one round, as many as fit into thirty. Nobody types meanwhile, so the
    /// loader need not step back.
    private var shortened: Laboratory {
        var laboratory = workplace.laboratory
        laboratory.adjust = { request in
            var short = request
            short.rounds = 3
            short.budget = 12
            short.parameters["nice"] = .number(0)
            return short
        }
        laboratory.patience = 30
        return laboratory
    }

    /// Each station must have left its trace.
    private func check(_ farewell: Farewell, _ lesson: Lesson, _ state: LessonState) throws {
        let outcomes = state.question(Self.question).attempts.map(\.attempt.verdict.outcome)
        let run = state.runs[Self.experiment]
        let stations: [(String, Bool)] = [
            ("the lesson came to its end", farewell == .finished && state.finishedAt != nil),
            ("a section was read", !state.sectionsRead.isEmpty),
            ("the prediction was kept", state.predictions[Self.experiment] != nil),
            ("the experiment measured every setting", run.map { run in run.rows.allSatisfy { !$0.metrics.isEmpty } } ?? false),
            ("a round was completed", (run?.roundsCompleted ?? 0) >= 1),
            ("the answers were graded incorrect, partial and correct", outcomes == [.incorrect, .partial, .correct]),
        ]
        let failed = stations.filter { !$0.1 }.map(\.0)
        if !failed.isEmpty { throw Failure("The tour failed: not true that \(failed.joined(separator: "; ")).") }
    }

    private func say(_ text: String) throws { try workplace.console.write([.empty] + Notice.text(text, at: workplace.moment)) }
}

extension LessonStep {
    /// Whether the tour shows the step.
    fileprivate func isShown(in section: Section.ID, _ experiment: Experiment.ID, _ question: Question.ID) -> Bool {
        switch content {
        case .prose: self.section?.id == section
        case .experiment(let found): found.id == experiment
        case .question(let found): found.id == question
        case .end: true
        }
    }
}

/// A learner who types what a script says, then nothing more.
final class ScriptedDialogue: Dialogue {
    private let terminal: TerminalDialogue
    private var remaining: ArraySlice<String>

    init(console: LinearConsole, script: [String]) {
        terminal = TerminalDialogue(console: console)
        remaining = script[...]
    }

    var width: Int { terminal.width }
    var capabilities: TerminalCapabilities { terminal.capabilities }
    var interruption: Interruption { terminal.interruption }

    func show(_ lines: [StyledLine]) throws { try terminal.show(lines) }

    func ask(_ prompt: String) throws -> SessionEvent {
        try terminal.prompt(prompt)
        guard let line = remaining.popFirst() else { return .endOfInput }
        try terminal.console.write(StyledLine(line))
        return .line(line, mayBeCut: false)
    }
}
