/// The value of an expression.
public enum ExpressionValue: Hashable, Sendable {
    case number(DecimalNumber)
    case truth(Bool)
}

/// What an expression is evaluated over.
public struct ExpressionContext: Sendable {
    /// Values of plain names: `cores`, the metrics of a row, the variables of a variant. A value that is no finite number is `nil`.
    private let names: [String: DecimalNumber?]
    /// The run that `same`, `slower`, `faster` and `undecided` speak of; `nil` = none.
    public let run: ExperimentRun?
    /// The learner's last run of each experiment of the lesson, for `at` and `best`.
    public let runs: [Experiment.ID: ExperimentRun]

    /// Makes a context.
    public init(names: [String: Double] = [:], run: ExperimentRun? = nil, runs: [Experiment.ID: ExperimentRun] = [:]) {
        self.names = names.mapValues { DecimalNumber($0) }
        self.run = run
        self.runs = runs
    }

    /// Makes a context of decimal values alone: the variables of a variant.
    public init(decimals: [String: DecimalNumber]) {
        names = decimals
        run = nil
        runs = [:]
    }

    /// The value of a name.
    func value(of name: String) throws(ExpressionEvaluationError) -> DecimalNumber {
        guard let known = names[name] else { throw .unknownName(name) }
        guard let number = known else { throw .overflow }
        return number
    }
}

/// Why an expression has no value here: a fact, worded elsewhere.
public enum ExpressionEvaluationError: Error, Hashable, Sendable {
    case unknownName(String)
    /// The experiment has not run; `nil` = there is no run at hand.
    case notMeasured(Experiment.ID?)
    case noSuchSetting(Double)
    case noSuchMetric(MetricName)
    case noSuchParameter(ParameterName)
    case divisionByZero
    /// A number stands where a truth value is needed.
    case needsTruth
    /// A truth value stands where a number is needed.
    case needsNumber
    /// The result is too large to be a number.
    case overflow
}

extension Expression {
    /// The value of the expression.
    public func evaluate(in context: ExpressionContext) throws(ExpressionEvaluationError) -> ExpressionValue {
        try root.value(in: context)
    }

    /// The value of an expression that must be a number.
    public func number(in context: ExpressionContext) throws(ExpressionEvaluationError) -> Double {
        try root.number(in: context).double
    }

    /// The value of an expression that must be a number, in decimal digits.
    public func decimal(in context: ExpressionContext) throws(ExpressionEvaluationError) -> DecimalNumber {
        try root.number(in: context)
    }

    /// The value of an expression that must be a truth value.
    public func truth(in context: ExpressionContext) throws(ExpressionEvaluationError) -> Bool { try root.truth(in: context) }
}

extension ExpressionNode {
    fileprivate func value(in context: ExpressionContext) throws(ExpressionEvaluationError) -> ExpressionValue {
        switch self {
        case .number(let number): return .number(number)
        case .name(let name): return .number(try context.value(of: name))
        case .negative(let operand): return .number(try operand.number(in: context).negated)
        case .not(let operand): return .truth(!(try operand.truth(in: context)))
        case .binary(let binary, let left, let right): return try Self.apply(binary, left, right, context)
        case .call(let function, let arguments): return .number(try Self.call(function, arguments, context))
        case .at(let experiment, let parameter, let setting, let metric):
            let setting = try setting.number(in: context).double
            return .number(try Self.finite(DecimalNumber(try Self.at(experiment, parameter, setting, metric, context))))
        case .best(let experiment, let metric, let parameter):
            return .number(try Self.finite(DecimalNumber(try Self.best(experiment, metric, parameter, context))))
        case .compare(let comparison, let first, let second):
            let settings = (try first.number(in: context).double, try second.number(in: context).double)
            return .truth(try Self.compare(comparison, settings.0, settings.1, context))
        case .undecided: return .truth((context.run?.roundsCompleted ?? 0) < ExperimentRun.roundsToDecide)
        }
    }

    fileprivate func number(in context: ExpressionContext) throws(ExpressionEvaluationError) -> DecimalNumber {
        guard case .number(let number) = try value(in: context) else { throw .needsNumber }
        return number
    }

    fileprivate func truth(in context: ExpressionContext) throws(ExpressionEvaluationError) -> Bool {
        guard case .truth(let truth) = try value(in: context) else { throw .needsTruth }
        return truth
    }

    private static func apply(
        _ binary: BinaryOperator, _ left: ExpressionNode, _ right: ExpressionNode, _ context: ExpressionContext
    ) throws(ExpressionEvaluationError) -> ExpressionValue {
        switch binary {
        case .or:
            if try left.truth(in: context) { return .truth(true) }
            return .truth(try right.truth(in: context))
        case .and:
            guard try left.truth(in: context) else { return .truth(false) }
            return .truth(try right.truth(in: context))
        default: return try apply(binary, try left.number(in: context), try right.number(in: context))
        }
    }

    private static func apply(
        _ binary: BinaryOperator, _ left: DecimalNumber, _ right: DecimalNumber
    ) throws(ExpressionEvaluationError) -> ExpressionValue {
        switch binary {
        case .less: return .truth(left < right)
        case .lessOrEqual: return .truth(left <= right)
        case .greater: return .truth(left > right)
        case .greaterOrEqual: return .truth(left >= right)
        case .equal: return .truth(left == right)
        case .notEqual: return .truth(left != right)
        case .plus: return .number(try finite(left.plus(right)))
        case .minus: return .number(try finite(left.minus(right)))
        case .times: return .number(try finite(left.times(right)))
        case .divided:
            guard right != .zero else { throw .divisionByZero }
            return .number(try finite(left.divided(by: right)))
        case .or, .and: throw .needsTruth
        }
    }

    private static func finite(_ number: DecimalNumber?) throws(ExpressionEvaluationError) -> DecimalNumber {
        guard let number else { throw .overflow }
        return number
    }

    private static func call(
        _ function: NumberFunction, _ arguments: [ExpressionNode], _ context: ExpressionContext
    ) throws(ExpressionEvaluationError) -> DecimalNumber {
        var numbers: [DecimalNumber] = []
        for argument in arguments { numbers.append(try argument.number(in: context)) }
        guard let first = numbers.first else { throw .needsNumber }
        switch function {
        case .min: return numbers.dropFirst().reduce(first, Swift.min)
        case .max: return numbers.dropFirst().reduce(first, Swift.max)
        case .abs: return first.magnitude
        case .round: return first.rounded(places: numbers.count < 2 ? 0 : Self.places(numbers[1]))
        }
    }

    /// A number of decimal places, at most 18 either way.
    private static func places(_ number: DecimalNumber) -> Int {
        Int(Swift.min(Swift.max(number, -18), 18).rounded(places: 0).double)
    }

    private static func at(
        _ experiment: Experiment.ID, _ parameter: ParameterName, _ setting: Double, _ metric: MetricName, _ context: ExpressionContext
    ) throws(ExpressionEvaluationError) -> Double {
        guard let run = context.runs[experiment] else { throw .notMeasured(experiment) }
        guard run.swept == parameter else { throw .noSuchParameter(parameter) }
        guard let row = run.row(setting) else { throw .noSuchSetting(setting) }
        guard let summary = row.metrics[metric] else { throw .noSuchMetric(metric) }
        return summary.mean
    }

    private static func best(
        _ experiment: Experiment.ID, _ metric: MetricName, _ parameter: ParameterName, _ context: ExpressionContext
    ) throws(ExpressionEvaluationError) -> Double {
        guard let run = context.runs[experiment] else { throw .notMeasured(experiment) }
        guard run.swept == parameter else { throw .noSuchParameter(parameter) }
        guard run.comparedMetric == metric, let setting = run.recommended else { throw .noSuchMetric(metric) }
        return setting
    }

    private static func compare(
        _ comparison: Prediction.Comparison, _ first: Double, _ second: Double, _ context: ExpressionContext
    ) throws(ExpressionEvaluationError) -> Bool {
        guard let run = context.run else { throw .notMeasured(nil) }
        for setting in [first, second] where run.row(setting) == nil { throw .noSuchSetting(setting) }
        guard let found = run.comparison(first, against: second) else { return comparison == .same }
        return found.outcome == comparison
    }
}

extension ExperimentRun {
    /// With fewer complete rounds than this nothing is said of a run but that it is undecided.
    public static var roundsToDecide: Int { 3 }
}

extension SettingComparison {
    /// The comparison in the three words that a learner predicts with; everything that cannot be told apart is `same`.
    public var outcome: Prediction.Comparison {
        switch finding {
        case .faster: .faster
        case .slower: .slower
        case .equivalent, .negligible, .undecided: .same
        }
    }
}
