/// A stretch of an answer that makes one statement: what a pattern works on.
struct Clause {
    /// The most tokens that a clause has; a longer one is cut. Positions fit into the bits of a word.
    static let limit = 63

    /// The tokens, with a carried subject first if there is one.
    var tokens: [Token]
    /// Whether the sentence is a question.
    var isQuestion = false
    /// How it is joined to what came before.
    var opening: Opening = .sentence

    /// How a clause is joined to what came before.
    enum Opening: Hashable {
        /// It opens a sentence.
        case sentence
        /// A conjunction that divides: because, but, so…
        case conjunction
        case comma, colon, dash, open, close
        /// "and" before a new statement.
        case and

        /// Whether the clause may be joined to the one before, when one of them makes no statement of its own.
        var isSoft: Bool { self != .sentence && self != .conjunction }
    }

    /// Whether the first token is a subject carried over from the clause before.
    var hasCarriedSubject: Bool { tokens.first?.source.isEmpty ?? false }

    /// The positions of the bare numbers in it.
    var bareNumbers: some Sequence<Int> { tokens.indices.lazy.filter { tokens[$0].bareNumber != nil } }

    /// Adds the tokens of the next clause, remembering the mark between them.
    mutating func append(_ next: Clause) {
        let boundary = tokens.count
        tokens += next.tokens
        if next.opening != .and, boundary < tokens.count { tokens[boundary].followsMark = true }
    }
}
