import RealModule

/// A sample of measured values, with its summaries.
public struct Sample: Hashable, Sendable {
    /// The values, in the order of measurement.
    public let values: [Double]

    /// Wraps values. What is not finite is left out.
    public init(_ values: [Double]) { self.values = values.filter(\.isFinite) }

    /// How many values there are.
    public var count: Int { values.count }

    /// The arithmetic mean; `nil` of nothing.
    public var mean: Double? {
        guard !values.isEmpty else { return nil }
        return values.reduce(0, +) / Double(count)
    }

    /// The sample variance (divisor n − 1), by the two-pass formula; `nil` with fewer than two values.
    public var variance: Double? {
        guard count > 1, let mean else { return nil }
        return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count - 1)
    }

    /// The sample standard deviation (divisor n − 1); `nil` with fewer than two values.
    public var standardDeviation: Double? { variance.map(Double.sqrt) }

    /// The standard error of the mean; `nil` with fewer than two values.
    public var standardError: Double? { variance.map { Double.sqrt($0 / Double(count)) } }

    /// The middle value (the mean of the two middle ones when their number is even); `nil` of nothing.
    public var median: Double? {
        guard !values.isEmpty else { return nil }
        let sorted = values.sorted()
        let middle = sorted.count / 2
        return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }

    /// The mean with Student's t interval; `nil` with fewer than two values.
    public func meanInterval(confidence: Double = 0.95) -> Interval? {
        guard let mean, let standardError else { return nil }
        let reach = StudentT(degreesOfFreedom: Double(count - 1)).quantile(0.5 + confidence / 2) * standardError
        return Interval(estimate: mean, low: mean - reach, high: mean + reach)
    }
}

/// An estimate with its confidence interval.
public struct Interval: Hashable, Sendable {
    /// The estimate.
    public let estimate: Double
    /// The lower end.
    public let low: Double
    /// The upper end.
    public let high: Double

    /// Makes an interval.
    public init(estimate: Double, low: Double, high: Double) {
        self.estimate = estimate
        self.low = low
        self.high = high
    }

    /// Whether a value lies in the interval, its ends included.
    public func contains(_ value: Double) -> Bool { low <= value && value <= high }

    /// Each of the three numbers changed by a rising function.
    func mapped(_ change: (Double) -> Double) -> Interval {
        Interval(estimate: change(estimate), low: change(low), high: change(high))
    }
}
