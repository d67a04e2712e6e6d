public import CourseModel

/// Numbers as people read them, with their unit. Values that are not finite are `–`.
///
/// Without an interval a value gets three significant digits. With one, the interval's half width gets one significant digit (two when the
/// first is a 1) and the value is rounded to the same place: `12.3 ± 0.4 ms`.
public enum NumberFormat {
    /// A value in the unit of a metric: `0.0123` seconds → `12.3 ms`.
    public static func text(_ value: Double, in unit: MetricDefinition.Unit) -> String {
        guard value.isFinite else { return "–" }
        let scale = UnitScale.fitting(value, unit)
        return scale.text(DecimalText.fixed(value / scale.factor, decimals: decimals(of: value, unit, scale)))
    }

    /// A value with its confidence interval: `12.3 ± 0.4 ms`; without one, as ``text(_:in:)``.
    public static func text(_ summary: MetricSummary, in unit: MetricDefinition.Unit) -> String {
        guard summary.mean.isFinite, let half = summary.halfWidth, half > 0 else { return text(summary.mean, in: unit) }
        let scale = UnitScale.fitting(summary.mean, unit)
        let decimals = decimals(ofHalfWidth: half / scale.factor)
        let value = DecimalText.fixed(summary.mean / scale.factor, decimals: decimals)
        return scale.text("\(value) ± \(DecimalText.fixed(half / scale.factor, decimals: decimals))")
    }

    /// A time: `12.3 ms`, `1.25 s`, `850 ns`.
    public static func seconds(_ value: Double) -> String { text(value, in: .seconds) }

    /// A share of 1 in percent: `0.423` → `42 %`, `0.042` → `4.2 %`.
    public static func percent(_ share: Double) -> String { text(share, in: .share) }

    /// A rate: `1250 samples/s`.
    public static func throughput(_ samplesPerSecond: Double) -> String { text(samplesPerSecond, in: .samplesPerSecond) }

    /// A size: `64.0 MiB`.
    public static func bytes(_ count: Double) -> String { text(count, in: .bytes) }

    /// Busy processor cores: `1.93 cores`.
    public static func cores(_ count: Double) -> String { text(count, in: .cores) }

    /// A number without unit, at most `digits` significant digits, no zeros at the end: `4`, `0.25`, `1.33`.
    public static func plain(_ value: Double, significant digits: Int = 3) -> String {
        guard value.isFinite else { return "–" }
        return withoutZeros(DecimalText.fixed(value, decimals: DecimalText.decimals(of: value, significant: digits)))
    }

    /// The setting of a row: whole numbers as such, others as ``plain(_:significant:)`` with 6 digits.
    public static func setting(_ value: Double) -> String { plain(value, significant: 6) }

    /// A span of time for people: `0.8 s`, `42 s`, `1 min 05 s`, `2 h 03 min`. Negative ones count as 0.
    public static func duration(_ seconds: Double) -> String {
        guard seconds.isFinite, seconds < 1e12 else { return "–" }
        if seconds < 9.95 { return DecimalText.fixed(max(0, seconds), decimals: 1) + " s" }
        let whole = Int(seconds.rounded())
        if whole < 60 { return "\(whole) s" }
        if whole < 3600 { return "\(whole / 60) min \(twoDigits(whole % 60)) s" }
        return "\(whole / 3600) h \(twoDigits(whole % 3600 / 60)) min"
    }

    /// `value` with exactly `decimals` digits after the point, rounded half away from zero.
    public static func fixed(_ value: Double, decimals: Int) -> String { DecimalText.fixed(value, decimals: decimals) }

    // MARK: - Digits

    /// How many decimals a half width needs: `0.42` → 1, `0.13` → 2, `27` → 0.
    static func decimals(ofHalfWidth half: Double) -> Int {
        let opensWithOne = half / power(of: 10, DecimalText.exponent(of: half, significant: 2)) < 1.95
        return DecimalText.decimals(of: half, significant: opensWithOne ? 2 : 1)
    }

    private static func decimals(of value: Double, _ unit: MetricDefinition.Unit, _ scale: UnitScale) -> Int {
        let shown = value / scale.factor
        return switch unit {
        case .share: shown.magnitude < 9.95 ? 1 : 0
        case .number: withoutZeros(value)
        case .bytes where scale.factor == 1: 0
        case .seconds, .samplesPerSecond, .cores, .bytes: min(3, DecimalText.decimals(of: shown, significant: 3))
        }
    }

    /// How many decimals ``plain(_:significant:)`` shows.
    private static func withoutZeros(_ value: Double) -> Int {
        plain(value).split(separator: ".").dropFirst().first?.count ?? 0
    }

    private static func withoutZeros(_ text: String) -> String {
        guard text.contains(".") else { return text }
        let kept = text.reversed().drop { $0 == "0" }
        return String(kept.first == "." ? String(kept.dropFirst().reversed()) : String(kept.reversed()))
    }

    private static func power(of base: Double, _ exponent: Int) -> Double {
        (0..<exponent.magnitude).reduce(1.0) { result, _ in exponent < 0 ? result / base : result * base }
    }

    private static func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}

extension MetricSummary {
    /// Half the width of the interval; `nil` without a finite one.
    var halfWidth: Double? {
        guard let low, let high, low.isFinite, high.isFinite else { return nil }
        return (high - low).magnitude / 2
    }
}
