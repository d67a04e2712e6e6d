import CourseModel

/// Reads values of a map that was checked against its schema. What is missing or was reported as wrong reads as `nil` or empty.
extension YamlMap {
    /// A text as written, without white space at its ends.
    func string(_ key: String) -> String? { self[key]?.text?.value.trimming() }

    /// The texts of a list; a single text counts as a list of one.
    func strings(_ key: String) -> [String] { self[key]?.elements.compactMap { $0.text?.value.trimming() } ?? [] }

    /// The maps of a list.
    func maps(_ key: String) -> [YamlMap] { self[key]?.elements.compactMap(\.map) ?? [] }

    /// A number.
    func number(_ key: String) -> Double? { string(key).flatMap { ScalarReading.number($0) } }

    /// A whole number.
    func count(_ key: String) -> Int? { string(key).flatMap(ScalarReading.count) }

    /// A time in seconds.
    func seconds(_ key: String) -> Double? { string(key).flatMap(TimeText.seconds) }

    /// `true` or `false`.
    func flag(_ key: String) -> Bool? { string(key).flatMap(ScalarReading.flag) }

    /// The value of an enumeration.
    func value<Value: RawRepresentable<String>>(_ key: String, as type: Value.Type = Value.self) -> Value? {
        string(key).flatMap(Value.init(rawValue:))
    }
}

extension ParameterValue {
    /// Reads a parameter's value as its definition says; `nil` when it does not fit.
    init?(_ text: String, _ definition: ParameterDefinition) {
        switch definition.values {
        case .count(let range):
            guard let count = ScalarReading.count(text), range.contains(count) else { return nil }
            self = .number(Double(count))
        case .duration(let range):
            guard let seconds = TimeText.seconds(text), range.contains(seconds) else { return nil }
            self = .number(seconds)
        case .word(let words):
            guard words.contains(text) else { return nil }
            self = .word(text)
        case .flag:
            guard let flag = ScalarReading.flag(text) else { return nil }
            self = .flag(flag)
        }
    }
}
