/// A lesson that requires one which the course does not have.
struct UnknownRequirement: Rule {
    static let id: RuleID = "unknown-requirement"
    static let severity = Diagnostic.Severity.warning
    static let summary = "“requires” names lessons of the course."
    let name: String
    let known: [String]

    var message: String { "the course has no lesson “\(name)”" }
    var advice: String { Wording.known("lessons", known, nearest: NearestName.to(name, among: known)) }
}
