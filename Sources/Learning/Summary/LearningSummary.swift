public import CourseModel

/// One learner over all lessons.
public struct LearningSummary: Hashable, Sendable {
    /// Lessons opened.
    public let lessonsOpened: Int
    /// Lessons whose end was reached.
    public let lessonsFinished: Int
    /// Sections read.
    public let sectionsRead: Int
    /// Questions answered.
    public let questionsAnswered: Int
    /// Attempts at questions.
    public let attempts: Int
    /// Runs of experiments.
    public let experimentsRun: Int
    /// Time on task.
    public let time: Milliseconds
    /// Days in a row.
    public let streak: Streak
    /// Predictions and confidence.
    public let calibration: Calibration
    /// The lesson to continue: the one touched last that is not finished; `nil` = none.
    public let lessonToContinue: LessonName?

    /// Sums up a learner's lessons and activity.
    public init(lessons: [LessonProgress], activity: [ActivityDay], today: LocalDay) {
        lessonsOpened = lessons.count { $0.openedAt != nil }
        lessonsFinished = lessons.count { $0.finishedAt != nil }
        sectionsRead = lessons.reduce(0) { $0 + $1.sections.count }
        questionsAnswered = lessons.reduce(0) { $0 + $1.questions.values.count { $0.attempts > 0 } }
        attempts = lessons.reduce(0) { $0 + $1.questions.values.reduce(0) { $0 + $1.attempts } }
        experimentsRun = lessons.reduce(0) { $0 + $1.experiments.values.reduce(0) { $0 + $1.runs } }
        time = lessons.reduce(.zero) { $0 + $1.time }
        streak = Streak(days: Set(activity.map(\.day)), today: today)
        calibration = Calibration(of: lessons)
        lessonToContinue = lessons.filter { $0.openedAt != nil && $0.finishedAt == nil }.max { Self.isEarlier($0, $1) }?.lesson
    }

    private static func isEarlier(_ left: LessonProgress, _ right: LessonProgress) -> Bool {
        switch (left.last, right.last) {
        case (let left?, let right?): left < right
        case (nil, _?): true
        case (_, nil): false
        }
    }
}
