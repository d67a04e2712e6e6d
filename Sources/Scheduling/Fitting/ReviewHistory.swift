public import CourseModel

/// What a learner remembered, card by card: all that fitting needs.
public struct ReviewHistory: Hashable, Sendable {
    /// A review of a card.
    public struct Review: Hashable, Sendable {
        /// How well it was remembered.
        public let rating: Rating
        /// Whole days since the card's last review; less than 1 = the same day; 0 for the first.
        public let elapsedDays: Int

        /// Puts a review together.
        public init(rating: Rating, elapsedDays: Int) {
            self.rating = rating
            self.elapsedDays = elapsedDays
        }
    }

    /// The reviews of each card in order; none is empty.
    public let cards: [[Review]]

    /// Takes the reviews of each card in order; cards without any are left out.
    public init(cards: [[Review]]) { self.cards = cards.filter { !$0.isEmpty } }

    /// Counts the days of a log as py-fsrs does: whole elapsed 24-hour days.
    public init(_ log: ReviewLog) {
        let grouped = ReviewsByCard(log)
        self.init(
            cards: log.cards.indices.map { card in
                let reviews = grouped.reviews(of: card)
                return zip(reviews, [reviews.first].compactMap(\.self) + reviews).map { review, before in
                    Review(rating: review.rating, elapsedDays: review.time.wholeDays(since: before.time))
                }
            })
    }

    /// Takes the ratings of each card in order with the learner's day of each.
    public init(days cards: [[(rating: Rating, day: LocalDay)]]) {
        self.init(
            cards: cards.map { reviews in
                reviews.indices.map { index in
                    Review(rating: reviews[index].rating, elapsedDays: reviews[index].day.days(since: reviews[max(index - 1, 0)].day))
                }
            })
    }

    /// How many reviews there are.
    public var reviewCount: Int { cards.reduce(0) { $0 + $1.count } }
}
