import CourseModel
import RealModule

/// Compares numbers with a key.
enum NumberTolerance {
    /// Whether a value is right within the key's tolerance. A tolerance of exactly the difference is right, rounding errors included.
    static func accepts(_ value: Double, _ key: NumberKey) -> Bool {
        let difference = abs(value - key.value)
        if difference <= 1e-9 * abs(key.value) { return true }
        switch key.tolerance {
        case .absolute(let bound): return difference <= bound + 1e-9 * max(abs(key.value), abs(bound))
        case .relative(let share): return difference <= (share + 1e-9) * abs(key.value)
        case .significantFigures(let figures):
            let wanted = rounded(key.value, figures: figures)
            return abs(rounded(value, figures: figures) - wanted) <= 1e-9 * abs(wanted)
        }
    }

    /// Whether a value is the key rounded to so many significant figures.
    static func isRounding(_ value: Double, of key: Double, figures: Int) -> Bool {
        guard key != 0, figures < 15 else { return false }
        return abs(rounded(key, figures: figures) - value) <= 1e-9 * abs(value)
    }

    /// The power of ten that a value is off by, within the tolerance; `nil` when it is off otherwise.
    static func power(_ value: Double, _ key: NumberKey) -> Int? {
        guard value != 0, key.value != 0, (value < 0) == (key.value < 0) else { return nil }
        let power = Double.log10(value / key.value).rounded()
        guard power != 0, abs(power) <= 12 else { return nil }
        return accepts(value / Double.pow(10, Int(power)), key) ? Int(power) : nil
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
