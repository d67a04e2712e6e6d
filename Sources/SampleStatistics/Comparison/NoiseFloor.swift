import RealModule

/// How far a setting differs from itself: an A/A comparison.
public enum NoiseFloor {
    /// The standard error of the mean paired log ratio of a setting with itself, as a share: 0.01 = 1 %.
    ///
    /// Its true mean is known to be 0, so the mean square of the ratios is their variance, without a degree of freedom lost.
    ///
    /// - Parameter pairs: the same setting measured twice, one pair for each round; those that are not positive are left out.
    /// - Returns: `nil` with fewer than three pairs.
    public static func share(_ pairs: [(Double, Double)]) -> Double? {
        let logs = pairs.filter { $0.0 > 0 && $0.1 > 0 && $0.0.isFinite && $0.1.isFinite }.map { Double.log($0.1 / $0.0) }
        guard logs.count >= 3 else { return nil }
        let meanSquare = logs.reduce(0) { $0 + $1 * $1 } / Double(logs.count)
        return Double.expMinusOne(Double.sqrt(meanSquare / Double(logs.count)))
    }
}
