import CourseModel

/// Parameters that a kind knows, each of the right type and in its range, fallbacks filled in.
struct CheckedParameters: Hashable {
    /// All values.
    let values: [ParameterName: ParameterValue]

    /// Checks values against what a kind declares.
    ///
    /// - Throws: ``ExperimentFailure/badParameter(_:value:problem:)`` for the first one, by name, that is unknown, of the wrong type or out of range.
    init(_ given: [ParameterName: ParameterValue], kind: ExperimentKind) throws {
        for (name, value) in given.sorted(by: { $0.key < $1.key }) {
            guard let definition = kind.parameter(name) else {
                throw ExperimentFailure.badParameter(name, value: value.text, problem: "is no parameter of the kind \(kind.id)")
            }
            if let problem = definition.values.problem(with: value) {
                throw ExperimentFailure.badParameter(name, value: value.text, problem: problem)
            }
        }
        let fallbacks = kind.parameters.compactMap { definition in definition.fallback.map { (definition.name, $0) } }
        values = Dictionary(fallbacks, uniquingKeysWith: { first, _ in first }).merging(given) { _, given in given }
    }

    /// A number.
    func number(_ name: ParameterName) throws -> Double {
        guard let number = values[name]?.number else { throw bad(name, "must be a number") }
        return number
    }

    /// A whole number.
    func count(_ name: ParameterName) throws -> Int {
        guard let count = Int(exactly: try number(name)) else { throw bad(name, "must be a whole number") }
        return count
    }

    /// A word.
    func word(_ name: ParameterName) throws -> String {
        guard let word = values[name]?.word else { throw bad(name, "must be a word") }
        return word
    }

    /// A flag.
    func flag(_ name: ParameterName) throws -> Bool {
        guard let flag = values[name]?.flag else { throw bad(name, "must be true or false") }
        return flag
    }

    /// The failure that names a value of these parameters.
    func bad(_ name: ParameterName, _ problem: String) -> ExperimentFailure {
        .badParameter(name, value: values[name]?.text ?? "", problem: problem)
    }
}

extension ParameterDefinition.Values {
    /// Why a value is not one of these, as the end of a sentence; `nil` when it is.
    func problem(with value: ParameterValue) -> String? {
        switch (self, value) {
        case (.count(let range), .number(let number)):
            guard let count = Int(exactly: number) else { return "must be a whole number" }
            return range.contains(count) ? nil : "must be between \(range.lowerBound) and \(range.upperBound)"
        case (.duration(let range), .number(let seconds)):
            let span = "\(ParameterValue.number(range.lowerBound).text) s and \(ParameterValue.number(range.upperBound).text) s"
            return range.contains(seconds) ? nil : "must be between \(span)"
        case (.word(let words), .word(let word)):
            return words.contains(word) ? nil : "must be one of: \(words.joined(separator: ", "))"
        case (.flag, .flag): return nil
        case (.count, _), (.duration, _): return "must be a number"
        case (.word(let words), _): return "must be one of: \(words.joined(separator: ", "))"
        case (.flag, _): return "must be true or false"
        }
    }
}

extension ParameterValue {
    /// The value as a person would write it.
    var text: String {
        switch self {
        case .number(let number): Int(exactly: number).map(String.init) ?? String(number)
        case .word(let word): word
        case .flag(let flag): String(flag)
        }
    }
}
