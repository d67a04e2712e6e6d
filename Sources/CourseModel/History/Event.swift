/// One entry of the append-only log from which progress, mastery and schedules are derived.
public struct Event: Hashable, Sendable, Codable {
    /// An event's id: 32 random hexadecimal digits, so that logs from two machines merge without duplicates.
    public typealias ID = Identifier<Event>

    /// The id.
    public let id: ID
    /// Whose event it is.
    public let learner: Learner.ID
    /// When it happened.
    public let time: Instant
    /// The learner's own day when it happened, so that later changes of time zone or roll-over hour move nothing; `nil` in logs of
    /// before the first review.
    public let day: LocalDay?
    /// What happened.
    public let payload: EventPayload

    /// Makes an event.
    public init(id: ID, learner: Learner.ID, time: Instant, day: LocalDay? = nil, payload: EventPayload) {
        self.id = id
        self.learner = learner
        self.time = time
        self.day = day
        self.payload = payload
    }
}

/// Someone who learns.
public struct Learner: Hashable, Sendable, Codable {
    /// A learner's id.
    public typealias ID = Identifier<Learner>

    /// The id, made from the name.
    public let id: ID
    /// The name shown.
    public let name: String

    /// Makes a learner.
    public init(id: ID, name: String) {
        self.id = id
        self.name = name
    }
}

/// What happened.
public enum EventPayload: Hashable, Sendable, Codable {
    /// A lesson was opened, in this version.
    case lessonOpened(LessonName, content: ContentHash)
    /// The learner came to a step of a lesson; this is where the lesson resumes. A step is named by its section, and by the item in it: `measure`, `measure/sweep`.
    case stepReached(LessonName, step: String)
    /// A section was read to its end, with the active time in seconds.
    case sectionRead(ItemName, seconds: Double)
    /// A prediction was made before an experiment.
    case predicted(ItemName, Prediction)
    /// An experiment ran.
    case experimentRan(ItemName, ExperimentRun)
    /// A question was answered and graded.
    case answered(Attempt)
    /// A hint was shown (0-based).
    case hintShown(ItemName, index: Int)
    /// The key was shown.
    case revealed(ItemName)
    /// The learner wrote a corrected sentence after the key was shown; kept, ungraded.
    case corrected(ItemName, text: String)
    /// The learner contests the verdict of an answer (by that event's id).
    case contested(ItemName, answer: Event.ID, comment: String)
    /// The learner wrote a note on a lesson.
    case noted(LessonName, text: String)
    /// The learner came to the end of a lesson.
    case lessonFinished(LessonName)
    /// The learner starts a lesson over: its place and its questions' attempts begin anew; what was earned and noted stays.
    case lessonRestarted(LessonName)
    /// The learner took the short test of a lesson instead of reading it, and earned this share of its points, 0...1.
    case lessonTested(LessonName, score: Double)
    /// A question was reviewed.
    case reviewed(ItemName, Review)
    /// The learner keeps a question out of reviews, or lets it back in.
    case held(ItemName, ReviewHold)
    /// An earlier event of the same learner and lesson is taken back: progress is as if it had not happened. An `undone` cannot be undone.
    case undone(LessonName, event: Event.ID)
}

/// An answer with everything needed to show and grade it again exactly.
public struct Attempt: Hashable, Sendable, Codable {
    /// The question.
    public let question: ItemName
    /// The version of the lesson that was answered.
    public let content: ContentHash
    /// The seed of the attempt's order of options (and of its variant).
    public let seed: UInt64
    /// What was answered.
    public let response: Response
    /// What was said to it.
    public let verdict: Verdict
    /// How sure the learner was, in percent; `nil` when not asked.
    public let confidence: Int?
    /// How long it took, in seconds.
    public let seconds: Double
    /// On which occasion it was answered.
    public let occasion: Occasion

    /// Where a question is met.
    public enum Occasion: String, Hashable, Sendable, Codable {
        /// In its lesson.
        case lesson
        /// When it came back.
        case review
        /// In the short test of a lesson that another one builds on.
        case test
    }

    /// Makes an attempt.
    public init(
        question: ItemName, content: ContentHash, seed: UInt64, response: Response, verdict: Verdict, confidence: Int?, seconds: Double,
        occasion: Occasion = .lesson
    ) {
        self.question = question
        self.content = content
        self.seed = seed
        self.response = response
        self.verdict = verdict
        self.confidence = confidence
        self.seconds = seconds
        self.occasion = occasion
    }
}
