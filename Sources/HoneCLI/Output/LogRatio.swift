import Foundation
import SampleStatistics

/// Ratios by way of logarithms.
enum LogRatio {
    /// The logarithms of what is larger than 0.
    static func logarithms(_ values: [Double]) -> Sample { Sample(values.filter { $0 > 0 }.map(log)) }

    /// An interval of a difference of logarithms as one of a ratio.
    static func ratio(_ interval: Interval) -> Interval {
        Interval(estimate: exp(interval.estimate), low: exp(interval.low), high: exp(interval.high))
    }

    /// The natural logarithm.
    static func logarithm(_ value: Double) -> Double { log(value) }
}
