/// Text that would take too long to read.
struct TooComplex: Rule {
    static let id: RuleID = "too-complex"
    static let summary = "Lines, paragraphs and tables must be of a size that a person could read."
    let what: String
    let limit: String

    var message: String { "\(what), \(limit)" }
    var advice: String { "Divide it by blank lines or into several files." }
}
