import RealModule

/// The Mann-Whitney U test of two independent samples: do values of one tend to be larger?
///
/// H. Mann, D. Whitney, Annals of Mathematical Statistics 18 (1947).
public struct MannWhitney: Hashable, Sendable {
    /// U of the first sample: in how many pairs its value is the larger one, ties counting half.
    public let u: Double
    /// The two-sided p value: exact for small samples without ties, else from the normal approximation with tie and continuity correction.
    public let p: Double
    /// Whether `p` is exact.
    public let isExact: Bool

    /// Runs the test; `nil` when a sample is empty.
    public init?(_ first: Sample, _ second: Sample) {
        guard first.count > 0, second.count > 0 else { return nil }
        u = first.values.reduce(0) { sum, value in
            second.values.reduce(sum) { $0 + (value > $1 ? 1 : value == $1 ? 0.5 : 0) }
        }
        let pooled = (first.values + second.values).sorted()
        let ties = Self.tieSizes(pooled)
        isExact = ties.allSatisfy { $0 == 1 } && first.count <= 20 && second.count <= 20
        let pairs = Double(first.count * second.count)
        let larger = max(u, pairs - u)
        p =
            isExact
            ? Self.exact(larger, first.count, second.count) : Self.asymptotic(larger, first.count, second.count, ties)
    }

    private static func tieSizes(_ sorted: [Double]) -> [Int] {
        var sizes: [Int] = []
        for (place, value) in sorted.enumerated() {
            if place > 0, sorted[place - 1] == value { sizes[sizes.count - 1] += 1 } else { sizes.append(1) }
        }
        return sizes
    }

    private static func asymptotic(_ larger: Double, _ m: Int, _ n: Int, _ ties: [Int]) -> Double {
        let (pairs, total) = (Double(m * n), Double(m + n))
        let tieTerm = ties.reduce(0.0) { $0 + Double($1 * $1 * $1 - $1) }
        guard total > 1 else { return 1 }
        let variance = pairs / 12 * (total + 1 - tieTerm / (total * (total - 1)))
        guard variance > 0 else { return 1 }
        let z = (larger - pairs / 2 - 0.5) / Double.sqrt(variance)
        return min(1, 2 * StandardNormal.cumulative(-z))
    }

    /// The share of all arrangements with U ≥ `larger`, twice, by counting: ways[u] is built up value by value.
    private static func exact(_ larger: Double, _ m: Int, _ n: Int) -> Double {
        var ways = [Double](repeating: 0, count: m * n + 1)
        ways[0] = 1
        // The generating function of U is the Gaussian binomial: multiply by (1 − q^(n+i)) and divide by (1 − q^i).
        for i in 1...m {
            for u in stride(from: m * n, through: 0, by: -1) where u >= n + i { ways[u] -= ways[u - n - i] }
            for u in 0...(m * n) where u >= i { ways[u] += ways[u - i] }
        }
        let all = ways.reduce(0, +)
        let tail = ways[Int(larger)...].reduce(0, +)
        return min(1, 2 * tail / all)
    }
}
