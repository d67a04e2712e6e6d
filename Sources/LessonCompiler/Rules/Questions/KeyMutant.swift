/// A kind of small change that right answers survive: made wrong by it, they still get full marks.
struct KeyMutant: Rule {
    static let id: RuleID = "key-mutant"
    static let severity = Diagnostic.Severity.warning
    static let summary =
        "A right answer with one thing changed (a number, a unit, an option, two items swapped) gets no full marks; of free text, where some changes change nothing, at most one in three of a kind does."
    /// The kind of change, in words.
    let kind: String
    let made: Int
    let caught: Int
    /// A wrong answer that gets full marks.
    let survivor: String

    /// Whether so many of a kind are too few.
    static func isWeak(caught: Int, of made: Int) -> Bool { made >= 4 && 3 * caught < 2 * made }

    var message: String {
        "\(made - caught) of \(made) right answers made wrong by a change of the kind “\(kind)” still \(made - caught == 1 ? "gets" : "get") full marks"
    }
    var advice: String {
        "One of them: “\(survivor)” Make the key ask for what was changed; --scores lists them all. Where the changed answers are right as well, silence the rule here and say why."
    }
}
