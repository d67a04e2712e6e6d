import CourseModel

/// Reads the `sweep` of an experiment.
struct SweepReader {
    let map: YamlMap
    let kind: ExperimentKind
    /// The recording that is shown; `nil` = the experiment runs.
    let recording: Recording?

    private static let maximalSettings = 20

    /// The sweep; `nil` when there is none that could be used (reported).
    func read(_ problems: inout Problems) -> Sweep? {
        guard let entry = map.entry("sweep") else { return recording.map(Self.all) }
        guard let sweep = entry.value.map else { return nil }
        guard sweep.entries.count == 1, let swept = sweep.entries.first else {
            problems.add(SweepForm(fault: .notOneParameter(sweep.entries.count)), at: entry.keyPlace)
            return nil
        }
        guard let definition = definition(of: swept, &problems) else { return nil }
        if recording == nil, let fixed = map.entry(swept.key) {
            problems.add(SweepForm(fault: .alsoFixed(swept.key)), at: fixed.keyPlace)
        }
        let settings = settings(swept.value, definition, &problems)
        if settings.count < 2 { problems.add(SweepForm(fault: .tooFewSettings), at: swept.keyPlace) }
        if settings.count > Self.maximalSettings { problems.add(SweepForm(fault: .tooManySettings), at: swept.keyPlace) }
        return Sweep(parameter: definition.name, settings: settings)
    }

    /// All settings of a recording, in its order.
    private static func all(of recording: Recording) -> Sweep {
        let settings = recording.rows.compactMap { try? Expression(ScalarReading.number($0.setting)) }
        return Sweep(parameter: recording.swept, settings: settings)
    }

    private func definition(of swept: YamlMap.Entry, _ problems: inout Problems) -> ParameterDefinition? {
        let numeric = kind.parameters.filter { Self.range(of: $0) != nil }
        guard let definition = kind.parameter(ParameterName(swept.key)) else {
            problems.add(SweepForm(fault: .unknownParameter(swept.key), known: numeric.map(\.name.rawValue)), at: swept.keyPlace)
            return nil
        }
        guard Self.range(of: definition) != nil else {
            problems.add(SweepForm(fault: .cannotBeSwept(swept.key)), at: swept.keyPlace)
            return nil
        }
        if let recording, recording.swept != definition.name {
            problems.add(SweepForm(fault: .unknownParameter(swept.key), known: [recording.swept.rawValue]), at: swept.keyPlace)
            return nil
        }
        return definition
    }

    /// The settings without duplicates.
    private func settings(_ value: YamlValue, _ definition: ParameterDefinition, _ problems: inout Problems) -> [Expression] {
        let scope = ExpressionScope(names: ["cores"], experiments: [:], current: nil)
        var settings: [Expression] = []
        for text in value.elements.compactMap(\.text) {
            let known = problems.diagnostics.count
            guard let setting = setting(text, scope, &problems), problems.diagnostics.count == known else { continue }
            checkRange(setting, text, definition, &problems)
            if !settings.contains(where: { $0.root == setting.root }) { settings.append(setting) }
        }
        return settings
    }

    /// A setting: a duration such as `20ms`, else an expression.
    private func setting(_ text: YamlText, _ scope: ExpressionScope, _ problems: inout Problems) -> Expression? {
        if let seconds = TimeText.seconds(text.value), seconds > 0 { return try? Expression(ScalarReading.plain(seconds)) }
        return ExpressionReader.read(text, as: .number, in: scope, &problems)
    }

    /// Reports a setting that is out of the parameter's range (or not in the recording) on some machine.
    private func checkRange(_ setting: Expression, _ text: YamlText, _ definition: ParameterDefinition, _ problems: inout Problems) {
        for (cores, value) in ExpressionScope.Measured.values(of: setting) where !isAllowed(value, definition) {
            let range = recording == nil ? Shape(definition.values).inWords : "a setting of the recording"
            let dependsOnCores = Set(ExpressionScope.Measured.values(of: setting).map(\.value)).count > 1
            let fault = SweepForm.Fault.outOfRange(
                setting: text.value, cores: dependsOnCores ? ScalarReading.number(cores) : nil, range: range)
            problems.add(SweepForm(fault: fault), at: text.place)
            return
        }
    }

    private func isAllowed(_ value: Double?, _ definition: ParameterDefinition) -> Bool {
        guard let value, let range = Self.range(of: definition), range.contains(value) else { return false }
        if case .count = definition.values, value != value.rounded() { return false }
        return recording?.rows.contains { $0.setting == value } ?? true
    }

    private static func range(of definition: ParameterDefinition) -> ClosedRange<Double>? {
        switch definition.values {
        case .count(let range): Double(range.lowerBound)...Double(range.upperBound)
        case .duration(let range): range
        case .word, .flag: nil
        }
    }
}
