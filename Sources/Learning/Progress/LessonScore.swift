public import CourseModel

/// What of a lesson's present text its score depends on.
public struct LessonOutline: Hashable, Sendable {
    /// A question's worth.
    public struct QuestionOutline: Hashable, Sendable {
        /// The question.
        public let id: Question.ID
        /// What a full answer earns, > 0.
        public let points: Double
        /// The share of the points that one hint costs, 0...1.
        public let hintCost: Double
        /// Ids of the objectives, metrics, tradeoffs and pitfalls that it is about.
        public let about: Set<String>
        /// Siblings share a family; `nil` = it has none.
        public let family: String?
        /// Whether it comes back for review.
        public let review: Question.Review
        /// The experiment that must have run before; `nil` = none.
        public let after: Experiment.ID?

        /// Makes a question's outline.
        public init(
            id: Question.ID, points: Double, hintCost: Double, about: Set<String> = [], family: String? = nil,
            review: Question.Review = .scheduled, after: Experiment.ID? = nil
        ) {
            self.id = id
            self.points = points
            self.hintCost = hintCost
            self.about = about
            self.family = family
            self.review = review
            self.after = after
        }
    }

    /// Something that questions are about and that has a name of its own: an objective or a pitfall.
    public struct Idea: Hashable, Sendable {
        /// What kind of thing it is.
        public enum Kind: Hashable, Sendable { case objective, pitfall }

        /// The id that questions name.
        public let id: String
        /// The kind.
        public let kind: Kind
        /// Its text.
        public let text: String

        /// Makes an idea.
        public init(id: String, kind: Kind, text: String) {
            self.id = id
            self.kind = kind
            self.text = text
        }
    }

    /// The sections in reading order.
    public let sections: [Section.ID]
    /// The questions in reading order.
    public let questions: [QuestionOutline]
    /// The experiments in reading order.
    public let experiments: [Experiment.ID]

    /// The objectives, then the pitfalls, in reading order.
    public let ideas: [Idea]

    /// Makes an outline.
    public init(sections: [Section.ID], questions: [QuestionOutline], experiments: [Experiment.ID], ideas: [Idea] = []) {
        self.sections = sections
        self.questions = questions
        self.experiments = experiments
        self.ideas = ideas
    }

    /// The outline of a lesson. A `predict` question costs and earns nothing, so it is no part of the score.
    public init(_ lesson: Lesson) {
        self.init(
            sections: lesson.sections.map(\.id),
            questions: lesson.questions.filter { $0.key.kind != .predict }.map(QuestionOutline.init),
            experiments: lesson.experiments.map(\.id),
            ideas: lesson.objectives.map { Idea(id: $0.id.rawValue, kind: .objective, text: $0.text) }
                + lesson.sections.flatMap(\.pitfalls).map { Idea(id: $0.id.rawValue, kind: .pitfall, text: $0.name) })
    }
}

extension LessonOutline.QuestionOutline {
    /// The outline of a question.
    init(_ question: Question) {
        self.init(
            id: question.id, points: question.points, hintCost: question.hintCost, about: Set(question.about), family: question.family,
            review: question.review, after: question.after)
    }
}

/// What a learner earned in a lesson, question by question the best attempt.
public struct LessonScore: Hashable, Sendable {
    /// Points earned.
    public let earned: Double
    /// Points that can be earned.
    public let possible: Double
    /// Questions answered at least once.
    public let answered: Int
    /// Questions whose best attempt is correct.
    public let solved: Int
    /// Questions of the lesson.
    public let questions: Int
    /// Sections of the lesson that were read.
    public let sectionsRead: Int
    /// Sections of the lesson.
    public let sections: Int

    /// The share of the points, 0...1; `nil` when there are none to earn.
    public var share: Double? { possible > 0 ? earned / possible : nil }
}

extension LessonProgress {
    /// The score in the lesson as it is now. What was answered in an earlier version counts as long as its question is still there.
    public func score(in outline: LessonOutline) -> LessonScore {
        let touched = outline.questions.map { (outline: $0, progress: questions[$0.id] ?? QuestionProgress()) }
        return LessonScore(
            earned: touched.reduce(0) { $0 + $1.outline.points * $1.progress.bestScore(hintCost: $1.outline.hintCost) },
            possible: touched.reduce(0) { $0 + $1.outline.points },
            answered: touched.count { $0.progress.attempts > 0 },
            solved: touched.count { $0.progress.outcome == .correct },
            questions: touched.count,
            sectionsRead: outline.sections.count { sections[$0] != nil },
            sections: outline.sections.count)
    }
}
