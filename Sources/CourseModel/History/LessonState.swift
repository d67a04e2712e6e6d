/// What a session needs to show a lesson to one learner and to resume it: a fold over that learner's events.
///
/// The store makes one from the log; a session then keeps its own up to date with ``apply(_:)`` after each event it has stored.
/// Events of other lessons are ignored. Events are applied in the order of time and id, see ``Event/precedes(_:)``; those that were taken
/// back are left out before, see ``Event/standing(in:)``. Answers given in reviews and tests use up no attempts of the lesson.
public struct LessonState: Hashable, Sendable {
    /// A note with the time at which it was written.
    public struct Note: Hashable, Sendable {
        /// When it was written.
        public let time: Instant
        /// The text.
        public let text: String

        /// Makes a note.
        public init(time: Instant, text: String) {
            self.time = time
            self.text = text
        }
    }

    /// The lesson.
    public let lesson: LessonName
    /// The version that was opened last; `nil` when it was never opened.
    public private(set) var content: ContentHash?
    /// When it was first opened; `nil` when it never was.
    public private(set) var openedAt: Instant?
    /// The step that was reached last, as in ``EventPayload/stepReached(_:step:)``; `nil` at the beginning.
    public private(set) var step: String?
    /// The sections read to their end.
    public private(set) var sectionsRead: Set<Section.ID> = []
    /// The *first* prediction for each experiment: the only one made without having seen anything.
    public private(set) var predictions: [Experiment.ID: Prediction] = [:]
    /// The last run of each experiment.
    public private(set) var runs: [Experiment.ID: ExperimentRun] = [:]
    /// The run that each prediction is judged by: the first one after it that can judge it, see ``ExperimentRun/canJudge(_:)``.
    public private(set) var judgingRuns: [Experiment.ID: ExperimentRun] = [:]
    /// What happened to each question that was touched.
    public private(set) var questions: [Question.ID: QuestionState] = [:]
    /// Notes, oldest first.
    public private(set) var notes: [Note] = []
    /// When the learner last came to the end; `nil` = never.
    public private(set) var finishedAt: Instant?

    /// The state before anything happened.
    public init(lesson: LessonName) { self.lesson = lesson }

    /// What happened to a question; an untouched one has no attempts.
    public func question(_ id: Question.ID) -> QuestionState { questions[id] ?? QuestionState() }

    /// The state after one more event.
    public func applying(_ event: Event) -> LessonState {
        var state = self
        state.apply(event)
        return state
    }

    /// Takes one more event into account; an event of another lesson changes nothing.
    public mutating func apply(_ event: Event) {
        guard event.payload.lesson == lesson else { return }
        switch event.payload {
        case .lessonOpened(_, let content): open(content, at: event.time)
        case .stepReached(_, let step): self.step = step
        case .sectionRead(let section, _): sectionsRead.insert(Section.ID(section.item))
        case .predicted(let experiment, let prediction): predict(Experiment.ID(experiment.item), prediction)
        case .experimentRan(let experiment, let run): ran(Experiment.ID(experiment.item), run)
        case .noted(_, let text): notes.append(Note(time: event.time, text: text))
        case .lessonFinished: finishedAt = event.time
        case .lessonRestarted: startOver()
        case .lessonTested, .reviewed, .held, .undone: break
        case .answered(let attempt) where attempt.occasion != .lesson: break
        case .answered, .hintShown, .revealed, .corrected, .contested: applyToQuestion(event)
        }
    }

    private mutating func open(_ content: ContentHash, at time: Instant) {
        self.content = content
        openedAt = openedAt ?? time
    }

    /// Everything of the lesson waits again; notes stay.
    private mutating func startOver() {
        var fresh = LessonState(lesson: lesson)
        fresh.content = content
        fresh.openedAt = openedAt
        fresh.notes = notes
        self = fresh
    }

    private mutating func predict(_ experiment: Experiment.ID, _ prediction: Prediction) {
        if predictions[experiment] == nil { predictions[experiment] = prediction }
    }

    private mutating func ran(_ experiment: Experiment.ID, _ run: ExperimentRun) {
        runs[experiment] = run
        guard judgingRuns[experiment] == nil, let prediction = predictions[experiment], run.canJudge(prediction) else { return }
        judgingRuns[experiment] = run
    }

    private mutating func applyToQuestion(_ event: Event) {
        guard let name = event.payload.item else { return }
        questions[Question.ID(name.item), default: QuestionState()].apply(event)
    }
}

extension ExperimentRun {
    /// Whether the run says enough to judge a prediction: enough whole rounds, and both settings of the comparison that was asked for.
    public func canJudge(_ prediction: Prediction) -> Bool {
        guard roundsCompleted >= Self.roundsToDecide else { return false }
        guard let compared = prediction.request?.compare else { return true }
        return row(compared.first) != nil && row(compared.second) != nil
    }
}

extension Event {
    /// Whether the event comes before another one in the log's own order: by time, and at the same time by id.
    ///
    /// The order in which events arrived plays no part, so that logs merged from two machines give the same result either way.
    public func precedes(_ other: Event) -> Bool { (time, id) < (other.time, other.id) }

    /// The events that stand: without those that a later one of the same learner and lesson takes back, whatever their order.
    public static func standing(in events: [Event]) -> [Event] {
        struct Taken: Hashable {
            let learner: Learner.ID
            let lesson: LessonName
            let event: Event.ID
        }
        let taken = Set(
            events.compactMap { event -> Taken? in
                guard case .undone(let lesson, let target) = event.payload else { return nil }
                return Taken(learner: event.learner, lesson: lesson, event: target)
            })
        return events.filter { event in
            if case .undone = event.payload { return true }
            return !taken.contains(Taken(learner: event.learner, lesson: event.payload.lesson, event: event.id))
        }
    }
}
