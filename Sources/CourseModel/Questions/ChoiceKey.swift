/// The options of a `choice` question, from the last GFM task list of its prompt.
public struct ChoiceKey: Hashable, Sendable, Codable {
    /// One option.
    public struct Option: Hashable, Sendable, Codable {
        /// The option's text.
        public let text: [Inline]
        /// Whether it is right.
        public let isRight: Bool
        /// What is said to a learner who chose it; empty when the author wrote nothing.
        public let feedback: [Block]

        /// Makes an option.
        public init(text: [Inline], isRight: Bool, feedback: [Block] = []) {
            self.text = text
            self.isRight = isRight
            self.feedback = feedback
        }
    }

    /// The order in which the options are shown.
    public enum Order: String, Hashable, Sendable, Codable {
        /// Shuffled anew, from a seed, for each attempt.
        case shuffled
        /// As written.
        case fixed
    }

    /// The options as written.
    public let options: [Option]
    /// The order in which they are shown.
    public let order: Order

    /// Makes a key.
    public init(options: [Option], order: Order = .shuffled) {
        self.options = options
        self.order = order
    }

    /// Whether several options are right, so that several may be chosen and partial credit is given.
    public var isMultiple: Bool { options.count(where: \.isRight) > 1 }
}
