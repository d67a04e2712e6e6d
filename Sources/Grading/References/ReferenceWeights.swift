/// The numbers of the comparison with references: all there are.
///
/// Fitted by logistic regression over SciEntsBank and Beetle together (both corpora and both classes with equal weight), the same for every
/// question; see docs/performance.md for what they reach on questions that were kept apart, and Benchmarks/References for the script.
enum ReferenceWeights {
    /// What a word of the question counts for, against 1 for any other.
    static let questionWord = 0.3
    /// What a word counts for that is nearly the reference's.
    static let near = 0.8
    /// An answer with at least this score is likely right.
    static let right = 0.82
    /// An answer with at most this score is likely wrong.
    static let wrong = 0.35
    /// The constant of the regression.
    static let constant = -1.32
    /// One weight for each of ``ReferenceFeatures/values``.
    static let features: [Double] = [2.47, 1.85, -0.74, 1.23, -0.53, 0.3, -0.33, -1.0]
}
