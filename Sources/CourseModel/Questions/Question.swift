/// A question of a lesson: a `###` heading with one `question` block.
public struct Question: Hashable, Sendable, Codable {
    /// A question's id.
    public typealias ID = Identifier<Question>

    /// What the question asks of the learner.
    public enum Level: String, Hashable, Sendable, Codable { case recall, apply, diagnose }

    /// When the key may be seen.
    public enum Reveal: String, Hashable, Sendable, Codable {
        case afterAttempts = "after-attempts"
        case afterAnswer = "after-answer"
        case never
    }

    /// Whether the question comes back for review.
    public enum Review: String, Hashable, Sendable, Codable { case scheduled, never }

    /// The id that history hangs on.
    public let id: ID
    /// The short title.
    public let title: String
    /// What is asked; for a `choice`, without the options.
    public let prompt: [Block]
    /// What is shown after answering.
    public let explanation: [Block]
    /// Ids of the objectives, metrics, tradeoffs and pitfalls that the question is about; at least one.
    public let about: [String]
    /// What the question asks of the learner.
    public let level: Level
    /// What a full answer earns, > 0.
    public let points: Double
    /// Hints, in the order they are offered.
    public let hints: [String]
    /// The share of the points that one hint costs, 0...1.
    public let hintCost: Double
    /// How often it may be answered before the key is shown, ≥ 1.
    public let attempts: Int
    /// When the key may be seen.
    public let reveal: Reveal
    /// Whether it comes back for review.
    public let review: Review
    /// Siblings share a family; a review shows one of them a day. `nil` = the question alone.
    public let family: String?
    /// Free tags.
    public let tags: [String]
    /// The experiment that must have run before; `nil` = none.
    public let after: Experiment.ID?
    /// The type with its key.
    public let key: QuestionKey
    /// The 1-based line of the `question` block in the lesson's file.
    public let line: Int
    /// The other showings of a question with variables; `nil` = it is always the same.
    public let variants: Variants?

    /// Makes a question.
    public init(
        id: ID, title: String, prompt: [Block], explanation: [Block] = [], about: [String] = [], level: Level = .apply, points: Double = 1,
        hints: [String] = [], hintCost: Double = 0, attempts: Int = 3, reveal: Reveal = .afterAttempts, review: Review = .scheduled,
        family: String? = nil, tags: [String] = [], after: Experiment.ID? = nil, key: QuestionKey, line: Int = 1,
        variants: Variants? = nil
    ) {
        self.id = id
        self.title = title
        self.prompt = prompt
        self.explanation = explanation
        self.about = about
        self.level = level
        self.points = points
        self.hints = hints
        self.hintCost = hintCost
        self.attempts = attempts
        self.reveal = reveal
        self.review = review
        self.family = family
        self.tags = tags
        self.after = after
        self.key = key
        self.line = line
        self.variants = variants
    }

    /// The question with other showings beside itself.
    public func with(variants: Variants?) -> Question {
        Question(
            id: id, title: title, prompt: prompt, explanation: explanation, about: about, level: level, points: points, hints: hints,
            hintCost: hintCost, attempts: attempts, reveal: reveal, review: review, family: family, tags: tags, after: after, key: key,
            line: line, variants: variants)
    }
}
