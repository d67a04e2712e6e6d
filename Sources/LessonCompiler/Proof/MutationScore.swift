public import CourseModel

/// How a question's key fares against small changes of right answers: `hone author check` reports it for each question.
public struct MutationScore: Hashable, Sendable {
    /// One kind of change.
    public struct Kind: Hashable, Sendable {
        /// What was changed: `digit`, `negation`…
        public let kind: String
        /// How many changed answers there are; 0 = the right answers hold nothing of that kind.
        public let made: Int
        /// The changed answers that got full marks all the same, in words.
        public let survivors: [String]

        /// How many were noticed.
        public var caught: Int { made - survivors.count }
    }

    /// The question.
    public let question: Question.ID
    /// Its type.
    public let type: QuestionKey.Kind
    /// All kinds that its type has, in a fixed order.
    public let kinds: [Kind]
    /// How many showings of the question were put to the test.
    public let showings: Int

    /// How many changed answers there are.
    public var made: Int { kinds.reduce(0) { $0 + $1.made } }
    /// How many of them were noticed.
    public var caught: Int { kinds.reduce(0) { $0 + $1.caught } }
}
