/// The name of a parameter of an experiment: `num_workers`, `batch_size`.
public typealias ParameterName = Identifier<ParameterDefinition>

/// A parameter that an experiment kind understands.
public struct ParameterDefinition: Hashable, Sendable, Codable {
    /// What values a parameter takes.
    public enum Values: Hashable, Sendable, Codable {
        /// A whole number in a range.
        case count(ClosedRange<Int>)
        /// A time in seconds in a range, written with a unit: `20ms`, `1.5s`.
        case duration(ClosedRange<Double>)
        /// One of these words.
        case word([String])
        /// `true` or `false`.
        case flag
    }

    /// The name as written in an `experiment` block and, with `-` for `_`, as a command-line option.
    public let name: ParameterName
    /// What values it takes.
    public let values: Values
    /// The value when the experiment says nothing; `nil` = the experiment must say.
    public let fallback: ParameterValue?
    /// One line of explanation.
    public let summary: String

    /// Makes a definition.
    public init(name: ParameterName, values: Values, fallback: ParameterValue?, summary: String) {
        self.name = name
        self.values = values
        self.fallback = fallback
        self.summary = summary
    }
}

/// The value of a parameter.
public enum ParameterValue: Hashable, Sendable, Codable {
    /// A count, or a duration in seconds.
    case number(Double)
    /// One word.
    case word(String)
    /// Yes or no.
    case flag(Bool)
}

extension ParameterValue {
    /// The number, or `nil` when it is none.
    public var number: Double? { if case .number(let number) = self { number } else { nil } }
    /// The word, or `nil` when it is none.
    public var word: String? { if case .word(let word) = self { word } else { nil } }
    /// The flag, or `nil` when it is none.
    public var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
}
