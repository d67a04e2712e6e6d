public import CourseModel

/// How the values of one metric are written below each other: one prefix and one number of decimals for all of them.
public struct MetricColumn: Hashable, Sendable {
    private let scale: UnitScale
    private let decimals: Int

    /// Chooses prefix and decimals for the values of a column.
    ///
    /// The prefix is that of the largest value. The largest shows three significant digits and the smallest two, but no value more than
    /// three decimals.
    public init(unit: MetricDefinition.Unit, values: [Double]) {
        let magnitudes = values.filter(\.isFinite).map(\.magnitude).filter { $0 > 0 }
        let largest = magnitudes.max() ?? 0
        let smallest = magnitudes.min() ?? 0
        let scale = UnitScale.fitting(largest, unit)
        self.scale = scale
        let isWhole = magnitudes.allSatisfy { ($0 / scale.factor).rounded() == $0 / scale.factor }
        let needed = max(
            DecimalText.decimals(of: largest / scale.factor, significant: 3),
            DecimalText.decimals(of: smallest / scale.factor, significant: 2))
        self.decimals = isWhole && unit == .number ? 0 : min(unit == .share ? 1 : 3, needed)
    }

    /// The unit with its prefix, for the heading: `ms`; empty = none.
    public var unit: String { scale.symbol }

    /// A value without its unit; `–` for one that is missing or not finite.
    public func number(_ value: Double?) -> String {
        value.map { DecimalText.fixed($0 / scale.factor, decimals: decimals) } ?? "–"
    }

    /// A value with the half width of its interval, without unit: `12.3 ± 0.4`; `–` when it is missing.
    public func number(_ summary: MetricSummary?) -> String {
        guard let summary else { return "–" }
        guard summary.mean.isFinite, let half = summary.halfWidth else { return number(summary.mean) }
        return "\(number(summary.mean)) ± \(number(half))"
    }

    /// A value with its unit: `12.3 ms`; `–` when it is missing or not finite.
    public func text(_ value: Double?) -> String {
        guard let value, value.isFinite else { return "–" }
        return scale.text(number(value))
    }
}
