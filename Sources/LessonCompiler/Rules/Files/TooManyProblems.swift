/// The end of a list of problems that is cut.
struct TooManyProblems: Rule {
    static let id: RuleID = "too-many-problems"
    static let summary = "At most 300 problems are reported for one file."

    var message: String { "there are more problems in this file" }
    var advice: String { "Mend the first ones and check again." }
}
