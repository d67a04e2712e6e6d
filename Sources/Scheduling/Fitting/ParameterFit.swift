/// Weights fitted to a learner's own reviews, and what they are worth.
public struct ParameterFit: Hashable, Sendable {
    /// The mean log-loss of predicted recall before and after, in nats a review; less is better.
    public struct LogLoss: Hashable, Sendable {
        /// With the weights that the fit started from.
        public let before: Double
        /// With the fitted weights.
        public let after: Double
    }

    /// The fitted weights.
    public let parameters: FSRSParameters
    /// How many reviews were predicted: all but the first of a card and those on the day of the one before.
    public let predictedCount: Int
    /// Over the reviews that the weights were fitted to.
    public let logLoss: LogLoss
    /// Over every fifth card, with weights fitted to the other four: what to expect of reviews to come. `nil` when those cards have fewer
    /// than ``ParameterFitter/leastHeldOut`` predicted reviews.
    public let heldOut: LogLoss?
    /// How many steps were taken.
    public let steps: Int
}
