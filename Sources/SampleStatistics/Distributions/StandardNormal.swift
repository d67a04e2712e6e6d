import RealModule

/// The standard normal distribution (mean 0, standard deviation 1).
public enum StandardNormal {
    /// The probability of a value ≤ `z`.
    public static func cumulative(_ z: Double) -> Double { Double.erfc(-z / Double.sqrt(2)) / 2 }

    /// The value below which a share `p` lies; ∓∞ for p ≤ 0 and p ≥ 1. By bisection of ``cumulative(_:)``.
    public static func quantile(_ p: Double) -> Double {
        guard p > 0 else { return -.infinity }
        guard p < 1 else { return .infinity }
        if p > 0.5 { return -quantile(1 - p) }
        var (low, high) = (-40.0, 0.0)
        for _ in 0..<200 {
            let middle = low + (high - low) / 2
            guard middle > low, middle < high else { break }
            if cumulative(middle) < p { low = middle } else { high = middle }
        }
        return low + (high - low) / 2
    }
}
