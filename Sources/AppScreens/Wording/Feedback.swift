/// One line of what is said to a learner.
public struct Feedback: Hashable, Sendable {
    /// How a line is meant; the colour and the mark before it follow from this.
    public enum Tone: Hashable, Sendable {
        /// The outcome in a few words.
        case heading(isGood: Bool)
        /// Something right.
        case good
        /// Something wrong.
        case bad
        /// Something that leads on: a question or a hint.
        case question
        /// Something that earns and costs nothing.
        case note
    }

    /// How it is meant.
    public let tone: Tone
    /// The words.
    public let text: String

    /// Makes a line.
    public init(_ tone: Tone, _ text: String) {
        self.tone = tone
        self.text = text
    }
}
