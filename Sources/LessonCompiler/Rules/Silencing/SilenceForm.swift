/// A comment that should silence a rule and cannot.
struct SilenceForm: Rule {
    /// What is wrong.
    enum Fault: Sendable, Hashable {
        case noRule
        case unknownRule(String)
        case error(String)
        case noReason(String)
    }

    static let id: RuleID = "silence-form"
    static let severity = Diagnostic.Severity.warning
    static let summary = "A rule is silenced at a line by `hone: allow RULE: REASON` in a comment; errors of the format cannot be."
    let fault: Fault

    var message: String {
        switch fault {
        case .noRule: "this comment names no rule to silence"
        case .unknownRule(let name): "there is no rule “\(name)” to silence"
        case .error(let name): "“\(name)” cannot be silenced: the lesson does not work without it"
        case .noReason(let name): "“\(name)” is silenced without a reason"
        }
    }

    var advice: String {
        switch fault {
        case .unknownRule(let name):
            Wording.known(
                "rules", RuleCatalogue.silenceable.map(\.rawValue).sorted(),
                nearest: NearestName.to(name, among: RuleCatalogue.entries.map(\.id.rawValue)))
        case .error: "Mend what it reports."
        case .noRule, .noReason: "Write “hone: allow RULE: REASON”, with a colon before the reason."
        }
    }
}
