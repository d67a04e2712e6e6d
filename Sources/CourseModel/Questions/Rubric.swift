/// The key of an `explain` question: what a good answer says, in patterns.
public struct Rubric: Hashable, Sendable, Codable {
    /// The model answer, shown beside the learner's own words at the end.
    public let reference: String
    /// Named sets of words that the patterns use as `<name>`; the author's `words:`.
    public let words: [WordSet]
    /// Other model answers, for a rubric without ideas.
    public let alternatives: [String]
    /// What a full answer says; empty = the answer is compared with the references alone.
    public let ideas: [Idea]
    /// Wrong beliefs that are recognised.
    public let misconceptions: [Misconception]
    /// Good thoughts outside the key.
    public let remarks: [RubricRemark]
    /// Sample answers that must get full marks.
    public let accepts: [String]
    /// Sample answers that must get part of the marks.
    public let partial: [String]
    /// Sample answers that must get none.
    public let rejects: [String]

    /// Makes a rubric.
    public init(
        reference: String, alternatives: [String] = [], words: [WordSet] = [], ideas: [Idea], misconceptions: [Misconception] = [],
        remarks: [RubricRemark] = [],
        accepts: [String] = [], partial: [String] = [], rejects: [String] = []
    ) {
        self.reference = reference
        self.alternatives = alternatives
        self.words = words
        self.ideas = ideas
        self.misconceptions = misconceptions
        self.remarks = remarks
        self.accepts = accepts
        self.partial = partial
        self.rejects = rejects
    }

    /// All model answers, the one that is shown first.
    public var references: [String] { [reference] + alternatives }
}

/// A name for a pattern that several patterns of a rubric use: `slow: slower | takes longer`, used as `<slow>`.
public struct WordSet: Hashable, Sendable, Codable {
    /// A word set's name.
    public typealias ID = Identifier<WordSet>

    /// The name, without the angle brackets.
    public let id: ID
    /// The pattern that it stands for, in the notation of Grading; it may use word sets that were written before it.
    public let match: String

    /// Makes a word set.
    public init(id: ID, match: String) {
        self.id = id
        self.match = match
    }
}

/// One idea that a good answer states.
public struct Idea: Hashable, Sendable, Codable {
    /// An idea's id.
    public typealias ID = Identifier<Idea>

    /// The id.
    public let id: ID
    /// The idea as a statement. Never shown before the answer is revealed.
    public let says: String
    /// Patterns in the notation of Grading; one of them is enough.
    public let match: [String]
    /// What is said when the idea was found.
    public let hit: String
    /// A question that leads to the idea, said when it is missing.
    public let miss: String
    /// The idea's weight among the ideas, > 0.
    public let points: Double

    /// Makes an idea.
    public init(id: ID, says: String, match: [String], hit: String, miss: String, points: Double = 1) {
        self.id = id
        self.says = says
        self.match = match
        self.hit = hit
        self.miss = miss
        self.points = points
    }
}

/// A wrong belief that an answer may state.
public struct Misconception: Hashable, Sendable, Codable {
    /// A misconception's id.
    public typealias ID = Identifier<Misconception>

    /// The id.
    public let id: ID
    /// The belief as a statement.
    public let says: String
    /// Patterns in the notation of Grading; one of them is enough.
    public let match: [String]
    /// What is said to a learner who states it.
    public let feedback: String

    /// Makes a misconception.
    public init(id: ID, says: String, match: [String], feedback: String) {
        self.id = id
        self.says = says
        self.match = match
        self.feedback = feedback
    }
}

/// A good thought outside the key: it earns and costs nothing, but gets its own line.
public struct RubricRemark: Hashable, Sendable, Codable {
    /// A remark's id.
    public typealias ID = Identifier<RubricRemark>

    /// The id.
    public let id: ID
    /// Patterns in the notation of Grading; one of them is enough.
    public let match: [String]
    /// What is said.
    public let feedback: String

    /// Makes a remark.
    public init(id: ID, match: [String], feedback: String) {
        self.id = id
        self.match = match
        self.feedback = feedback
    }
}
