public import CourseModel
public import Scheduling

/// What progress screens show of one learner beside the lessons' own rows: mastery, reviews to come, activity, calibration over time.
public struct ProgressReport: Sendable {
    /// A lesson with its mastery.
    public struct LessonEntry: Hashable, Sendable {
        /// The lesson.
        public let lesson: LessonName
        /// How well it is mastered.
        public let mastery: LessonMastery
    }

    /// An objective or pitfall that needs work.
    public struct WeakIdea: Hashable, Sendable {
        /// The lesson it belongs to.
        public let lesson: LessonName
        /// What it is, and how well it is mastered.
        public let idea: LessonMastery.IdeaMastery
    }

    /// The lessons that were opened, in the order given.
    public let lessons: [LessonEntry]
    /// The pitfalls that were answered and are not mastered, the weakest first.
    public let weakPitfalls: [WeakIdea]
    /// Mastery by course: the mean over its opened lessons, 0...1, in the order of ids.
    public let courses: [(course: Course.ID, score: Double)]
    /// The days on which something was learnt, oldest first.
    public let activity: [ActivityDay]
    /// How many questions come back today (the overdue ones among them) and on the days after.
    public let forecast: [Int]
    /// Brier scores over time.
    public let calibration: CalibrationHistory
    /// The learner's day.
    public let today: LocalDay

    /// How many days are looked ahead.
    public static let forecastDays = 14

    /// Sums up what a learner's rows say now.
    public init(
        of lessons: [ReviewShelf.Entry], activity: [ActivityDay], schedule: ReviewSchedule, now: Instant, clock: DayClock
    ) {
        let today = clock.day(of: now)
        let opened = lessons.filter { $0.progress.openedAt != nil || $0.progress.bestTest != nil }
        let entries = opened.map { entry in
            LessonEntry(
                lesson: entry.progress.lesson,
                mastery: LessonMastery(of: entry.outline, progress: entry.progress, schedule: schedule, now: now, day: today))
        }
        self.lessons = entries
        weakPitfalls = Self.weakPitfalls(entries)
        courses = Self.courses(entries)
        self.activity = activity
        forecast = ReviewForecast.reviewsPerDay(
            of: ReviewShelf.items(of: opened).filter { $0.hold != .suspended }.map(\.card), days: Self.forecastDays, from: today, by: clock)
        calibration = CalibrationHistory(of: lessons.map(\.progress), today: today, day: clock.day(of:))
        self.today = today
    }

    private static func weakPitfalls(_ entries: [LessonEntry]) -> [WeakIdea] {
        entries.flatMap { entry in
            entry.mastery.ideas.filter { $0.idea.kind == .pitfall && $0.mastery.answered > 0 && $0.mastery.standing != .mastered }
                .map { WeakIdea(lesson: entry.lesson, idea: $0) }
        }.sorted { ($0.idea.mastery.score, $0.lesson, $0.idea.idea.id) < ($1.idea.mastery.score, $1.lesson, $1.idea.idea.id) }
    }

    private static func courses(_ entries: [LessonEntry]) -> [(course: Course.ID, score: Double)] {
        Dictionary(grouping: entries, by: \.lesson.course).sorted { $0.key < $1.key }.map { course, lessons in
            (course, lessons.reduce(0) { $0 + $1.mastery.whole.score } / Double(lessons.count))
        }
    }
}
