import CourseModel

/// A variable or placeholder that has no value for some of what may be drawn.
struct VariantValue: Rule {
    static let id: RuleID = "variant-value"
    static let summary = "Every variable and placeholder has a value for everything that may be drawn."
    /// The variable or placeholder, in quotation marks.
    let what: String
    let problem: ExpressionEvaluationError
    /// The values with which it fails.
    let values: String

    var message: String {
        let reason =
            switch problem {
            case .divisionByZero: "divides by zero"
            case .overflow: "is too large"
            case .needsNumber, .needsTruth: "is no number"
            default: "has no value"
            }
        return "\(what) \(reason)\(values.isEmpty ? "" : " when \(values)")"
    }
    var advice: String { "Change what is drawn, or the formula, so that this cannot happen." }
}
