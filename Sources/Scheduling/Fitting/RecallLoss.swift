import RealModule

/// How well weights predict what a learner remembered: the log-loss of R against recall.
///
/// As in py-fsrs's optimiser, a review counts when at least one day has passed since the one before, and only the first 64 reviews of a
/// card are taken.
struct RecallLoss {
    /// How many reviews of one card are taken.
    static let reviewsPerCard = 64
    /// Predictions are kept this far from 0 and 1, so that one surprise is not infinitely bad.
    private static let margin = 1e-9

    private let cards: [ArraySlice<ReviewHistory.Review>]
    /// How many reviews are predicted.
    let count: Int

    /// Takes the first reviews of each card.
    init(cards: some Sequence<[ReviewHistory.Review]>) {
        self.cards = cards.map { $0.prefix(Self.reviewsPerCard) }
        count = self.cards.reduce(0) { $0 + $1.dropFirst().count { $0.elapsedDays >= 1 } }
    }

    /// The mean log-loss in nats; 0 when nothing is predicted.
    func mean(_ parameters: FSRSParameters) -> Double {
        let model = MemoryModel(parameters)
        var sum = 0.0
        for reviews in cards {
            guard let first = reviews.first else { continue }
            var memory = model.first(first.rating)
            for review in reviews.dropFirst() {
                if review.elapsedDays >= 1 {
                    sum += Self.loss(model.retrievability(of: memory, elapsedDays: review.elapsedDays).rawValue, review.rating)
                }
                memory = model.next(memory, review.rating, elapsedDays: review.elapsedDays)
            }
        }
        return count == 0 ? 0 : sum / Double(count)
    }

    /// The mean log-loss and its derivatives by the weights.
    func gradient(_ parameters: FSRSParameters) -> RecallGradient.Value {
        let model = RecallGradient(parameters)
        var sum = RecallGradient.Value(0)
        for reviews in cards { Self.add(reviews, model, to: &sum) }
        let scale = count == 0 ? 0 : 1 / Double(count)
        return RecallGradient.Value(sum.value * scale, sum.slope * scale)
    }

    private static func add(_ reviews: ArraySlice<ReviewHistory.Review>, _ model: RecallGradient, to sum: inout RecallGradient.Value) {
        guard let first = reviews.first else { return }
        var (stability, difficulty) = model.first(first.rating)
        for review in reviews.dropFirst() {
            if review.elapsedDays < 1 {
                stability = model.sameDayStability(stability, review.rating)
            } else {
                let recall = model.retrievability(stability, days: Double(review.elapsedDays))
                sum.value += loss(recall.value, review.rating)
                sum.slope += recall.slope * lossByRecall(recall.value, review.rating)
                stability = model.nextStability(stability, difficulty, review.rating, recall: recall)
            }
            difficulty = model.nextDifficulty(difficulty, review.rating)
        }
    }

    private static func loss(_ recall: Double, _ rating: Rating) -> Double {
        -.log(max(rating.isRecalled ? recall : 1 - recall, margin))
    }

    private static func lossByRecall(_ recall: Double, _ rating: Rating) -> Double {
        rating.isRecalled ? -1 / max(recall, margin) : 1 / max(1 - recall, margin)
    }
}
