/// A character that is never shown.
struct ControlCharacter: Rule {
    static let id: RuleID = "control-character"
    static let severity = Diagnostic.Severity.warning
    static let summary = "Control characters and marks that turn the direction of text are stripped."
    let scalar: Unicode.Scalar

    var message: String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "the control character U+\(String(repeating: "0", count: max(4 - digits.count, 0)))\(digits) is left out"
    }
    var advice: String { "Delete it: it is never shown." }
}
