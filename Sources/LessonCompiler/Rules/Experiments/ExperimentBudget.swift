/// An experiment whose rounds do not fit into its budget.
struct ExperimentBudget: Rule {
    static let id: RuleID = "experiment-budget"
    static let severity = Diagnostic.Severity.warning
    static let summary = "The rounds of an experiment fit into its budget, as far as that can be told before it runs."
    /// Rounds that fit, at least one.
    let rounds: Int
    let wanted: Int
    /// Seconds of one round.
    let roundSeconds: Double
    /// Seconds.
    let budget: Double
    /// With fewer rounds nothing can be said of the rows.
    let toDecide: Int

    var message: String {
        let fit = "\(rounds) of \(wanted) rounds"
        return "only \(fit) fit into the budget of \(ScalarReading.duration(budget)): a round takes about \(Self.rounded(roundSeconds))"
    }
    var advice: String {
        (rounds < toDecide ? "With fewer than \(toDecide) rounds nothing can be said of which settings differ. " : "")
            + "Raise “budget”, or lower “rounds”, the settings or the work of one."
    }

    /// Seconds to two figures, as an author writes them.
    static func rounded(_ seconds: Double) -> String {
        var unit = 0.001
        while seconds / unit >= 100 { unit *= 10 }
        return ScalarReading.duration((seconds / unit).rounded() * unit)
    }
}
