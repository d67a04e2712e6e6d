import RealModule

/// A lognormal distribution with mean 1.
struct Lognormal: Hashable {
    private let sigma: Double
    private let mu: Double

    /// The distribution with a coefficient of variation: σ² = ln(1 + CV²), μ = −σ²/2.
    init(variation: Double) {
        let variance = Double.log(1 + variation * variation)
        sigma = variance.squareRoot()
        mu = -variance / 2
    }

    /// Its value for a value of the standard normal distribution.
    func value(normal: Double) -> Double { Double.exp(mu + sigma * normal) }
}
