/// A kind of experiment that this program does not have.
struct UnknownKind: Rule {
    static let id: RuleID = "unknown-kind"
    static let summary = "An experiment is of a kind that the program has."
    let name: String
    let known: [String]

    var message: String { "there is no kind of experiment “\(name)”" }
    var advice: String { Wording.known("kinds", known, nearest: NearestName.to(name, among: known)) }
}
