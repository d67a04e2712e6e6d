import CourseModel

/// A card as a replayed log leaves it.
public struct ReplayedCard: Hashable, Sendable {
    /// The card's id in the log.
    public let id: String
    /// The card after its last review; its due time is a moment.
    public let card: Card
    /// How often it was reviewed.
    public let reviewCount: Int
}

extension ReviewLog {
    /// Schedules every review of the log anew, by py-fsrs's clock (UTC, whole elapsed 24-hour days).
    ///
    /// The reviews of a card are taken in the order of their times, ties in the order of the log.
    /// - Returns: the cards, in the order of ``cards``.
    public func replayed(by scheduler: Scheduler) -> [ReplayedCard] {
        let grouped = ReviewsByCard(self)
        return cards.indices.map { index in
            let group = grouped.reviews(of: index)
            var card = Card.new
            let salt = scheduler.settings.fuzz == .off ? 0 : Scheduler.salt(of: cards[index])
            for review in group { card = scheduler.review(card, review.rating, at: review.time, salt: salt) }
            return ReplayedCard(id: cards[index], card: card, reviewCount: group.count)
        }
    }
}

/// The reviews of a log, sorted by card and then by time: a counting sort, since logs are long and cards are few.
struct ReviewsByCard {
    private var sorted: [LoggedReview]
    private let starts: [Int]

    /// Sorts the reviews of a log.
    init(_ log: ReviewLog) {
        var ends = Array(repeating: 0, count: log.cards.count + 1)
        for review in log.reviews { ends[review.card + 1] += 1 }
        for card in 0..<log.cards.count { ends[card + 1] += ends[card] }
        starts = ends
        sorted = log.reviews
        for review in log.reviews {
            sorted[ends[review.card]] = review
            ends[review.card] += 1
        }
        for card in log.cards.indices { sortByTime(starts[card]..<starts[card + 1]) }
    }

    /// The reviews of one card, in the order of their times.
    func reviews(of card: Int) -> ArraySlice<LoggedReview> { sorted[starts[card]..<starts[card + 1]] }

    private mutating func sortByTime(_ range: Range<Int>) {
        guard range.dropFirst().contains(where: { sorted[$0].time < sorted[$0 - 1].time }) else { return }
        let ordered = sorted[range].enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
        sorted.replaceSubrange(range, with: ordered.map(\.element))
    }
}
