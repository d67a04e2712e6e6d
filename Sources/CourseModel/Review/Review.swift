/// How well a question was remembered, as the learner says, with what was proposed.
public struct Review: Hashable, Sendable, Codable {
    /// What counts.
    public let rating: Rating
    /// What was proposed from the verdict, the time and the help; `nil` = nothing, because the answer was not graded.
    public let proposed: Rating?
    /// The answer that was rated; `nil` = none was given: the key was shown instead.
    public let answer: Event.ID?

    /// Makes a review.
    public init(rating: Rating, proposed: Rating?, answer: Event.ID?) {
        self.rating = rating
        self.proposed = proposed
        self.answer = answer
    }
}

/// What the learner did to keep a question out of reviews.
public enum ReviewHold: Hashable, Sendable, Codable {
    /// Nothing.
    case none
    /// Not before this day.
    case buried(until: LocalDay)
    /// Not until the learner says so.
    case suspended
}
