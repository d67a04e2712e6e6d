/// A fenced block whose name is nearly one of the lesson's own, or that stands where it is not read.
struct BlockName: Rule {
    static let id: RuleID = "block-name"
    static let summary = "An `experiment` or `question` block is spelt so and stands outside of lists and quotes."
    let name: String
    /// The name that was meant; `nil` when the name is right but the place is not.
    let meant: String?

    var message: String {
        meant.map { "a block “\(name)” is shown as code; “\($0)” is read" } ?? "this “\(name)” block stands inside a list or a quote"
    }
    var advice: String { meant.map { "Did you mean “\($0)”?" } ?? "Move it out: it is read only on its own, without indentation." }

    /// The blocks that are read.
    static let known = ["experiment", "question"]

    /// What is wrong with a block of that name; `nil` when nothing is.
    static func finding(_ name: String, isTopLevel: Bool) -> BlockName? {
        if known.contains(name) { return isTopLevel ? nil : BlockName(name: name, meant: nil) }
        return NearestName.to(name, among: known).map { BlockName(name: name, meant: $0) }
    }
}
