/// A stretch of an answer that makes one statement: what a pattern works on.
struct Clause: Hashable {
    /// The most tokens that a clause has; a longer one is cut. Positions fit into the bits of a word.
    static let limit = 63

    /// The tokens, with a carried subject first if there is one.
    var tokens: [Token]
    /// The positions before which a comma or another soft mark stands.
    var softMarks: Set<Int> = []
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

    /// The bare numbers in it, with their positions.
    var bareNumbers: [(position: Int, value: Double)] {
        tokens.enumerated().compactMap { index, token in token.bareNumber.map { (index, $0) } }
    }

    /// Adds the tokens of the next clause, remembering the mark between them.
    mutating func append(_ next: Clause) {
        if next.opening != .and { softMarks.insert(tokens.count) }
        softMarks.formUnion(next.softMarks.map { $0 + tokens.count })
        tokens += next.tokens
    }
}
