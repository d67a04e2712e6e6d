/// A showing of a question that breaks a rule which the first showing keeps.
struct VariantFault: Rule {
    static let id: RuleID = "variant-fault"
    static let summary =
        "Every showing of a question with variables keeps the rules: no two options alike, keys that are numbers, patterns that parse."
    /// The values of the showing.
    let values: String
    /// What is wrong with it.
    let fault: Diagnostic

    var message: String { "with \(values): \(fault.message) (\(fault.rule))" }
    var advice: String { "\(fault.explanation) It is about this showing alone: change what is drawn, or how it is used." }
}
