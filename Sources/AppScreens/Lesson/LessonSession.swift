public import CourseModel
public import Learning

/// One learner going through one lesson, step by step, in the linear mode.
///
/// A value that decides: ``handle(_:at:)`` returns what should happen, the shell does it. What changes history is first committed and
/// then, on ``SessionEvent/committed(_:)``, shown: nothing that a learner has seen can be lost.
public struct LessonSession: Sendable {
    /// What the session waits for.
    indirect enum Phase: Hashable, Sendable {
        case reading
        case choosingSection
        case predicting(PredictionForm)
        case readyToRun
        case running(LiveTable)
        case compared
        case answering
        case confirmingCut(String)
        case graded
        /// The answer is compared with the reference by the learner.
        case judging(Attempt)
        /// A question waits for a run of this experiment.
        case offeringRun(Experiment.ID)
        case correcting
        case contesting(Event.ID)
        /// A note is written; then it goes on in the phase before.
        case writingNote(Phase)
        case finished
    }

    /// The lesson's full name.
    public let name: LessonName
    let lesson: Lesson
    let steps: LessonSteps
    let kinds: [ExperimentKind.ID: ExperimentKind]
    let cores: Int
    /// The section to begin at; `nil` = where the learner left.
    private let start: Section.ID?
    var state: LessonState
    /// What is derived from the log, for the end card.
    var progress: LessonProgress
    var seeds: SeedSequence
    var position = 0
    var phase = Phase.reading
    /// When the step at hand was shown.
    var stepShownAt = Instant(rawValue: 0)
    /// Active seconds in the section at hand since it was entered.
    var sectionSeconds = 0.0
    /// The seed of the attempt at hand.
    var attemptSeed: UInt64 = 0

    /// A session that resumes where the state says, or begins at a section.
    ///
    /// - Parameters:
    ///   - steps: the steps to go through.
    ///   - state: what the log says of this learner and lesson.
    ///   - progress: what is derived from it.
    ///   - cores: the cores of this machine, for sweeps over `cores`.
    ///   - seed: the seed of option orders and experiments.
    ///   - start: the section to begin at; `nil` = where the state says.
    public init(
        name: LessonName, lesson: Lesson, steps: LessonSteps, kinds: [ExperimentKind], state: LessonState, progress: LessonProgress,
        cores: Int, seed: UInt64, start: Section.ID? = nil
    ) {
        self.start = start
        self.name = name
        self.lesson = lesson
        self.steps = steps
        self.kinds = Dictionary(kinds.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.state = state
        self.progress = progress
        self.cores = cores
        self.seeds = SeedSequence(seed: seed)
    }

    /// The step at hand; a question in the showing of the attempt at hand.
    var step: LessonStep { steps.all[position].showing(seed: attemptSeed) }

    /// Takes what happened and returns what should be done, in order.
    public mutating func handle(_ event: SessionEvent, at moment: Moment) -> [SessionEffect] {
        switch event {
        case .began: begin()
        case .line(let text, let mayBeCut): handleLine(text, mayBeCut: mayBeCut, at: moment)
        case .endOfInput: leave(.quit, at: moment)
        case .interrupted: leave(.interrupted, at: moment)
        case .terminated(let signal): leave(.terminated(signal: signal), at: moment)
        case .committed(let event): committed(event, at: moment)
        case .graded(let response, let verdict): [.commit(.answered(attempt(response, verdict, at: moment)))]
        case .reloaded(let state, let progress): reload(state, progress)
        case .experiment(let progress): show(progress, at: moment)
        case .experimentEnded(.success(let run)): ended(run)
        case .experimentEnded(.failure(let failure)): failed(failure, at: moment)
        }
    }

    /// What the log says after an event was taken back.
    private mutating func reload(_ state: LessonState, _ progress: LessonProgress) -> [SessionEffect] {
        self.state = state
        self.progress = progress
        return []
    }

    private mutating func begin() -> [SessionEffect] { [.commit(.lessonOpened(name, content: lesson.content))] }

    /// Shows what follows from an event that is now in the log.
    private mutating func committed(_ event: Event, at moment: Moment) -> [SessionEffect] {
        state.apply(event)
        progress.apply(LearningFact(event))
        switch event.payload {
        case .lessonOpened: return opened(at: moment)
        case .stepReached(_, let step): return reached(step, at: moment)
        case .predicted(_, let prediction): return predicted(prediction, at: moment)
        case .experimentRan(_, let run): return compare(run, at: moment)
        case .answered(let attempt): return feedback(on: attempt, at: moment)
        case .hintShown(_, let index): return showHint(index, at: moment)
        case .revealed: return showKey(at: moment)
        case .corrected: return said("Kept beside your answer.", then: .graded, at: moment)
        case .contested: return said("Noted. The author of the lesson will see your answer and your words.", then: .graded, at: moment)
        case .noted: return said("Noted.", then: phaseBeforeNote, at: moment)
        case .lessonFinished: return showEnd(at: moment)
        case .undone: return takenBack(at: moment)
        case .sectionRead, .lessonRestarted, .lessonTested, .reviewed, .held: return []
        }
    }

    /// The last answer was taken back: the question is open again.
    private mutating func takenBack(at moment: Moment) -> [SessionEffect] {
        guard case .question(let question) = step.content else { return [] }
        return [.show(Page.note("Taken back. Your answer stays in the log, but counts no more.", at: moment))] + open(question, at: moment)
    }

    /// The header, and the step where the lesson was left.
    private mutating func opened(at moment: Moment) -> [SessionEffect] {
        let resumed = start.flatMap { steps.position(of: $0) } ?? state.step.flatMap { steps.position(of: $0) } ?? 0
        position = resumed
        var lines = LessonHeader(lesson: lesson).lines(at: moment)
        if resumed > 0 { lines += LessonHeader.resumed(steps, at: resumed, moment: moment) }
        return [.show(lines), .commit(.stepReached(name, step: step.id))]
    }

    /// Says one line and asks again.
    mutating func said(_ text: String, then next: Phase, at moment: Moment) -> [SessionEffect] {
        phase = next
        return [.show(Page.note(text, at: moment)), .ask(prompt(at: moment))]
    }

    /// Ends the session with a word on where it goes on.
    private func leave(_ farewell: Farewell, at moment: Moment) -> [SessionEffect] {
        let place = step.section.map { " at “\($0.fullTitle)”" } ?? ""
        let text = "Your place is kept\(place). Go on with: hone learn \(lesson.id)"
        return [.show(Page.blank + Page.note(text, at: moment)), .leave(farewell)]
    }
}
