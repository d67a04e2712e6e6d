import CourseModel

/// An expression that does not parse.
struct ExpressionSyntax: Rule {
    static let id: RuleID = "expression-syntax"
    static let summary = "Expressions are written in the one small language of the format."
    let error: ExpressionSyntaxError
    let text: String

    var message: String {
        switch error.problem {
        case .unexpectedCharacter(let character): "“\(character)” means nothing in an expression"
        case .badNumber(let text): "\(Wording.quoted(text)) is no number"
        case .expected(let what, let found): "\(what) was expected, but \(found.isEmpty ? "the expression ends" : "“\(found)” stands here")"
        case .unknownFunction(let name): "there is no function “\(name)”"
        case .wrongArgumentCount(let name, let expected, let found): "“\(name)” takes \(expected) arguments, not \(found)"
        case .tooDeep: "the expression nests too deep"
        case .tooLong(let limit): "the expression has more than \(limit) parts"
        }
    }

    var advice: String {
        switch error.problem {
        case .unexpectedCharacter: "There are numbers, names, + - * /, comparisons, and, or, not, and calls."
        case .badNumber: "Write digits with one decimal point."
        case .expected where text.count(where: { $0 == "(" }) != text.count(where: { $0 == ")" }):
            "In a list or map in brackets YAML divides at “,”: put the expression in quotes."
        case .expected: "Look at what stands before it."
        case .unknownFunction(let name): Wording.known("functions", Self.functions, nearest: NearestName.to(name, among: Self.functions))
        case .wrongArgumentCount: "Check the commas and parentheses."
        case .tooDeep, .tooLong: "Write it in simpler parts."
        }
    }

    private static let functions =
        NumberFunction.allCases.map(\.rawValue) + ["at", "best"] + Prediction.Comparison.allCases.map(\.rawValue)
}
