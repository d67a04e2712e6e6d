/// One lesson: what the compiler makes of one Markdown file.
public struct Lesson: Hashable, Sendable, Codable {
    /// A lesson's id.
    public typealias ID = Identifier<Lesson>

    /// Whether learners see the lesson.
    public enum Status: String, Hashable, Sendable, Codable { case draft, ready }

    /// Which template the lesson follows.
    public enum Kind: String, Hashable, Sendable, Codable {
        /// Metrics, tradeoffs and pitfalls: all the roles of ``SectionRole`` but `text` are required.
        case metrics
        /// Only a title and text.
        case text
    }

    /// The lesson's id, kebab-case, never changed.
    public let id: ID
    /// The title.
    public let title: String
    /// One line about the lesson, never the answer.
    public let summary: String
    /// What the learner can do afterwards; two to four.
    public let objectives: [Objective]
    /// Estimated time of study, in minutes.
    public let minutes: Int
    /// Free tags, shown in the header and the catalogue.
    public let tags: [String]
    /// Lessons that should come first. Nothing is locked: a missing one is a warning.
    public let requires: [ID]
    /// Which template the lesson follows.
    public let kind: Kind
    /// Whether learners see the lesson.
    public let status: Status
    /// BCP 47 code of the language.
    public let language: String
    /// Who wrote it.
    public let authors: [String]
    /// What it is based on: titles or addresses.
    public let sources: [String]
    /// The sections in reading order.
    public let sections: [Section]
    /// The hash of the file the lesson was compiled from; every attempt points at it.
    public let content: ContentHash

    /// Makes a lesson.
    public init(
        id: ID, title: String, summary: String, objectives: [Objective], minutes: Int, tags: [String], requires: [ID], kind: Kind,
        status: Status, language: String, authors: [String], sources: [String], sections: [Section], content: ContentHash
    ) {
        self.id = id
        self.title = title
        self.summary = summary
        self.objectives = objectives
        self.minutes = minutes
        self.tags = tags
        self.requires = requires
        self.kind = kind
        self.status = status
        self.language = language
        self.authors = authors
        self.sources = sources
        self.sections = sections
        self.content = content
    }
}

extension Lesson {
    /// All questions, in reading order.
    public var questions: [Question] { sections.flatMap(\.questions) }
    /// All experiments, in reading order.
    public var experiments: [Experiment] { sections.flatMap(\.experiments) }
    /// All metrics, the key metric first.
    public var metrics: [Metric] { sections.flatMap(\.metrics) }
    /// All pitfalls, in reading order.
    public var pitfalls: [Pitfall] { sections.flatMap(\.pitfalls) }
    /// All tradeoffs, in reading order.
    public var tradeoffs: [Tradeoff] { sections.compactMap(\.tradeoff) }
    /// All rows of the good-and-bad tables.
    public var conditions: [Condition] { sections.flatMap(\.conditions) }
}

/// What a learner can do after a lesson; each one is tested by a question.
public struct Objective: Hashable, Sendable, Codable {
    /// An objective's id.
    public typealias ID = Identifier<Objective>

    /// The id that questions name in `about`.
    public let id: ID
    /// The objective in words.
    public let text: String

    /// Makes an objective.
    public init(id: ID, text: String) {
        self.id = id
        self.text = text
    }
}

/// The SHA-256 of a lesson file's bytes (and of the data files it names), as 64 hexadecimal digits.
public struct ContentHash: RawRepresentable, Hashable, Sendable, Codable, CustomStringConvertible {
    /// The digits.
    public let rawValue: String

    /// Wraps a hash.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The digits.
    public var description: String { rawValue }
}
