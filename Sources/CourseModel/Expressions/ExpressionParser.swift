/// Builds the syntax tree of an expression by precedence climbing.
struct ExpressionParser {
    /// How deep parentheses and prefixes may nest.
    static let maximalDepth = 64

    private let tokens: [ExpressionToken]
    private var position = 0
    private var depth = 0

    init(tokens: [ExpressionToken]) { self.tokens = tokens }

    mutating func parse() throws(ExpressionSyntaxError) -> ExpressionNode {
        let node = try expression(above: 0)
        guard current.kind == .end else { throw unexpected("the end or an operator") }
        return node
    }

    private var current: ExpressionToken { tokens[position] }

    private func unexpected(_ expected: String) -> ExpressionSyntaxError {
        ExpressionSyntaxError(problem: .expected(expected, found: current.text), offset: current.offset)
    }

    private mutating func advance() { if position < tokens.count - 1 { position += 1 } }

    private mutating func expect(_ symbol: String) throws(ExpressionSyntaxError) {
        guard current.kind == .symbol(symbol) else { throw unexpected("‘\(symbol)’") }
        advance()
    }

    private mutating func expectWord(_ what: String) throws(ExpressionSyntaxError) -> String {
        guard case .word(let word) = current.kind else { throw unexpected(what) }
        advance()
        return word
    }

    private mutating func expression(above precedence: Int) throws(ExpressionSyntaxError) -> ExpressionNode {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximalDepth else { throw ExpressionSyntaxError(problem: .tooDeep, offset: current.offset) }
        var left = try operand()
        while let binary = currentOperator, binary.precedence > precedence {
            advance()
            left = .binary(binary, left, try expression(above: binary.precedence))
            if binary.precedence == BinaryOperator.equal.precedence, currentOperator?.precedence == binary.precedence {
                throw unexpected("‘and’ (comparisons do not chain)")
            }
        }
        return left
    }

    private var currentOperator: BinaryOperator? {
        switch current.kind {
        case .symbol(let text), .word(let text): BinaryOperator(rawValue: text)
        case .number, .end: nil
        }
    }

    private mutating func operand() throws(ExpressionSyntaxError) -> ExpressionNode {
        switch current.kind {
        case .number(let number):
            advance()
            return .number(number)
        case .symbol("("):
            advance()
            let node = try expression(above: 0)
            try expect(")")
            return node
        case .symbol("-"):
            advance()
            return .negative(try expression(above: BinaryOperator.times.precedence))
        case .word("not"):
            advance()
            return .not(try expression(above: BinaryOperator.and.precedence))
        case .word(let word): return try named(word)
        case .symbol, .end: throw unexpected("a number, a name or ‘(’")
        }
    }

    private mutating func named(_ word: String) throws(ExpressionSyntaxError) -> ExpressionNode {
        let start = current.offset
        guard BinaryOperator(rawValue: word) == nil else { throw unexpected("a number, a name or ‘(’") }
        advance()
        guard current.kind == .symbol("(") else { return word == "undecided" ? .undecided : .name(word) }
        advance()
        switch word {
        case "at": return try at()
        case "best": return try best()
        default: return try function(word, at: start)
        }
    }

    /// After `at(`: `EXP, setting=value).METRIC`.
    private mutating func at() throws(ExpressionSyntaxError) -> ExpressionNode {
        let experiment = try expectWord("an experiment’s id")
        try expect(",")
        let parameter = try expectWord("a parameter’s name")
        try expect("=")
        let setting = try expression(above: 0)
        try expect(")")
        try expect(".")
        return .at(.init(experiment), .init(parameter), setting, .init(try expectWord("a metric’s name")))
    }

    /// After `best(`: `EXP, METRIC).SETTING`.
    private mutating func best() throws(ExpressionSyntaxError) -> ExpressionNode {
        let experiment = try expectWord("an experiment’s id")
        try expect(",")
        let metric = try expectWord("a metric’s name")
        try expect(")")
        try expect(".")
        return .best(.init(experiment), .init(metric), .init(try expectWord("a parameter’s name")))
    }

    /// After `NAME(`: arguments up to the closing parenthesis.
    private mutating func function(_ name: String, at offset: Int) throws(ExpressionSyntaxError) -> ExpressionNode {
        var arguments = [try expression(above: 0)]
        while current.kind == .symbol(",") {
            advance()
            arguments.append(try expression(above: 0))
        }
        try expect(")")
        func check(_ isRight: Bool, _ expected: String) throws(ExpressionSyntaxError) {
            guard !isRight else { return }
            let problem = ExpressionSyntaxError.Problem.wrongArgumentCount(function: name, expected: expected, found: arguments.count)
            throw ExpressionSyntaxError(problem: problem, offset: offset)
        }
        if let comparison = Prediction.Comparison(rawValue: name) {
            try check(arguments.count == 2, "2")
            return .compare(comparison, arguments[0], arguments[1])
        }
        guard let function = NumberFunction(rawValue: name) else {
            throw ExpressionSyntaxError(problem: .unknownFunction(name), offset: offset)
        }
        switch function {
        case .min, .max: try check(arguments.count >= 2, "2 or more")
        case .abs: try check(arguments.count == 1, "1")
        case .round: try check(arguments.count <= 2, "1 or 2")
        }
        return .call(function, arguments)
    }
}
