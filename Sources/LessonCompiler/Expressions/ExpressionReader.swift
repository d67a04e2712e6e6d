import CourseModel

/// Parses an expression of a lesson and checks everything that can be known of it before it is evaluated: names, settings, metrics,
/// and whether it is a number or a truth value.
struct ExpressionReader {
    let scope: ExpressionScope
    private let text: String
    private let place: Place
    private let isPlaced: Bool

    /// The expression in a YAML text; `nil` when it does not parse (reported).
    static func read(
        _ text: YamlText, as wanted: ExpressionScope.Value, in scope: ExpressionScope, _ problems: inout Problems
    ) -> Expression? {
        // In quotes the expression begins one column further right; in a block, on the next line.
        var place = text.place
        if text.style == .quoted { place.column += 1 }
        if text.style == .block { place = problems.source.wholeLine(text.contentLine) }
        let source = text.value.trimming()
        return read(source, at: place, as: wanted, in: scope, &problems)
    }

    /// The expression in a text that stands at a place; `nil` when it does not parse (reported).
    static func read(
        _ source: String, at place: Place, as wanted: ExpressionScope.Value, in scope: ExpressionScope, _ problems: inout Problems
    ) -> Expression? {
        let isPlaced = problems.source.line(place.line).unicodeScalars.dropFirst(place.column - 1).starts(
            with: source.unicodeScalars.prefix(8))
        let reader = ExpressionReader(scope: scope, text: source, place: place, isPlaced: isPlaced)
        do {
            let expression = try Expression(source)
            reader.check(expression.root, wanted, &problems)
            return expression
        } catch {
            problems.add(ExpressionSyntax(error: error, text: source), at: reader.place(offset: error.offset, length: 1))
            return nil
        }
    }

    /// The place of a part of the expression, when the line reads as the expression does.
    private func place(offset: Int, length: Int) -> Place {
        guard isPlaced else { return place }
        let scalars = text.prefix(offset).unicodeScalars.count
        return Place(line: place.line, column: place.column + scalars, length: length)
    }

    private func place(of word: String) -> Place {
        guard let offset = text.scalarOffset(of: word) else { return place }
        return place(offset: offset, length: word.unicodeScalars.count)
    }

    private func check(_ node: ExpressionNode, _ wanted: ExpressionScope.Value, _ problems: inout Problems) {
        let found = value(of: node, &problems)
        guard found != wanted else { return }
        problems.add(ExpressionType(found: found, wanted: wanted), at: place(offset: 0, length: text.unicodeScalars.count))
    }

    /// Checks what is below a node; whether the node is a number or a truth value.
    private func value(of node: ExpressionNode, _ problems: inout Problems) -> ExpressionScope.Value {
        switch node {
        case .number: return .number
        case .name(let name):
            if !scope.names.contains(name) {
                problems.add(ExpressionName(kind: .name, name: name, known: scope.names), at: place(of: name))
            }
            return .number
        case .negative(let operand):
            check(operand, .number, &problems)
            return .number
        case .not(let operand):
            check(operand, .truth, &problems)
            return .truth
        case .binary(let binary, let left, let right): return value(of: binary, left, right, &problems)
        case .call(_, let arguments):
            for argument in arguments { check(argument, .number, &problems) }
            return .number
        case .at(let experiment, let parameter, let setting, let metric):
            checkAt(experiment, parameter, setting, metric, &problems)
            return .number
        case .best(let experiment, let metric, let parameter):
            checkBest(experiment, metric, parameter, &problems)
            return .number
        case .compare(let comparison, let first, let second):
            for setting in [first, second] { checkSetting(setting, in: scope.current, word: comparison.rawValue, &problems) }
            return .truth
        case .undecided:
            if scope.current == nil { problems.add(ExpressionName(kind: .noRun, name: "undecided", known: []), at: place(of: "undecided")) }
            return .truth
        }
    }

    private func value(
        of binary: BinaryOperator, _ left: ExpressionNode, _ right: ExpressionNode, _ problems: inout Problems
    ) -> ExpressionScope.Value {
        switch binary {
        case .or, .and:
            check(left, .truth, &problems)
            check(right, .truth, &problems)
            return .truth
        case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual:
            check(left, .number, &problems)
            check(right, .number, &problems)
            return .truth
        case .plus, .minus, .times, .divided:
            check(left, .number, &problems)
            check(right, .number, &problems)
            return .number
        }
    }

    private func measured(_ id: Experiment.ID, _ problems: inout Problems) -> ExpressionScope.Measured? {
        if let found = scope.experiments[id] { return found }
        if scope.broken.contains(id) || scope.hasUnreadable { return nil }
        let known = scope.experiments.keys.map(\.rawValue).sorted()
        problems.add(ExpressionName(kind: .experiment, name: id.rawValue, known: known), at: place(of: id.rawValue))
        return nil
    }

    private func checkAt(
        _ id: Experiment.ID, _ parameter: ParameterName, _ setting: ExpressionNode, _ metric: MetricName, _ problems: inout Problems
    ) {
        guard let measured = measured(id, &problems) else { return }
        checkSwept(parameter, measured, &problems)
        checkSetting(setting, in: measured, word: "at", &problems)
        checkMetric(metric, measured, &problems)
    }

    private func checkBest(_ id: Experiment.ID, _ metric: MetricName, _ parameter: ParameterName, _ problems: inout Problems) {
        guard let measured = measured(id, &problems) else { return }
        checkSwept(parameter, measured, &problems)
        checkMetric(metric, measured, &problems)
        guard let compared = measured.comparedMetric, compared != metric, measured.columns.contains(metric) else { return }
        problems.add(ExpressionName(kind: .compared, name: metric.rawValue, known: [compared.rawValue]), at: place(of: metric.rawValue))
    }

    private func checkSwept(_ parameter: ParameterName, _ measured: ExpressionScope.Measured, _ problems: inout Problems) {
        guard parameter != measured.swept else { return }
        let finding = ExpressionName(kind: .parameter, name: parameter.rawValue, known: [measured.swept.rawValue])
        problems.add(finding, at: place(of: parameter.rawValue))
    }

    private func checkMetric(_ metric: MetricName, _ measured: ExpressionScope.Measured, _ problems: inout Problems) {
        guard !measured.columns.contains(metric) else { return }
        let finding = ExpressionName(kind: .metric, name: metric.rawValue, known: measured.columns.map(\.rawValue))
        problems.add(finding, at: place(of: metric.rawValue))
    }

    private func checkSetting(
        _ node: ExpressionNode, in measured: ExpressionScope.Measured?, word: String, _ problems: inout Problems
    ) {
        check(node, .number, &problems)
        guard let measured else {
            problems.add(ExpressionName(kind: .noRun, name: word, known: []), at: place(of: word))
            return
        }
        guard !measured.contains(node, source: text) else { return }
        let words = node.inWords
        problems.add(UnknownSetting(setting: words, known: measured.settingsInWords), at: settingPlace(words, after: word))
    }

    /// The place of a setting among the arguments of a call.
    private func settingPlace(_ words: String, after word: String) -> Place {
        guard let call = text.scalarOffset(of: word + "(") else { return place(of: words) }
        let rest = String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(call + word.count)))
        guard let offset = rest.scalarOffset(of: words) else { return place(of: word) }
        return place(offset: call + word.count + offset, length: words.unicodeScalars.count)
    }
}

extension ExpressionNode {
    /// The node as an author would write it; good enough for numbers and names.
    fileprivate var inWords: String {
        switch self {
        case .number(let number): number.description
        case .name(let name): name
        case .negative(let operand): "-\(operand.inWords)"
        case .binary(let binary, let left, let right): "\(left.inWords)\(binary.rawValue)\(right.inWords)"
        case .call(let function, let arguments): "\(function.rawValue)(\(arguments.map(\.inWords).joined(separator: ", ")))"
        default: "this"
        }
    }
}
