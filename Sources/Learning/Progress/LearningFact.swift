public import CourseModel

/// An event reduced to what progress is derived from, so that a rebuild need not decode answers, reasons and rows.
public struct LearningFact: Hashable, Sendable {
    /// What happened, without what progress does not depend on.
    public enum Matter: Hashable, Sendable {
        /// The lesson was opened in this version.
        case opened(ContentHash)
        /// A step was reached.
        case stepReached(String)
        /// A section was read to its end in this time.
        case sectionRead(Section.ID, Milliseconds)
        /// A prediction was made.
        case predicted(Experiment.ID, Prediction)
        /// An experiment ran. `run` may be missing when ``LessonProgress/needsRun(of:)`` said that it is not needed.
        case ran(Experiment.ID, recommended: Double?, run: ExperimentRun?)
        /// A question was answered.
        case answered(Question.ID, Mark)
        /// A hint was shown (0-based).
        case hintShown(Question.ID, index: Int)
        /// The key was shown.
        case revealed(Question.ID)
        /// A corrected sentence was written.
        case corrected(Question.ID)
        /// A verdict was contested.
        case contested(Question.ID)
        /// A note was written.
        case noted
        /// The end was reached.
        case finished
        /// The lesson was started over.
        case restarted
        /// The short test earned this share of the points.
        case tested(score: Double)
        /// A question was reviewed.
        case reviewed(Question.ID, Rating)
        /// A question was kept out of reviews, or let back in.
        case held(Question.ID, ReviewHold)
        /// An earlier event was taken back. Whoever folds leaves that event out; this one changes nothing itself.
        case undone(Event.ID)
    }

    /// What an answer earned.
    public struct Mark: Hashable, Sendable {
        /// The verdict in one word.
        public let outcome: Verdict.Outcome
        /// The share of the points, 0...1, before hints are subtracted.
        public let score: Double
        /// How sure the learner was, in percent; `nil` when not asked.
        public let confidence: Int?
        /// How long it took.
        public let time: Milliseconds
        /// On which occasion it was answered.
        public let occasion: Attempt.Occasion

        /// Makes a mark; a score outside of 0...1 is moved into it.
        public init(
            outcome: Verdict.Outcome, score: Double, confidence: Int?, time: Milliseconds, occasion: Attempt.Occasion = .lesson
        ) {
            self.outcome = outcome
            self.score = score > 0 ? min(score, 1) : 0
            self.confidence = confidence
            self.time = time
            self.occasion = occasion
        }
    }

    /// The event's id.
    public let id: Event.ID
    /// When it happened.
    public let time: Instant
    /// The learner's day when it happened.
    public let day: LocalDay
    /// The lesson it is about.
    public let lesson: LessonName
    /// What happened.
    public let matter: Matter

    /// Makes a fact; without a day it is taken to be UTC's, beginning at four.
    public init(id: Event.ID, time: Instant, day: LocalDay?, lesson: LessonName, matter: Matter) {
        self.id = id
        self.time = time
        self.day = day ?? .assumed(for: time)
        self.lesson = lesson
        self.matter = matter
    }

    /// Reduces an event.
    public init(_ event: Event) {
        self.init(id: event.id, time: event.time, day: event.day, lesson: event.payload.lesson, matter: Matter(event.payload))
    }

    /// The active time that the fact adds: reading and answering.
    public var activeTime: Milliseconds {
        switch matter {
        case .sectionRead(_, let time): time
        case .answered(_, let mark): mark.time
        default: .zero
        }
    }
}

extension LearningFact.Matter {
    /// Reduces a payload.
    public init(_ payload: EventPayload) {
        switch payload {
        case .lessonOpened(_, let content): self = .opened(content)
        case .stepReached(_, let step): self = .stepReached(step)
        case .sectionRead(let name, let seconds): self = .sectionRead(Section.ID(name.item), Milliseconds(seconds: seconds))
        case .predicted(let name, let prediction): self = .predicted(Experiment.ID(name.item), prediction)
        case .experimentRan(let name, let run): self = .ran(Experiment.ID(name.item), recommended: run.recommended, run: run)
        case .answered(let attempt): self = .answered(Question.ID(attempt.question.item), LearningFact.Mark(attempt))
        case .hintShown(let name, let index): self = .hintShown(Question.ID(name.item), index: index)
        case .revealed(let name): self = .revealed(Question.ID(name.item))
        case .corrected(let name, _): self = .corrected(Question.ID(name.item))
        case .contested(let name, _, _): self = .contested(Question.ID(name.item))
        case .noted: self = .noted
        case .lessonFinished: self = .finished
        case .lessonRestarted: self = .restarted
        case .lessonTested(_, let score): self = .tested(score: score)
        case .reviewed(let name, let review): self = .reviewed(Question.ID(name.item), review.rating)
        case .held(let name, let hold): self = .held(Question.ID(name.item), hold)
        case .undone(_, let event): self = .undone(event)
        }
    }
}

extension LearningFact.Mark {
    /// The mark of an attempt.
    init(_ attempt: Attempt) {
        self.init(
            outcome: attempt.verdict.outcome, score: attempt.verdict.score, confidence: attempt.confidence,
            time: Milliseconds(seconds: attempt.seconds), occasion: attempt.occasion)
    }
}
