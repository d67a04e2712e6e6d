/// The 21 weights of FSRS-6, each within the reference's bounds.
///
/// The values and bounds are those of py-fsrs 6 (`fsrs/scheduler.py`, MIT licence, Open Spaced Repetition); what each weight
/// does is told in <https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm>:
///
/// | weights | meaning |
/// |---|---|
/// | 0–3 | stability after the first review, for each rating |
/// | 4–7 | difficulty: first value, its slope, change by rating, pull to the mean |
/// | 8–10 | growth of stability on recall |
/// | 11–14 | stability after forgetting |
/// | 15, 16 | penalty of hard, bonus of easy |
/// | 17–19 | reviews on the same day |
/// | 20 | decay of the forgetting curve |
public struct FSRSParameters: Hashable, Sendable {
    /// The weights, in the reference's order; always 21.
    public let weights: [Double]

    /// Why weights were refused.
    public enum Problem: Error, Hashable, Sendable {
        /// There are not 21 of them.
        case count(found: Int)
        /// These are not finite or out of bounds, in order.
        case outOfBounds([Violation])
    }

    /// A weight that is out of its bounds.
    public struct Violation: Hashable, Sendable {
        /// Which weight, 0...20.
        public let index: Int
        /// What it was.
        public let value: Double
        /// What it may be.
        public let bounds: ClosedRange<Double>
    }

    /// Checks weights against the reference's bounds.
    ///
    /// - Throws: ``Problem`` when there are not 21 weights or when any is out of its bounds (all of them are named).
    public init(_ weights: [Double]) throws(Problem) {
        guard weights.count == Self.bounds.count else { throw .count(found: weights.count) }
        let violations = zip(weights, Self.bounds).enumerated().compactMap { index, pair in
            pair.1.contains(pair.0) ? nil : Violation(index: index, value: pair.0, bounds: pair.1)
        }
        guard violations.isEmpty else { throw .outOfBounds(violations) }
        self.weights = weights
    }

    /// Moves each weight into its bounds; one that is not a number becomes the reference's.
    ///
    /// - Parameter weights: 21 numbers; missing ones are taken from the reference, further ones are ignored.
    public init(clamping weights: [Double]) {
        self.init(
            unchecked: Self.bounds.indices.map { index in
                let value = index < weights.count && !weights[index].isNaN ? weights[index] : Self.referenceWeights[index]
                return min(max(value, Self.bounds[index].lowerBound), Self.bounds[index].upperBound)
            })
    }

    private init(unchecked weights: [Double]) { self.weights = weights }

    /// The reference's weights, fitted on the reviews of many thousand people.
    public static let reference = FSRSParameters(unchecked: referenceWeights)

    /// What each weight may be, in order.
    public static let bounds: [ClosedRange<Double>] = [
        0.001...100, 0.001...100, 0.001...100, 0.001...100, 1...10, 0.001...4, 0.001...4, 0.001...0.75, 0...4.5, 0...0.8, 0.001...3.5,
        0.001...5, 0.001...0.25, 0.001...0.9, 0...4, 0...1, 1...6, 0...2, 0...2, 0...0.8, 0.1...0.8,
    ]

    private static let referenceWeights = [
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483, 0.6014,
        1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
    ]
}

extension FSRSParameters: Codable {
    /// Decodes a list of 21 numbers and checks it.
    public init(from decoder: any Decoder) throws {
        try self.init(try decoder.singleValueContainer().decode([Double].self))
    }

    /// Encodes the list of weights.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(weights)
    }
}
