import RealModule

/// Student's t distribution.
public struct StudentT: Hashable, Sendable {
    /// The degrees of freedom, > 0.
    public let degreesOfFreedom: Double

    /// Makes the distribution with so many degrees of freedom (> 0; smaller values count as a tiny positive number).
    public init(degreesOfFreedom: Double) { self.degreesOfFreedom = max(degreesOfFreedom, 1e-6) }

    /// The probability of a value ≤ `t`.
    ///
    /// From the incomplete beta function: NIST Digital Library of Mathematical Functions, 8.17 and 7.18 (Abramowitz and Stegun 26.7.1).
    public func cumulative(_ t: Double) -> Double {
        let tail = upperTail(abs(t))
        return t < 0 ? tail : 1 - tail
    }

    /// The probability of a value ≥ `t`, exact also far out, where 1 − ``cumulative(_:)`` would lose its digits.
    public func upperTail(_ t: Double) -> Double {
        guard t >= 0 else { return 1 - upperTail(-t) }
        guard t.isFinite else { return 0 }
        let n = degreesOfFreedom
        return IncompleteBeta.regularised(n / (n + t * t), a: n / 2, b: 0.5) / 2
    }

    /// The probability of a value at least as far from 0 as `t`, on either side.
    public func twoSided(_ t: Double) -> Double { min(1, 2 * upperTail(abs(t))) }

    /// The value below which a share `p` of the distribution lies; ∓∞ for p ≤ 0 and p ≥ 1.
    ///
    /// By Newton's method on ``upperTail(_:)``, held inside a bracket: a handful of steps, exact to the last digits.
    public func quantile(_ p: Double) -> Double {
        guard p > 0 else { return -.infinity }
        guard p < 1 else { return .infinity }
        if p < 0.5 { return -quantile(1 - p) }
        let tail = 1 - p
        var high = 1.0
        while upperTail(high) > tail, high < 1e150 { high *= 2 }
        return root(tail: tail, in: (high == 1 ? 0 : high / 2)...high)
    }

    private func root(tail: Double, in range: ClosedRange<Double>) -> Double {
        var (low, high) = (range.lowerBound, range.upperBound)
        var t = low + (high - low) / 2
        for _ in 0..<200 {
            let excess = upperTail(t) - tail
            if excess > 0 { low = t } else { high = t }
            let newton = t + excess / density(t)
            let next = low < newton && newton < high ? newton : low + (high - low) / 2
            guard abs(next - t) > 4 * t.ulp else { return next }
            t = next
        }
        return t
    }

    /// The density at `t`.
    func density(_ t: Double) -> Double {
        let n = degreesOfFreedom
        let logScale = Double.logGamma((n + 1) / 2) - Double.logGamma(n / 2) - Double.log(n * Double.pi) / 2
        return Double.exp(logScale - (n + 1) / 2 * Double.log(onePlus: t * t / n))
    }
}
