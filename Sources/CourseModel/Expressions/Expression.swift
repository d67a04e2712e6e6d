/// An expression of the lesson format's one small language, checked once by the parser.
///
/// Numbers (decimal arithmetic, see ``DecimalNumber``), `+ - * /`, comparison, `and or not`, `min max abs round`, names, `at(EXP, setting=value).METRIC`,
/// `best(EXP, METRIC).SETTING`, `same(a, b)`, `slower(a, b)`, `faster(a, b)`, `undecided`. Total: no loops, no side effects,
/// and nesting is bounded. It is encoded as its source text.
public struct Expression: Hashable, Sendable {
    /// The text as written.
    public let source: String
    /// The syntax tree.
    public let root: ExpressionNode

    /// Parses an expression.
    ///
    /// - Throws: an ``ExpressionSyntaxError`` with the place.
    public init(_ source: String) throws(ExpressionSyntaxError) {
        var parser = ExpressionParser(tokens: try ExpressionLexer.tokens(of: source))
        self.source = source
        self.root = try parser.parse()
    }

    /// Wraps a part of a parsed expression, so that it can be evaluated by itself. It is never stored: its source is not its own.
    package init(node: ExpressionNode, source: String) {
        self.source = source
        self.root = node
    }
}

extension Expression: Codable {
    /// Decodes the source text and parses it.
    public init(from decoder: any Decoder) throws {
        try self.init(try decoder.singleValueContainer().decode(String.self))
    }

    /// Encodes the source text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(source)
    }
}

/// A node of an expression's syntax tree.
public indirect enum ExpressionNode: Hashable, Sendable {
    /// A number.
    case number(DecimalNumber)
    /// A name: `cores`, a metric of the row at hand, a variable of a variant.
    case name(String)
    /// `-x`.
    case negative(ExpressionNode)
    /// `not x`.
    case not(ExpressionNode)
    /// `a + b`, `a <= b`, `a and b`…
    case binary(BinaryOperator, ExpressionNode, ExpressionNode)
    /// `min(a, b)`, `round(x)`, `round(x, places)`…
    case call(NumberFunction, [ExpressionNode])
    /// `at(EXP, setting=value).METRIC`.
    case at(Experiment.ID, ParameterName, ExpressionNode, MetricName)
    /// `best(EXP, METRIC).SETTING`.
    case best(Experiment.ID, MetricName, ParameterName)
    /// `same(a, b)`, `slower(a, b)`, `faster(a, b)` over the settings of the run at hand.
    case compare(Prediction.Comparison, ExpressionNode, ExpressionNode)
    /// `undecided`: the run at hand has too few rounds to say anything.
    case undecided
}

/// An operator between two operands.
public enum BinaryOperator: String, Hashable, Sendable, CaseIterable {
    case or, and
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case equal = "=="
    case notEqual = "!="
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divided = "/"

    /// Binding strength; a larger one binds tighter. Comparisons do not chain.
    var precedence: Int {
        switch self {
        case .or: 1
        case .and: 2
        case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual: 4
        case .plus, .minus: 5
        case .times, .divided: 6
        }
    }
}

/// A function of numbers.
public enum NumberFunction: String, Hashable, Sendable, CaseIterable {
    case min, max, abs, round
}
