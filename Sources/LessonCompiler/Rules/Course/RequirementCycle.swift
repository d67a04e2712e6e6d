/// Lessons that require each other.
struct RequirementCycle: Rule {
    static let id: RuleID = "requirement-cycle"
    static let summary = "Lessons do not require each other in a circle."
    let cycle: [String]

    var message: String { "the lessons require each other: \(cycle.joined(separator: " → "))" }
    var advice: String { "Leave one of them out of a “requires:”." }
}
