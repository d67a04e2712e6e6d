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
        /// Equal when both are rounded to this many decimal places, in the key's unit.
        case decimalPlaces(Int)
    }

    /// What is right.
    public enum Target: Hashable, Sendable, Codable {
        /// This value, within the tolerance.
        case value(Double)
        /// Every value from the first to the second, both included.
        case range(Double, Double)

        /// The value that stands for the target: itself, or the middle of the range.
        public var representative: Double {
            switch self {
            case .value(let value): value
            case .range(let low, let high): (low + high) / 2
            }
        }
    }

    /// How many of several targets an answer must name.
    public enum Need: String, Hashable, Sendable, Codable {
        /// Any one of them.
        case any
        /// Each of them, in any order.
        case all
    }

    /// What is right, in `unit`; at least one.
    public let targets: [Target]
    /// How many of the targets an answer must name.
    public let need: Need
    /// How far an answer may be off.
    public let tolerance: Tolerance
    /// The unit as written (`s`, `ms`, `%`, `samples/s`, `MB`); `nil` = a pure number.
    public let unit: String?

    /// Makes a key with one right value.
    public init(value: Double, tolerance: Tolerance, unit: String?) {
        self.init(targets: [.value(value)], tolerance: tolerance, unit: unit)
    }

    /// Makes a key with several right values or ranges.
    public init(targets: [Target], need: Need = .any, tolerance: Tolerance, unit: String?) {
        self.targets = targets
        self.need = need
        self.tolerance = tolerance
        self.unit = unit
    }

    /// The value of the first target, in `unit`; for a range its middle.
    public var value: Double { targets.first?.representative ?? .nan }
}
