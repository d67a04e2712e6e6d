/// The key of a `number` question.
public struct NumberKey: Hashable, Sendable, Codable {
    /// How far an answer may be off.
    public enum Tolerance: Hashable, Sendable, Codable {
        /// At most this much, in the key's unit.
        case absolute(Double)
        /// At most this share of the key, such as 0.02.
        case relative(Double)
        /// Equal when both are rounded to this many significant figures.
        case significantFigures(Int)
    }

    /// The right value, in `unit`.
    public let value: Double
    /// How far an answer may be off.
    public let tolerance: Tolerance
    /// The unit as written (`s`, `ms`, `%`, `samples/s`, `MB`); `nil` = a pure number.
    public let unit: String?

    /// Makes a key.
    public init(value: Double, tolerance: Tolerance, unit: String?) {
        self.value = value
        self.tolerance = tolerance
        self.unit = unit
    }
}
