import CourseModel

/// Reads a number that a learner typed for a metric: `33 ms`, `0.033s`, `1,5`, `40 %`.
///
/// A bare number is read in the unit that the prompt names: milliseconds for times, percent for shares, mebibytes for memory.
struct QuantityReader {
    let unit: MetricDefinition.Unit

    /// The word for the unit of a bare number.
    var bareUnit: String {
        switch unit {
        case .seconds: "ms"
        case .samplesPerSecond: "samples/s"
        case .share: "%"
        case .cores: "cores"
        case .bytes: "MiB"
        case .number: ""
        }
    }

    /// The value in the metric's own unit; `nil` when the text is no number ≥ 0 with a unit that fits.
    func value(of text: String) -> Double? {
        let trimmed = text.filter { !$0.isWhitespace }.lowercased()
        let digits = trimmed.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
        let suffix = String(trimmed.dropFirst(digits.count))
        guard let number = Double(digits.replacing(",", with: ".")), number.isFinite else { return nil }
        return factors[suffix].map { number * $0 }
    }

    /// A range, `25-40` or `25 to 40 ms`: two values, the smaller first; a unit behind the second counts for both.
    func range(of text: String) -> (low: Double, high: Double)? {
        let parts = text.lowercased().replacing("–", with: "-").replacing("to", with: "-").replacing("..", with: "-")
            .split(separator: "-", omittingEmptySubsequences: true).map(String.init)
        guard parts.count == 2, let high = value(of: parts[1]) else { return nil }
        let sharedUnit = parts[1].drop { $0.isNumber || $0 == "." || $0 == "," || $0.isWhitespace }
        let isBare = !parts[0].contains { $0.isLetter || $0 == "%" }
        guard let low = value(of: isBare ? parts[0] + sharedUnit : parts[0]) else { return nil }
        return (min(low, high), max(low, high))
    }

    private var factors: [String: Double] {
        switch unit {
        case .seconds: ["": 1e-3, "ms": 1e-3, "s": 1, "sec": 1, "us": 1e-6, "µs": 1e-6, "μs": 1e-6]
        case .samplesPerSecond: ["": 1, "/s": 1, "samples/s": 1]
        case .share: ["": 0.01, "%": 0.01]
        case .cores: ["": 1, "cores": 1, "core": 1]
        case .bytes: ["": 1_048_576, "mib": 1_048_576, "gib": 1_073_741_824, "mb": 1e6, "gb": 1e9]
        case .number: ["": 1]
        }
    }
}
