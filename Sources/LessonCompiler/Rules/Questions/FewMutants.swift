/// A rubric whose sample answers allow too few changes to prove much.
struct FewMutants: Rule {
    static let id: RuleID = "few-mutants"
    static let severity = Diagnostic.Severity.warning
    static let summary = "The right answers of an `explain` question allow at least 20 changes, so that its patterns are put to the test."
    let count: Int

    /// How many are asked for.
    static let least = 20

    var message: String { "its right answers can be changed in \(count) \(count == 1 ? "way" : "ways") only, so little is proved" }
    var advice: String { "Add right answers to “accepts:”, in other words and with the numbers and directions that matter." }
}
