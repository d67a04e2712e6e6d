import RealModule

/// How many rounds it would take to decide a pair.
public enum RoundsNeeded {
    /// More rounds than this are not worth naming.
    public static let limit = 1_000

    /// The smallest number of rounds that would show, in four of five cases, either the difference that was seen or (when that lies
    /// inside the margin) equivalence; `nil` when it is above ``limit``.
    ///
    /// From the power of the paired t test with the normal distribution for the missing 80 %: J. Cohen, "Statistical Power Analysis"
    /// (1988), 2.4, written for the paired difference.
    ///
    /// - Parameters:
    ///   - difference: the mean paired difference.
    ///   - deviation: the standard deviation of the paired differences.
    ///   - margin: what does not matter, on the same scale.
    ///   - after: rounds already run; the answer is larger.
    public static func estimate(difference: Double, deviation: Double, margin: Double, after rounds: Int) -> Int? {
        let isDifference = abs(difference) > margin
        let target = isDifference ? abs(difference) : margin - abs(difference)
        guard target > 0, deviation.isFinite else { return nil }
        let power = StandardNormal.quantile(isDifference ? 0.8 : 0.9)
        let level = isDifference ? 0.975 : 0.95
        // With the normal distribution instead of t the number comes out a little too small: a good place to start counting from.
        let normal = (StandardNormal.quantile(level) + power) * deviation / target
        guard normal * normal < Double(limit) else { return nil }
        return (max(rounds + 1, Int(normal * normal), 2)...max(rounds + 1, limit)).first { count in
            let error = deviation / Double.sqrt(Double(count))
            return target >= (StudentT(degreesOfFreedom: Double(count - 1)).quantile(level) + power) * error
        }
    }
}
