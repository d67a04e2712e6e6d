/// The key of a `text` question: a word or a few, typed.
public struct TextKey: Hashable, Sendable, Codable {
    /// Whether spelling counts.
    public enum Spelling: String, Hashable, Sendable, Codable {
        /// Capitals do not matter, and a small typo is read as the word it stands for.
        case tolerant
        /// Every character counts, for names such as `num_workers`.
        case exact
    }

    /// The right answers, the one that is shown first; at least one.
    public let answers: [String]
    /// Whether spelling counts.
    public let spelling: Spelling
    /// Answers that are wrong although they may look like a right one: no typo is read into them.
    public let rejects: [String]

    /// Makes a key.
    public init(answers: [String], spelling: Spelling = .tolerant, rejects: [String] = []) {
        self.answers = answers
        self.spelling = spelling
        self.rejects = rejects
    }
}
