/// A length of time in whole milliseconds.
///
/// Whole numbers, so that a sum does not depend on the order of its terms: rows derived from a log come out the same
/// whether events were added one by one, in another order, or all at once.
public struct Milliseconds: RawRepresentable, Hashable, Sendable, Comparable {
    /// The number of milliseconds, ≥ 0.
    public let rawValue: Int

    /// No time at all.
    public static var zero: Milliseconds { Milliseconds(rawValue: 0) }

    /// The longest time that one event can add: a day.
    public static var longest: Milliseconds { Milliseconds(rawValue: 86_400_000) }

    /// Wraps a number of milliseconds; a negative one becomes 0.
    public init(rawValue: Int) { self.rawValue = max(0, rawValue) }

    /// Rounds seconds; what is no length of time becomes 0, and more than a day becomes a day.
    public init(seconds: Double) {
        let milliseconds = (seconds * 1000).rounded()
        guard milliseconds > 0 else {
            self = .zero
            return
        }
        self = milliseconds < Double(Self.longest.rawValue) ? Milliseconds(rawValue: Int(milliseconds)) : .longest
    }

    /// The length in seconds.
    public var seconds: Double { Double(rawValue) / 1000 }

    /// Shorter before longer.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    /// The sum; it stays at the largest number there is instead of overflowing.
    public static func + (left: Self, right: Self) -> Self {
        let (sum, overflow) = left.rawValue.addingReportingOverflow(right.rawValue)
        return Milliseconds(rawValue: overflow ? .max : sum)
    }

    /// Adds in place.
    public static func += (left: inout Self, right: Self) { left = left + right }
}
