import CourseModel

/// Reads the `calibrate` of an experiment: the settings that a model is fitted to before the others are measured.
struct CalibrationReader {
    let map: YamlMap
    let facts: ExperimentReader.Facts

    /// The settings; `nil` when there are none, or none that could be used (reported).
    func read(_ problems: inout Problems) -> [Expression]? {
        guard facts.source != .recorded, let entry = map.entry("calibrate") else { return nil }
        if let fault = impossible {
            problems.add(CalibrationForm(fault: fault), at: entry.keyPlace)
            return nil
        }
        let settings = settings(entry.value, &problems)
        let different = Set(settings.map(\.source)).count
        if different < 2 { problems.add(CalibrationForm(fault: .tooFew), at: entry.keyPlace) }
        if different >= facts.sweep.settings.count { problems.add(CalibrationForm(fault: .nothingLeft), at: entry.keyPlace) }
        return settings
    }

    /// Why nothing of the experiment can be predicted.
    private var impossible: CalibrationForm.Fault? {
        guard let foretold = facts.kind.foretells, foretold.parameter == facts.sweep.parameter else {
            return .notForetold(swept: facts.sweep.parameter.rawValue, possible: facts.kind.foretells?.parameter.rawValue)
        }
        let other = foretold.only.sorted { $0.key < $1.key }.first { facts.parameters[$0.key] != $0.value }
        return other.map { .onlyWith(parameter: $0.key.rawValue, value: $0.value.written) }
    }

    private func settings(_ value: YamlValue, _ problems: inout Problems) -> [Expression] {
        let scope = ExpressionScope(names: ["cores"], experiments: [:], current: nil)
        return value.elements.compactMap(\.text).compactMap { text in
            guard let setting = ExpressionReader.read(text, as: .number, in: scope, &problems) else { return nil }
            if !facts.measured.contains(setting) {
                problems.add(UnknownSetting(setting: text.value, known: facts.measured.settingsInWords), at: text.place)
            }
            return setting
        }
    }
}

extension ParameterValue {
    /// As an author writes it.
    fileprivate var written: String {
        switch self {
        case .number(let number): ScalarReading.number(number)
        case .word(let word): word
        case .flag(let flag): flag ? "true" : "false"
        }
    }
}
