import CourseModel
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
    func gradient(_ parameters: FSRSParameters) -> (loss: Double, slope: WeightVector) {
        let model = MemoryModel(parameters)
        var gradient = RecallGradient(parameters)
        var sum = 0.0
        var steps: [RecallGradient.Step] = []
        for reviews in cards {
            guard let first = reviews.first else { continue }
            steps.removeAll(keepingCapacity: true)
            sum += Self.goForward(reviews, model, &steps)
            var owed = RecallGradient.Adjoint.zero
            for step in steps.reversed() { owed = gradient.goBack(over: step, owed) }
            gradient.goBack(overFirst: model.first(first.rating), first.rating, owed)
        }
        let scale = count == 0 ? 0 : 1 / Double(count)
        return (sum * scale, gradient.slope * scale)
    }

    /// Notes each further review of a card.
    ///
    /// - Returns: the sum of the losses.
    private static func goForward(
        _ reviews: ArraySlice<ReviewHistory.Review>, _ model: MemoryModel, _ steps: inout [RecallGradient.Step]
    ) -> Double {
        guard let first = reviews.first else { return 0 }
        var memory = model.first(first.rating)
        var sum = 0.0
        for review in reviews.dropFirst() {
            let isPredicted = review.elapsedDays >= 1
            let recall = isPredicted ? model.retrievability(of: memory, elapsedDays: review.elapsedDays).rawValue : 1
            let next = model.next(memory, review.rating, elapsedDays: review.elapsedDays)
            sum += isPredicted ? loss(recall, review.rating) : 0
            steps.append(
                RecallGradient.Step(
                    before: memory, after: next, rating: review.rating, elapsedDays: review.elapsedDays, recall: recall,
                    lossByRecall: isPredicted ? lossByRecall(recall, review.rating) : 0))
            memory = next
        }
        return sum
    }

    private static func loss(_ recall: Double, _ rating: Rating) -> Double {
        -.log(max(rating.isRecalled ? recall : 1 - recall, margin))
    }

    private static func lossByRecall(_ recall: Double, _ rating: Rating) -> Double {
        rating.isRecalled ? -1 / max(recall, margin) : 1 / max(1 - recall, margin)
    }
}
