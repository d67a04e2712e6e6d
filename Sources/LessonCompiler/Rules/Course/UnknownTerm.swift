/// A link to a term that the glossary does not have.
struct UnknownTerm: Rule {
    static let id: RuleID = "unknown-term"
    static let summary = "A link `hone:term/TERM` names a `##` heading of the course's `glossary.md`."
    let name: String
    let known: [String]

    var message: String { "the glossary has no term “\(name)”" }
    var advice: String {
        known.isEmpty
            ? "Write a file glossary.md in the course's folder, with a “##” heading for each term."
            : Wording.known("terms", known, nearest: NearestName.to(name, among: known))
    }
}
