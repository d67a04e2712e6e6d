public import CourseModel

/// One place in a lesson where the words of a search were found.
public struct SearchHit: Hashable, Sendable {
    /// What was found.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A lesson's title, summary, objectives or tags.
        case lesson
        /// The text of a section.
        case section
        /// A metric.
        case metric
        /// A pitfall.
        case pitfall
        /// A question's title and prompt.
        case question
        /// An experiment's title.
        case experiment
        /// The key result.
        case keyResult = "key-result"
    }

    /// A piece of a snippet.
    public struct Part: Hashable, Sendable {
        /// The text.
        public let text: String
        /// Whether it is a word that was searched for.
        public let isMatch: Bool
    }

    /// What was found.
    public let kind: Kind
    /// The lesson.
    public let lesson: LessonName
    /// The section to jump to; `nil` = the lesson as a whole.
    public let section: Section.ID?
    /// The item in the section: a question, experiment, metric or pitfall; `nil` = the section as a whole.
    public let item: String?
    /// The title, matches marked.
    public let title: [Part]
    /// The text around the best matches, matches marked, some 24 words.
    public let snippet: [Part]
    /// How well it fits; higher is better.
    public let score: Double
}
