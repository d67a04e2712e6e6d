/// The value of an expression.
public enum ExpressionValue: Hashable, Sendable {
    case number(Double)
    case truth(Bool)
}

/// What an expression is evaluated over.
public struct ExpressionContext: Sendable {
    /// Values of plain names: `cores`, the metrics of a row, the variables of a variant.
    public let names: [String: Double]
    /// The run that `same`, `slower`, `faster` and `undecided` speak of; `nil` = none.
    public let run: ExperimentRun?
    /// The learner's last run of each experiment of the lesson, for `at` and `best`.
    public let runs: [Experiment.ID: ExperimentRun]

    /// Makes a context.
    public init(names: [String: Double] = [:], run: ExperimentRun? = nil, runs: [Experiment.ID: ExperimentRun] = [:]) {
        self.names = names
        self.run = run
        self.runs = runs
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
    public func number(in context: ExpressionContext) throws(ExpressionEvaluationError) -> Double { try root.number(in: context) }

    /// The value of an expression that must be a truth value.
    public func truth(in context: ExpressionContext) throws(ExpressionEvaluationError) -> Bool { try root.truth(in: context) }
}

extension ExpressionNode {
    fileprivate func value(in context: ExpressionContext) throws(ExpressionEvaluationError) -> ExpressionValue {
        switch self {
        case .number(let number): return .number(number)
        case .name(let name):
            guard let number = context.names[name] else { throw .unknownName(name) }
            return .number(number)
        case .negative(let operand): return .number(-(try operand.number(in: context)))
        case .not(let operand): return .truth(!(try operand.truth(in: context)))
        case .binary(let binary, let left, let right): return try Self.apply(binary, left, right, context)
        case .call(let function, let arguments): return .number(try Self.call(function, arguments, context))
        case .at(let experiment, let parameter, let setting, let metric):
            return .number(try Self.at(experiment, parameter, try setting.number(in: context), metric, context))
        case .best(let experiment, let metric, let parameter):
            return .number(try Self.best(experiment, metric, parameter, context))
        case .compare(let comparison, let first, let second):
            return .truth(try Self.compare(comparison, try first.number(in: context), try second.number(in: context), context))
        case .undecided: return .truth((context.run?.roundsCompleted ?? 0) < ExperimentRun.roundsToDecide)
        }
    }

    fileprivate func number(in context: ExpressionContext) throws(ExpressionEvaluationError) -> Double {
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
        _ binary: BinaryOperator, _ left: Double, _ right: Double
    ) throws(ExpressionEvaluationError) -> ExpressionValue {
        switch binary {
        case .less: return .truth(left < right)
        case .lessOrEqual: return .truth(left <= right)
        case .greater: return .truth(left > right)
        case .greaterOrEqual: return .truth(left >= right)
        case .equal: return .truth(left == right)
        case .notEqual: return .truth(left != right)
        case .plus: return .number(try finite(left + right))
        case .minus: return .number(try finite(left - right))
        case .times: return .number(try finite(left * right))
        case .divided:
            guard right != 0 else { throw .divisionByZero }
            return .number(try finite(left / right))
        case .or, .and: throw .needsTruth
        }
    }

    private static func finite(_ number: Double) throws(ExpressionEvaluationError) -> Double {
        guard number.isFinite else { throw .overflow }
        return number
    }

    private static func call(
        _ function: NumberFunction, _ arguments: [ExpressionNode], _ context: ExpressionContext
    ) throws(ExpressionEvaluationError) -> Double {
        var numbers: [Double] = []
        for argument in arguments { numbers.append(try argument.number(in: context)) }
        switch function {
        case .min: return numbers.reduce(.infinity, Swift.min)
        case .max: return numbers.reduce(-.infinity, Swift.max)
        case .abs: return Swift.abs(numbers[0])
        case .round: return numbers[0].rounded(.toNearestOrAwayFromZero)
        }
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
