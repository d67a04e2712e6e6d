public import CourseModel

/// Where one learner stands in one lesson: derived from the log, independent of the lesson's present text.
///
/// Points and hint costs belong to the lesson, so they are not in here; see ``LessonProgress/score(in:)``.
public struct LessonProgress: Hashable, Sendable {
    /// The lesson.
    public let lesson: LessonName
    /// When it was first opened; `nil` when it never was.
    public var openedAt: Instant?
    /// How often it was opened.
    public var opens = 0
    /// The version that was opened last.
    public var content: ContentHash?
    /// The step that was reached last; `nil` = none yet.
    public var step: String?
    /// When the end was last reached; `nil` = never.
    public var finishedAt: Instant?
    /// The best share of the points of the short test, 0...1; `nil` = it was not taken.
    public var bestTest: Double?
    /// How many notes were written.
    public var notes = 0
    /// When something last happened, and the id of that event; `nil` = nothing happened yet.
    public var last: Position?
    /// The sections that were read.
    public var sections: [Section.ID: SectionProgress] = [:]
    /// The questions that were touched.
    public var questions: [Question.ID: QuestionProgress] = [:]
    /// The experiments that were predicted or ran.
    public var experiments: [Experiment.ID: ExperimentHistory] = [:]

    /// A place in the log's own order.
    public struct Position: Hashable, Sendable, Comparable {
        /// When the event happened.
        public let time: Instant
        /// The event's id.
        public let id: Event.ID

        /// Makes a position.
        public init(time: Instant, id: Event.ID) {
            self.time = time
            self.id = id
        }

        /// By time, and at the same time by id.
        public static func < (left: Self, right: Self) -> Bool { (left.time, left.id) < (right.time, right.id) }
    }

    /// Nothing happened yet.
    public init(lesson: LessonName) { self.lesson = lesson }

    /// The share of the points from which the short test of a lesson stands for it.
    public static let testPassesFrom = 0.8

    /// Whether a lesson that builds on this one may count on it: its end was reached, or its short test was passed.
    public var isPassed: Bool { finishedAt != nil || (bestTest ?? 0) >= Self.testPassesFrom }

    /// Time on task: reading sections and answering questions. Waiting for experiments is not in it.
    public var time: Milliseconds {
        sections.values.reduce(Milliseconds.zero) { $0 + $1.time } + questions.values.reduce(Milliseconds.zero) { $0 + $1.time }
    }
}

/// A section that was read to its end at least once.
public struct SectionProgress: Hashable, Sendable {
    /// When it was first read to its end.
    public var firstReadAt: Instant
    /// How often it was.
    public var times: Int
    /// The time spent on it.
    public var time: Milliseconds

    /// Makes a section's progress.
    public init(firstReadAt: Instant, times: Int, time: Milliseconds) {
        self.firstReadAt = firstReadAt
        self.times = times
        self.time = time
    }
}

/// An experiment that was predicted or ran.
public struct ExperimentHistory: Hashable, Sendable {
    /// How often it ran.
    public var runs = 0
    /// When it ran last; `nil` = never.
    public var lastRunAt: Instant?
    /// The setting that the last run with a recommendation recommends; `nil` = none yet.
    public var recommended: Double?
    /// The first prediction; `nil` = none.
    public var prediction: PredictionProgress?

    /// Makes the progress of an experiment that was not touched.
    public init() {}
}

/// The first prediction for an experiment and what became of it.
public struct PredictionProgress: Hashable, Sendable {
    /// When it was made.
    public var madeAt: Instant
    /// The prediction.
    public var prediction: Prediction
    /// What a run said of it; `nil` = no run could judge it yet.
    public var judgement: PredictionJudgement?

    /// Makes a prediction's progress.
    public init(madeAt: Instant, prediction: Prediction, judgement: PredictionJudgement? = nil) {
        self.madeAt = madeAt
        self.prediction = prediction
        self.judgement = judgement
    }
}
