import RealModule

/// The regularised incomplete beta function I_x(a, b): what the t distribution is made of.
///
/// Continued fraction 8.17.22 of the NIST Digital Library of Mathematical Functions (https://dlmf.nist.gov/8.17.v),
/// evaluated by Lentz's method as modified by Thompson and Barnett (Journal of Computational Physics 64, 1986).
enum IncompleteBeta {
    /// I_x(a, b) for a, b > 0; 0 for x ≤ 0 and 1 for x ≥ 1.
    static func regularised(_ x: Double, a: Double, b: Double) -> Double {
        guard x > 0 else { return 0 }
        guard x < 1 else { return 1 }
        let logFront = Double.logGamma(a + b) - Double.logGamma(a) - Double.logGamma(b) + a * Double.log(x) + b * Double.log(onePlus: -x)
        let front = Double.exp(logFront)
        // The fraction converges quickly below the mean; above it the mirrored function is used.
        if x < (a + 1) / (a + b + 2) { return front * fraction(x, a, b) / a }
        return 1 - front * fraction(1 - x, b, a) / b
    }

    private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
        var c = 1.0
        var d = 1 / awayFromZero(1 - (a + b) * x / (a + 1))
        var value = d
        for step in 1...300 {
            let m = Double(step)
            let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
            let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            var change = 1.0
            for coefficient in [even, odd] {
                d = 1 / awayFromZero(1 + coefficient * d)
                c = awayFromZero(1 + coefficient / c)
                change = c * d
                value *= change
            }
            if abs(change - 1) < 1e-15 { break }
        }
        return value
    }

    private static func awayFromZero(_ value: Double) -> Double { abs(value) < 1e-300 ? 1e-300 : value }
}
