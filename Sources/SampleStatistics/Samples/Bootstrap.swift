import RealModule

/// Confidence intervals of a mean by resampling, seeded: the same values and seed give the same interval.
public struct Bootstrap: Hashable, Sendable {
    /// How many resamples are drawn.
    public var resamples: Int
    /// The seed of the draws.
    public var seed: UInt64
    /// The coverage wanted.
    public var confidence: Double

    /// Makes a bootstrap.
    public init(resamples: Int = 4_000, seed: UInt64, confidence: Double = 0.95) {
        self.resamples = max(resamples, 100)
        self.seed = seed
        self.confidence = confidence
    }

    /// The percentile interval of the mean; `nil` with fewer than two values.
    ///
    /// B. Efron, R. Tibshirani, "An Introduction to the Bootstrap" (1993), 13.3.
    public func percentileInterval(_ sample: Sample) -> Interval? {
        guard sample.count > 1, let mean = sample.mean else { return nil }
        let means = resampledMeans(sample)
        let tail = (1 - confidence) / 2
        return Interval(estimate: mean, low: Self.quantile(means, tail), high: Self.quantile(means, 1 - tail))
    }

    /// The bias-corrected and accelerated interval of the mean; `nil` with fewer than two values.
    ///
    /// B. Efron, "Better bootstrap confidence intervals", Journal of the American Statistical Association 82 (1987); acceleration by jackknife.
    public func acceleratedInterval(_ sample: Sample) -> Interval? {
        guard sample.count > 1, let mean = sample.mean else { return nil }
        let means = resampledMeans(sample)
        // Ties count half, so that equal values give no bias.
        let below = means.reduce(0.0) { $0 + ($1 < mean ? 1 : $1 == mean ? 0.5 : 0) } / Double(means.count)
        let bias = StandardNormal.quantile(min(max(below, 0.5 / Double(means.count)), 1 - 0.5 / Double(means.count)))
        let acceleration = Self.acceleration(sample, mean: mean)
        func corrected(_ p: Double) -> Double {
            let shifted = bias + StandardNormal.quantile(p)
            return StandardNormal.cumulative(bias + shifted / (1 - acceleration * shifted))
        }
        let tail = (1 - confidence) / 2
        return Interval(
            estimate: mean, low: Self.quantile(means, corrected(tail)), high: Self.quantile(means, corrected(1 - tail)))
    }

    /// The means of the resamples, sorted.
    private func resampledMeans(_ sample: Sample) -> [Double] {
        var random = SeededGenerator(seed: seed)
        let values = sample.values
        var means: [Double] = []
        means.reserveCapacity(resamples)
        for _ in 0..<resamples {
            var sum = 0.0
            for _ in 0..<values.count { sum += values[random.next(below: values.count)] }
            means.append(sum / Double(values.count))
        }
        return means.sorted()
    }

    /// The skewness of the jackknifed means over 6, after Efron (1987), 6.6.
    private static func acceleration(_ sample: Sample, mean: Double) -> Double {
        let (squares, cubes) = sample.values.reduce((0.0, 0.0)) { sums, value in
            let distance = value - mean
            return (sums.0 + distance * distance, sums.1 + distance * distance * distance)
        }
        guard squares > 0 else { return 0 }
        return cubes / (6 * squares * Double.sqrt(squares))
    }

    /// The quantile of sorted values by linear interpolation (type 7 of Hyndman and Fan, The American Statistician 50, 1996).
    static func quantile(_ sorted: [Double], _ p: Double) -> Double {
        guard let first = sorted.first, let last = sorted.last else { return .nan }
        let place = min(max(p, 0), 1) * Double(sorted.count - 1)
        let below = Int(place)
        guard below + 1 < sorted.count else { return last }
        guard place > 0 else { return first }
        return sorted[below] + (place - Double(below)) * (sorted[below + 1] - sorted[below])
    }
}
