/// A key that a learner who computes with the numbers shown does not reach.
struct VariantRounding: Rule {
    static let id: RuleID = "variant-rounding"
    static let summary = "The key of a `number` question, computed from the numbers as its prompt shows them, is within its own tolerance."
    let values: String
    let answer: String

    var message: String { "with \(values): computed from the numbers as they are shown, the answer is \(answer), which is not right" }
    var advice: String { "Show more decimals, round the variable itself (“round(…, 1)”), or widen the tolerance." }
}
