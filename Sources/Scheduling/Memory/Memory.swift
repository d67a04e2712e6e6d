/// The days after which a card is remembered with a probability of 90 %.
public struct Stability: RawRepresentable, Hashable, Sendable, Codable, Comparable {
    /// Days, at least ``minimum``.
    public let rawValue: Double

    /// Wraps a number of days.
    public init(rawValue: Double) { self.rawValue = rawValue }

    /// The least stability that FSRS lets a card have: 0.001 days.
    public static let minimum = Stability(rawValue: 0.001)

    /// Shorter before longer.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// How hard it is to make a card more stable.
public struct Difficulty: RawRepresentable, Hashable, Sendable, Codable, Comparable {
    /// 1 (easy) to 10 (hard).
    public let rawValue: Double

    /// Wraps a number from 1 to 10.
    public init(rawValue: Double) { self.rawValue = rawValue }

    /// The range that FSRS keeps a card in.
    public static let range = 1.0...10.0

    /// Easier before harder.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// The predicted probability that a card is remembered now.
public struct Retrievability: RawRepresentable, Hashable, Sendable, Codable, Comparable {
    /// 0 (surely forgotten, or never seen) to 1 (just seen).
    public let rawValue: Double

    /// Wraps a probability.
    public init(rawValue: Double) { self.rawValue = rawValue }

    /// Less likely before more likely.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// What FSRS knows of the learner's memory of one card.
public struct Memory: Hashable, Sendable, Codable {
    /// The days after which it is remembered with a probability of 90 %.
    public let stability: Stability
    /// How hard it is to make more stable.
    public let difficulty: Difficulty

    /// Joins the two.
    public init(stability: Stability, difficulty: Difficulty) {
        self.stability = stability
        self.difficulty = difficulty
    }
}
