/// An answer made wrong by one small change, for the author's proof: it must not get full marks.
public struct Mutant: Hashable, Sendable {
    /// What was changed.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// A number was replaced by another one.
        case digit
        /// A statement was negated, or its negation removed.
        case negation
        /// A direction was turned: faster → slower.
        case direction
        /// A unit was replaced or dropped.
        case unit
        /// Another setting was named as best.
        case optimum
        /// Two numbers changed places.
        case swap
    }

    /// What was changed.
    public let kind: Kind
    /// The changed answer.
    public let text: String
    /// The words before the change.
    public let before: String
    /// The words after the change.
    public let after: String

    /// Makes a mutant.
    public init(kind: Kind, text: String, before: String, after: String) {
        self.kind = kind
        self.text = text
        self.before = before
        self.after = after
    }
}
