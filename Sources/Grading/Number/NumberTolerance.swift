import CourseModel
import RealModule

/// Compares numbers with a key.
enum NumberTolerance {
    /// Whether a value is right within the tolerance. A tolerance of exactly the difference is right, rounding errors included.
    static func accepts(_ value: Double, _ target: NumberKey.Target, _ tolerance: NumberKey.Tolerance) -> Bool {
        switch target {
        case .value(let right): accepts(value, right, tolerance)
        case .range(let low, let high):
            value >= low && value <= high || accepts(value, low, tolerance) || accepts(value, high, tolerance)
        }
    }

    private static func accepts(_ value: Double, _ right: Double, _ tolerance: NumberKey.Tolerance) -> Bool {
        let difference = abs(value - right)
        if difference <= 1e-9 * abs(right) { return true }
        switch tolerance {
        case .absolute(let bound): return difference <= bound + 1e-9 * max(abs(right), abs(bound))
        case .relative(let share): return difference <= (share + 1e-9) * abs(right)
        case .significantFigures(let figures):
            let wanted = rounded(right, figures: figures)
            return abs(rounded(value, figures: figures) - wanted) <= 1e-9 * abs(wanted)
        case .decimalPlaces(let places):
            let wanted = rounded(right, places: places)
            return abs(rounded(value, places: places) - wanted) <= 1e-9 * max(abs(wanted), 1e-9)
        }
    }

    /// Whether a value is the key rounded to so many significant figures.
    static func isRounding(_ value: Double, of key: Double, figures: Int) -> Bool {
        guard key != 0, figures < 15 else { return false }
        return abs(rounded(key, figures: figures) - value) <= 1e-9 * abs(value)
    }

    /// The power of ten that a value is off by, within the tolerance; `nil` when it is off otherwise.
    static func power(_ value: Double, _ target: NumberKey.Target, _ tolerance: NumberKey.Tolerance) -> Int? {
        let right = target.representative
        guard value != 0, right != 0, (value < 0) == (right < 0) else { return nil }
        let power = Double.log10(value / right).rounded()
        guard power != 0, abs(power) <= 12 else { return nil }
        return accepts(value / Double.pow(10, Int(power)), target, tolerance) ? Int(power) : nil
    }

    /// A value rounded to decimal places (half away from zero).
    static func rounded(_ value: Double, places: Int) -> Double {
        let scale = Double.pow(10, max(0, min(places, 15)))
        // A hair away from zero, so that 0.125, which is stored a little smaller or larger, rounds as it is written.
        let scaled = (value * scale * (1 + 1e-12)).rounded()
        return scaled.isFinite ? scaled / scale : value
    }

    /// A value rounded to significant figures (half away from zero).
    static func rounded(_ value: Double, figures: Int) -> Double {
        guard value != 0, value.isFinite else { return value }
        let exponent = Double.log10(abs(value)).rounded(.down)
        let scale = Double.pow(10, Int(max(-290, min(290, Double(max(1, figures)) - 1 - exponent))))
        let scaled = (value * scale).rounded()
        return scaled.isFinite ? scaled / scale : value
    }
}
