import CourseModel

/// A unit together with its prefix: `ms` is 0.001 of a second.
struct UnitScale: Hashable, Sendable {
    /// What one of it is in the metric's own unit.
    let factor: Double
    /// How it is written; empty = no unit.
    let symbol: String

    /// `12.3` → `12.3 ms`.
    func text(_ number: String) -> String { symbol.isEmpty ? number : "\(number) \(symbol)" }

    /// The largest scale of which there is at least one in `value`, rounded to three digits: 0.9996 s → `s`, 0.0123 s → `ms`.
    static func fitting(_ value: Double, _ unit: MetricDefinition.Unit) -> UnitScale {
        let scales = scales(of: unit)
        guard value != 0, value.isFinite else { return scales[0] }
        return scales.first { value.magnitude / $0.factor >= 0.9995 } ?? scales[scales.count - 1]
    }

    /// The scales of a unit, largest first; never empty.
    private static func scales(of unit: MetricDefinition.Unit) -> [UnitScale] {
        switch unit {
        case .seconds:
            [
                UnitScale(factor: 1, symbol: "s"), UnitScale(factor: 1e-3, symbol: "ms"), UnitScale(factor: 1e-6, symbol: "µs"),
                UnitScale(factor: 1e-9, symbol: "ns"),
            ]
        case .samplesPerSecond: [UnitScale(factor: 1, symbol: "samples/s")]
        case .share: [UnitScale(factor: 0.01, symbol: "%")]
        case .cores: [UnitScale(factor: 1, symbol: "cores")]
        case .bytes:
            [
                UnitScale(factor: 1_099_511_627_776, symbol: "TiB"), UnitScale(factor: 1_073_741_824, symbol: "GiB"),
                UnitScale(factor: 1_048_576, symbol: "MiB"), UnitScale(factor: 1_024, symbol: "KiB"), UnitScale(factor: 1, symbol: "B"),
            ]
        case .number: [UnitScale(factor: 1, symbol: "")]
        }
    }
}
