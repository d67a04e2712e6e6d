import RealModule

/// Fits FSRS's weights to a learner's own reviews.
///
/// **Method.** It minimises the mean log-loss of predicted recall plus a pull towards the reference's weights, by Adam (Kingma and Ba,
/// "Adam: a method for stochastic optimization", ICLR 2015) over all reviews at once, with exact derivatives and a step size that falls
/// along a cosine. Weights move in units of their spread between people (the four first stabilities in their logarithm), so that one
/// step size fits all 21, and never leave the reference's bounds. The best weights seen are returned. It is deterministic.
///
/// **The pull** is Σ((w − reference) / spread)² / reviews, as in fsrs-optimizer 6.5 (BSD-3-Clause, Open Spaced Repetition), from which
/// the spreads are: a few hundred reviews say little about some of the weights, and those stay near the reference.
///
/// **Limits.** The log-loss over the fitted reviews always looks better than reviews to come will bear out: ``ParameterFit/heldOut`` is
/// the honest figure. Weights that the log says nothing about (reviews on the same day are not predicted themselves, "easy" is rare)
/// are not recovered, even where the predictions are right. Only the latest ``mostReviews`` reviews' worth of cards are used.
public struct ParameterFitter: Sendable {
    /// Why there is nothing to fit.
    public enum Refusal: Error, Hashable, Sendable {
        /// There are fewer reviews than a fit needs.
        case tooFewReviews(found: Int, needed: Int)
        /// No review came a day or more after the one before it.
        case nothingToPredict
    }

    /// How many reviews a fit needs.
    public static let leastReviews = 400
    /// How many reviews are used at most.
    public static let mostReviews = 100_000
    /// How many predicted reviews the held-out cards need for a figure.
    public static let leastHeldOut = 50

    /// The most steps of one fit, 1...1000.
    public let maximumSteps: Int

    /// Some 200 steps find what there is to be found.
    public init(maximumSteps: Int = 200) { self.maximumSteps = min(max(maximumSteps, 1), 1000) }

    /// Fits the weights.
    ///
    /// - Parameters:
    ///   - history: what the learner remembered.
    ///   - start: the weights used so far; "before" is their log-loss.
    ///   - shouldContinue: asked before each step, so that the caller may end a long fit; the best so far is returned.
    /// - Throws: ``Refusal`` when there is too little to go by.
    public func fit(
        _ history: ReviewHistory, from start: FSRSParameters = .reference, while shouldContinue: () -> Bool = { true }
    ) throws(Refusal) -> ParameterFit {
        let found = history.reviewCount
        guard found >= Self.leastReviews else { throw .tooFewReviews(found: found, needed: Self.leastReviews) }
        let cards = Self.latest(history.cards)
        let loss = RecallLoss(cards: cards)
        guard loss.count > 0 else { throw .nothingToPredict }
        let heldOut = heldOut(cards, from: start, while: shouldContinue)
        let (fitted, steps) = descend(loss, from: start, while: shouldContinue)
        return ParameterFit(
            parameters: fitted, predictedCount: loss.count,
            logLoss: ParameterFit.LogLoss(before: loss.mean(start), after: loss.mean(fitted)), heldOut: heldOut, steps: steps)
    }

    /// The last cards that together have no more reviews than are used.
    private static func latest(_ cards: [[ReviewHistory.Review]]) -> ArraySlice<[ReviewHistory.Review]> {
        var (start, count) = (cards.count, 0)
        while start > 0, count + min(cards[start - 1].count, RecallLoss.reviewsPerCard) <= mostReviews {
            start -= 1
            count += min(cards[start].count, RecallLoss.reviewsPerCard)
        }
        return cards[start...]
    }

    /// What weights fitted to four cards of five are worth on the fifth.
    private func heldOut(
        _ cards: ArraySlice<[ReviewHistory.Review]>, from start: FSRSParameters, while shouldContinue: () -> Bool
    ) -> ParameterFit.LogLoss? {
        let test = RecallLoss(cards: cards.indices.filter { $0 % 5 == 4 }.map { cards[$0] })
        guard test.count >= Self.leastHeldOut else { return nil }
        let training = RecallLoss(cards: cards.indices.filter { $0 % 5 != 4 }.map { cards[$0] })
        guard training.count > 0 else { return nil }
        let (fitted, _) = descend(training, from: start, while: shouldContinue)
        return ParameterFit.LogLoss(before: test.mean(start), after: test.mean(fitted))
    }

    private func descend(
        _ loss: RecallLoss, from start: FSRSParameters, while shouldContinue: () -> Bool
    ) -> (parameters: FSRSParameters, steps: Int) {
        var descent = AdamDescent(from: start, reviews: loss.count, steps: maximumSteps)
        while !descent.isDone, shouldContinue() { descent.step(loss.gradient(descent.parameters)) }
        return (descent.best, descent.stepCount)
    }
}
