import RealModule

/// How settings are compared: what counts as a difference, and how sure one wants to be.
public struct ComparisonRule: Hashable, Sendable {
    /// Which way is better.
    public enum Better: Hashable, Sendable { case lower, higher }

    /// Which way is better.
    public var better: Better
    /// Differences up to this share do not matter (0.02 = 2 %): at least 2 %, more where the same setting against itself spreads more.
    public var margin: Double
    /// With fewer rounds than this nothing is said but "undecided".
    public var roundsToDecide: Int
    /// The seed of the bootstrap, which is used from ``bootstrapFrom`` rounds on.
    public var seed: UInt64

    /// From so many rounds on intervals come from the bootstrap, below it from Student's t.
    public static let bootstrapFrom = 8
    /// The share of tables in which noise may name a difference that is none, when all rows are equally noisy; up to 0.06 when they are not.
    public static let level = 0.04
    /// How many degrees of freedom a pair's variance borrows from the noise that all rows have in common.
    public static let borrowedDegrees = 4.0

    /// Makes a rule.
    public init(better: Better = .lower, margin: Double = 0.02, roundsToDecide: Int = 3, seed: UInt64 = 0) {
        self.better = better
        self.margin = max(margin, 0.001)
        self.roundsToDecide = max(roundsToDecide, 2)
        self.seed = seed
    }

    /// The margin on the scale of logarithms.
    var logMargin: Double { Double.log(1 + margin) }
}
