import CourseModel

/// A placeholder that means nothing.
struct PlaceholderForm: Rule {
    static let id: RuleID = "placeholder"
    static let summary = "`{{…}}` in a question with variables is an expression over them, with a format if need be: `{{t4|1 decimal}}`."
    let failure: PlaceholderText.Failure
    let known: [String]

    var message: String {
        switch failure.problem {
        case .syntax(let error): "in “\(failure.placeholder)” \(ExpressionSyntax(error: error, text: failure.placeholder).message)"
        case .format(let text): "“\(text)” in “\(failure.placeholder)” is no format"
        case .value(.unknownName(let name)): "“\(name)” in “\(failure.placeholder)” is no variable of the question"
        case .value: "“\(failure.placeholder)” has no value"
        }
    }

    var advice: String {
        switch failure.problem {
        case .syntax(let error): ExpressionSyntax(error: error, text: failure.placeholder).advice
        case .format: "Formats are “1 decimal”, “2 decimals”, “3 significant figures” and “3sf”."
        case .value(.unknownName(let name)): Wording.known("variables", known, nearest: NearestName.to(name, among: known))
        case .value: "A placeholder is a number: no comparison, and nothing that is measured."
        }
    }
}
