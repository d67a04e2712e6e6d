/// A name in an expression that means nothing there.
struct ExpressionName: Rule {
    /// What was looked for.
    enum Kind: Sendable {
        case name, experiment, metric, parameter
        /// `best` by a metric that the rows are not compared by.
        case compared
        /// A comparison where no run is at hand.
        case noRun
    }

    static let id: RuleID = "expression-name"
    static let summary = "Names in expressions are metrics, parameters, experiments and settings that are there."
    let kind: Kind
    let name: String
    let known: [String]

    var message: String {
        switch kind {
        case .name: "“\(name)” has no value here"
        case .experiment: "the lesson has no experiment “\(name)”"
        case .metric: "the experiment does not measure “\(name)”"
        case .parameter: "the experiment does not sweep “\(name)”"
        case .compared: "the experiment's rows are not compared by “\(name)”"
        case .noRun: "“\(name)” speaks of a run, but none is at hand here"
        }
    }

    var advice: String {
        switch kind {
        case .name: Wording.known("names", known, nearest: NearestName.to(name, among: known))
        case .experiment: Wording.known("experiments", known, nearest: NearestName.to(name, among: known))
        case .metric: Wording.known("columns", known, nearest: NearestName.to(name, among: known))
        case .parameter: "It sweeps \(known.joined())."
        case .compared: "They are compared by \(known.joined()), see “predict:”."
        case .noRun: "It stands only in the outcomes of an experiment."
        }
    }
}
