import CourseModel

/// A variable of a question.
struct Variable {
    /// Where its value comes from.
    enum Origin {
        /// One of these, drawn.
        case drawn([DecimalNumber])
        /// Computed from the variables before it.
        case computed(Expression)
    }

    let name: String
    let origin: Origin
    let place: Place
}

/// Reads `variables:` and `first:` of a question.
struct VariableReader {
    /// The most values that a variable is drawn from.
    static let maximalValues = 10_000

    /// The variables in order; `nil` when something is wrong (reported).
    static func variables(_ map: YamlMap, _ problems: inout Problems) -> [Variable]? {
        guard let written = map["variables"]?.map else { return nil }
        let known = problems.diagnostics.count
        var variables: [Variable] = []
        for (index, entry) in written.entries.enumerated() {
            checkName(entry, &problems)
            let names = written.entries.prefix(index).map(\.key)
            guard let origin = origin(entry, names, &problems) else { continue }
            variables.append(Variable(name: entry.key, origin: origin, place: entry.keyPlace))
        }
        if variables.isEmpty || !variables.contains(where: \.isDrawn), problems.diagnostics.count == known {
            problems.add(VariableForm(fault: .nothingDrawn), at: map.entry("variables")?.keyPlace ?? map.place)
        }
        return problems.diagnostics.count == known ? variables : nil
    }

    /// The values of the first showing as far as `first:` gives them; `nil` when something is wrong (reported).
    static func first(_ map: YamlMap, _ variables: [Variable], _ problems: inout Problems) -> [String: DecimalNumber]? {
        guard let entry = map.entry("first") else { return [:] }
        guard let written = entry.value.map else { return nil }
        let known = problems.diagnostics.count
        var values: [String: DecimalNumber] = [:]
        for entry in written.entries {
            guard variables.contains(where: { $0.name == entry.key }) else {
                let names = variables.map(\.name)
                problems.add(VariableForm(fault: .unknownInFirst(entry.key, known: names)), at: entry.keyPlace)
                continue
            }
            guard let text = entry.value.text, let number = DecimalNumber(text.value.trimming()) else {
                problems.add(VariableForm(fault: .notANumber(entry.key)), at: entry.value.place)
                continue
            }
            values[entry.key] = number
        }
        for variable in variables where variable.isDrawn && values[variable.name] == nil && problems.diagnostics.count == known {
            problems.add(VariableForm(fault: .missingInFirst(variable.name)), at: entry.keyPlace)
        }
        return problems.diagnostics.count == known ? values : nil
    }

    private static func checkName(_ entry: YamlMap.Entry, _ problems: inout Problems) {
        let isName = (try? Expression(entry.key))?.root == .name(entry.key) && entry.key != "cores"
        if !isName { problems.add(VariableForm(fault: .badName(entry.key)), at: entry.keyPlace) }
    }

    /// A list of numbers, `FROM...TO step STEP`, or an expression.
    private static func origin(_ entry: YamlMap.Entry, _ names: [String], _ problems: inout Problems) -> Variable.Origin? {
        if let list = entry.value.list {
            let numbers = list.elements.map { $0.text.flatMap { DecimalNumber($0.value.trimming()) } }
            for (element, number) in zip(list.elements, numbers) where number == nil {
                problems.add(VariableForm(fault: .notANumber(entry.key)), at: element.place)
            }
            return .drawn(numbers.compactMap(\.self))
        }
        guard let text = entry.value.text else { return nil }
        if text.value.contains("...") || text.value.contains("…") { return range(text, &problems).map { .drawn($0) } }
        let scope = ExpressionScope(names: names, experiments: [:], current: nil)
        let known = problems.diagnostics.count
        guard let expression = ExpressionReader.read(text, as: .number, in: scope, &problems), problems.diagnostics.count == known else {
            return nil
        }
        return .computed(expression)
    }

    /// The values of `1.2...2.0 step 0.1`; without a step, whole numbers.
    private static func range(_ text: YamlText, _ problems: inout Problems) -> [DecimalNumber]? {
        func fail(_ fault: VariableForm.Fault) -> [DecimalNumber]? {
            problems.add(VariableForm(fault: fault), at: text.place)
            return nil
        }
        let words = text.value.replacing("…", with: "...").split(separator: "step", omittingEmptySubsequences: false).map { $0.trimming() }
        let bounds = (words.first ?? "").split(separator: "...", omittingEmptySubsequences: false).map { DecimalNumber($0.trimming()) }
        guard words.count <= 2, bounds.count == 2, let low = bounds[0], let high = bounds[1] else { return fail(.badRange(text.value)) }
        let step: DecimalNumber
        if words.count == 2 {
            guard let written = DecimalNumber(words[1]) else { return fail(.badRange(text.value)) }
            step = written
        } else {
            guard low.isWhole, high.isWhole else { return fail(.noStep(text.value)) }
            step = 1
        }
        guard step > .zero, low < high else { return fail(.emptyRange(text.value)) }
        var values: [DecimalNumber] = []
        var value = low
        while value <= high {
            guard values.count < maximalValues, let next = value.plus(step) else { return fail(.longRange(text.value)) }
            values.append(value)
            value = next
        }
        return values
    }
}

extension Variable {
    /// Whether its value is drawn.
    var isDrawn: Bool { if case .drawn = origin { true } else { false } }
}
