public import CourseModel

/// How well something (a lesson, an objective, a pitfall) is mastered by its questions, now.
///
/// The score is the points-weighted mean, over all its questions, of the counted attempt's score times the probability that it is remembered
/// now. An unanswered question counts as 0. The counted attempt is the first one of the latest day on which the question was answered:
/// what a learner knew when it came up, not what the third try brought.
public struct Mastery: Hashable, Sendable {
    /// Where a learner stands with it.
    public enum Standing: Hashable, Sendable {
        /// No question was answered.
        case untouched
        /// Answered, but not mastered.
        case learning
        /// The score is at least ``masteredFrom``, over enough questions and days.
        case mastered
        /// It was mastered when it was last answered, but memory has faded since.
        case fading
    }

    /// One of the questions.
    public struct Part: Hashable, Sendable {
        /// What a full answer earns, > 0.
        public let points: Double
        /// The counted attempt's share of the points, 0...1; `nil` = not answered.
        public let score: Double?
        /// The probability that it is remembered now, 0...1; `nil` = not known.
        public let recall: Double?
        /// The days of its first and its counted attempt; `nil` = not answered.
        public let days: ClosedRange<LocalDay>?

        /// Makes a part.
        public init(points: Double, score: Double?, recall: Double?, days: ClosedRange<LocalDay>?) {
            self.points = points
            self.score = score
            self.recall = recall
            self.days = days
        }
    }

    /// The score from which on it is mastered.
    public static let masteredFrom = 0.8
    /// How many questions must have been answered, as far as there are so many, and on how many different days.
    public static let leastQuestions = 2
    /// On how many different days they must have been answered.
    public static let leastDays = 2

    /// 0...1; what is remembered now.
    public let score: Double
    /// 0...1; what was known when it was last answered.
    public let known: Double
    /// Questions answered.
    public let answered: Int
    /// Questions there are.
    public let questions: Int
    /// Where the learner stands.
    public let standing: Standing

    /// Judges by the questions.
    public init(of parts: [Part]) {
        let points = parts.reduce(0) { $0 + $1.points }
        let answeredParts = parts.filter { $0.score != nil }
        func mean(_ value: (Part) -> Double) -> Double { points > 0 ? parts.reduce(0) { $0 + $1.points * value($1) } / points : 0 }
        score = mean { ($0.score ?? 0) * ($0.recall ?? 0) }
        known = mean { $0.score ?? 0 }
        answered = answeredParts.count
        questions = parts.count
        let days = Set(answeredParts.compactMap(\.days).flatMap { [$0.lowerBound, $0.upperBound] })
        let isProven = answered >= min(Self.leastQuestions, questions) && days.count >= Self.leastDays
        standing =
            if answered == 0 { .untouched } else if !isProven || known < Self.masteredFrom { .learning } else if score < Self.masteredFrom {
                .fading
            } else { .mastered }
    }
}

/// What a learner masters of a lesson.
public struct LessonMastery: Hashable, Sendable {
    /// One of the lesson's objectives or pitfalls.
    public struct IdeaMastery: Hashable, Sendable {
        /// The objective or pitfall.
        public let idea: LessonOutline.Idea
        /// How well it is mastered.
        public let mastery: Mastery
    }

    /// The lesson as a whole.
    public let whole: Mastery
    /// Its objectives and pitfalls that have questions, in reading order.
    public let ideas: [IdeaMastery]

    /// Judges a lesson on a day.
    ///
    /// - Parameters:
    ///   - schedule: how memory is predicted.
    ///   - now: the moment, which counts as `day` of the learner's calendar.
    public init(of outline: LessonOutline, progress: LessonProgress, schedule: ReviewSchedule, now: Instant, day: LocalDay) {
        let parts = outline.questions.map { question -> (about: Set<String>, part: Mastery.Part) in
            let made = progress.questions[question.id] ?? QuestionProgress()
            let part = Mastery.Part(
                points: question.points, score: made.countedScore(hintCost: question.hintCost),
                recall: made.card.recall(at: now, on: day, by: schedule), days: made.answeredDays)
            return (question.about, part)
        }
        whole = Mastery(of: parts.map(\.part))
        ideas = outline.ideas.compactMap { idea in
            let own = parts.filter { $0.about.contains(idea.id) }.map(\.part)
            return own.isEmpty ? nil : IdeaMastery(idea: idea, mastery: Mastery(of: own))
        }
    }
}

extension QuestionProgress {
    /// The days of the first and of the counted attempt; `nil` = not answered.
    fileprivate var answeredDays: ClosedRange<LocalDay>? {
        guard let counted else { return nil }
        return min(firstDay ?? counted.day, counted.day)...counted.day
    }
}
