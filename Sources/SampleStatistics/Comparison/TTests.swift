import RealModule

/// The result of a t test.
public struct TTest: Hashable, Sendable {
    /// The difference of the means, first − second.
    public let difference: Double
    /// The standard error of the difference.
    public let standardError: Double
    /// The degrees of freedom.
    public let degreesOfFreedom: Double

    /// Makes a result.
    public init(difference: Double, standardError: Double, degreesOfFreedom: Double) {
        self.difference = difference
        self.standardError = standardError
        self.degreesOfFreedom = degreesOfFreedom
    }

    /// The t statistic; 0 when there is neither a difference nor a spread, ±∞ for a difference without spread.
    public var t: Double { difference == 0 ? 0 : difference / standardError }

    /// The two-sided p value against "no difference".
    public var p: Double { StudentT(degreesOfFreedom: degreesOfFreedom).twoSided(t) }

    /// The interval of the difference.
    public func interval(confidence: Double = 0.95) -> Interval {
        let reach = StudentT(degreesOfFreedom: degreesOfFreedom).quantile(0.5 + confidence / 2) * standardError
        return Interval(estimate: difference, low: difference - reach, high: difference + reach)
    }

    /// Two one-sided tests of equivalence: is the difference inside ±`margin`?
    ///
    /// D. Schuirmann, Journal of Pharmacokinetics and Biopharmaceutics 15 (1987).
    public func equivalence(margin: Double) -> Equivalence {
        let distribution = StudentT(degreesOfFreedom: degreesOfFreedom)
        func tail(_ distance: Double) -> Double {
            guard standardError > 0 else { return distance > 0 ? 0 : 1 }
            return distribution.upperTail(distance / standardError)
        }
        return Equivalence(lowerP: tail(difference + margin), upperP: tail(margin - difference), interval: interval(confidence: 0.9))
    }
}

/// The result of two one-sided tests.
public struct Equivalence: Hashable, Sendable {
    /// The p value against "the difference is ≤ −margin".
    public let lowerP: Double
    /// The p value against "the difference is ≥ margin".
    public let upperP: Double
    /// The 90 % interval of the difference: inside ±margin exactly when both p values are below 0.05.
    public let interval: Interval

    /// The p value of the whole: the larger one.
    public var p: Double { max(lowerP, upperP) }
}

extension TTest {
    /// Welch's test of two independent samples with unequal variances; `nil` when one has fewer than two values.
    ///
    /// B. L. Welch, Biometrika 34 (1947); degrees of freedom after Satterthwaite (1946).
    public static func welch(_ first: Sample, _ second: Sample) -> TTest? {
        guard let firstMean = first.mean, let secondMean = second.mean, let firstVariance = first.variance,
            let secondVariance = second.variance
        else { return nil }
        let (a, b) = (firstVariance / Double(first.count), secondVariance / Double(second.count))
        let denominator = a * a / Double(first.count - 1) + b * b / Double(second.count - 1)
        let degrees = denominator > 0 ? (a + b) * (a + b) / denominator : Double(first.count + second.count - 2)
        return TTest(difference: firstMean - secondMean, standardError: Double.sqrt(a + b), degreesOfFreedom: degrees)
    }

    /// The test of paired values; `nil` when the samples differ in length or have fewer than two values.
    public static func paired(_ first: Sample, _ second: Sample) -> TTest? {
        guard first.count == second.count else { return nil }
        let differences = Sample(zip(first.values, second.values).map { $0 - $1 })
        guard differences.count == first.count, let mean = differences.mean, let error = differences.standardError else { return nil }
        return TTest(difference: mean, standardError: error, degreesOfFreedom: Double(differences.count - 1))
    }
}
