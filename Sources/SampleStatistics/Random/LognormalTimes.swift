import RealModule

/// Times whose logarithm is normal: never negative, sometimes long, as the answers of storage are.
public struct LognormalTimes: Hashable, Sendable {
    private let mu: Double
    private let sigma: Double
    private let mean: Double

    /// Makes a distribution with a mean, and a standard deviation that is `spread` times as large.
    ///
    /// For a lognormal variable σ² = ln(1 + spread²) and μ = ln(mean) − σ²/2: N. Johnson, S. Kotz, N. Balakrishnan, "Continuous
    /// Univariate Distributions" (1994), chapter 14.
    public init(mean: Double, spread: Double) {
        self.mean = mean
        let variance = Double.log(1 + spread * spread)
        sigma = Double.sqrt(variance)
        mu = mean > 0 ? Double.log(mean) - variance / 2 : 0
    }

    /// Draws a time; 0 when the mean is 0.
    public func draw(_ random: inout SeededGenerator) -> Double {
        mean > 0 ? Double.exp(mu + sigma * random.nextNormal()) : 0
    }
}
