import CourseModel

extension FixedWidthInteger {
    /// The sum, or the nearest bound when it does not fit: times come from files and clocks and may be anything.
    func addingSaturated(_ other: Self) -> Self {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? (other < 0 ? .min : .max) : sum
    }

    /// The difference, or the nearest bound when it does not fit.
    func subtractingSaturated(_ other: Self) -> Self {
        let (difference, overflow) = subtractingReportingOverflow(other)
        return overflow ? (other < 0 ? .max : .min) : difference
    }

    /// The product, or the nearest bound when it does not fit.
    func multipliedSaturated(by other: Self) -> Self {
        let (product, overflow) = multipliedReportingOverflow(by: other)
        return overflow ? ((self < 0) == (other < 0) ? .max : .min) : product
    }

    /// The quotient rounded down, for a divisor > 0.
    func dividedRoundingDown(by divisor: Self) -> Self {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}

extension Instant {
    /// The milliseconds of 24 hours.
    static let millisecondsPerDay: Int64 = 86_400_000

    /// Whole 24-hour days since an earlier moment, rounded down as Python's `timedelta.days` is: −1 ms is −1 day.
    func wholeDays(since earlier: Instant) -> Int {
        Int(rawValue.subtractingSaturated(earlier.rawValue).dividedRoundingDown(by: Self.millisecondsPerDay))
    }

    /// The moment so many milliseconds later. Saturates.
    func adding(milliseconds: Int64) -> Instant { Instant(rawValue: rawValue.addingSaturated(milliseconds)) }

    /// The moment so many times 24 hours later. Saturates.
    func adding(wholeDays: Int) -> Instant {
        adding(milliseconds: Int64(wholeDays).multipliedSaturated(by: Self.millisecondsPerDay))
    }
}
