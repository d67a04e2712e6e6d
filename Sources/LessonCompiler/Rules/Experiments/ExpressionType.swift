/// A number where a condition is needed, or the other way round.
struct ExpressionType: Rule {
    static let id: RuleID = "expression-type"
    static let summary = "A condition is true or false; a setting or a predicted value is a number."
    let found: ExpressionScope.Value
    let wanted: ExpressionScope.Value

    var message: String {
        wanted == .truth
            ? "a condition is needed here, but this has a number in its place"
            : "a number is needed here, but this has a condition in its place"
    }
    var advice: String { wanted == .truth ? "Compare it with something, such as “> 0”." : "Leave the comparison out." }
}
