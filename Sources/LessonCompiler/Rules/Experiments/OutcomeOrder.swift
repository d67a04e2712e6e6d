/// Outcomes of which none may hold, or some never.
struct OutcomeOrder: Rule {
    static let id: RuleID = "outcome-order"
    static let summary = "The last outcome, and only the last, has no condition."
    let isLast: Bool

    var message: String {
        isLast ? "the last outcome has a condition, so that perhaps none is shown" : "the outcomes after this one are never shown"
    }
    var advice: String { isLast ? "Add a last one with “show:” only." : "Give it a condition with “when:”, or move it to the end." }
}
