/// A right answer made wrong by a small change that still gets full marks.
struct KeyMutant: Rule {
    static let id: RuleID = "key-mutant"
    static let severity = Diagnostic.Severity.warning
    static let summary = "A right answer with one thing changed (a number, a negation, a direction, a unit, the optimum) gets no full marks."
    /// The kind of change, in words.
    let kind: String
    let before: String
    let after: String
    let text: String

    var message: String {
        let change = before.isEmpty ? "“\(after)” put in" : after.isEmpty ? "“\(before)” taken out" : "“\(before)” changed to “\(after)”"
        return "a wrong answer gets full marks: \(Wording.quoted(text)) (\(kind): \(change))"
    }
    var advice: String {
        "Make the patterns ask for what was changed. When the changed answer is right as well, silence the rule here and say why."
    }
}
