/// How a pattern fares on an answer, step by step: what `hone author explain-match` shows.
public struct MatchExplanation: Hashable, Sendable {
    /// What became of the pattern in one clause.
    public enum Finding: Hashable, Sendable {
        /// It matched these words.
        case affirmed(words: String)
        /// It matched these words, but the clause denies them.
        case denied(words: String)
        /// It did not match; `longest` are the words that its longest matching part found, empty when none.
        case unmatched(longest: String)
        /// The clause earns nothing, whatever it matches.
        case ignored(ClauseGuard)
    }

    /// Why a clause earns nothing.
    public enum ClauseGuard: String, Hashable, Sendable, Codable {
        /// It repeats the question.
        case repeatsQuestion
        /// It is a heap of words without a statement.
        case noStatement
        /// It speaks to the grader.
        case addressesGrader
        /// It reports what others believe.
        case reported
    }

    /// One part of the pattern, as written, with the words it matched in the clause (empty when none), outermost first.
    public struct Part: Hashable, Sendable {
        /// The part, in the notation.
        public let pattern: String
        /// How deep it is nested.
        public let depth: Int
        /// The words of its first match; `nil` when it did not match.
        public let words: String?

        /// Makes a part.
        public init(pattern: String, depth: Int, words: String?) {
            self.pattern = pattern
            self.depth = depth
            self.words = words
        }
    }

    /// One clause of the answer.
    public struct Clause: Hashable, Sendable {
        /// The clause as the grader reads it: normalised, typos corrected, a carried subject in brackets.
        public let reading: String
        /// The words that are denied in it.
        public let denied: [String]
        /// What became of the pattern.
        public let finding: Finding
        /// What became of its parts.
        public let parts: [Part]

        /// Makes a clause.
        public init(reading: String, denied: [String], finding: Finding, parts: [Part]) {
            self.reading = reading
            self.denied = denied
            self.finding = finding
            self.parts = parts
        }
    }

    /// The clauses of the answer, in order.
    public let clauses: [Clause]

    /// Makes an explanation.
    public init(clauses: [Clause]) { self.clauses = clauses }
}
