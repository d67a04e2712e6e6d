import CourseModel

/// An experiment that cannot run as it is written.
struct ExperimentFails: Rule {
    /// Why.
    enum Fault: Sendable {
        /// The kind's own words for a parameter.
        case badParameter(name: String, value: String, problem: String)
        /// Seconds.
        case noRoundFits(needed: Double, budget: Double)
        case takesTooLong(limit: Double)
        case noValue(expression: String, problem: ExpressionEvaluationError)
        case other(String)
    }

    static let id: RuleID = "experiment-fails"
    static let summary =
        "An experiment can run as it is written, at least one round of it within its budget; what is simulated is run by the check."
    let fault: Fault

    var message: String {
        switch fault {
        case .badParameter(let name, let value, let problem):
            "the experiment cannot run: \(name)\(value.isEmpty ? "" : " \(value)") \(problem)"
        case .noRoundFits(let needed, let budget):
            "not even one round fits into the budget of \(ScalarReading.duration(budget)): it takes about \(ExperimentBudget.rounded(needed))"
        case .takesTooLong(let limit): "simulating this experiment takes more than \(ScalarReading.duration(limit))"
        case .noValue(let expression, let problem): "“\(expression)” has no value after the run: \(Self.words(problem))"
        case .other(let problem): "the experiment cannot run: \(problem)"
        }
    }

    private static func words(_ problem: ExpressionEvaluationError) -> String {
        switch problem {
        case .unknownName(let name): "“\(name)” is not known"
        case .notMeasured(let experiment): experiment.map { "“\($0)” has no run" } ?? "there is no run"
        case .noSuchSetting(let setting): "\(ScalarReading.number(setting)) is no setting of the run"
        case .noSuchMetric(let metric): "the run has no \(metric)"
        case .noSuchParameter(let parameter): "the run has no \(parameter)"
        case .divisionByZero: "it divides by zero"
        case .needsTruth: "a number stands where a condition is needed"
        case .needsNumber: "a condition stands where a number is needed"
        case .overflow: "it is too large"
        }
    }

    var advice: String {
        switch fault {
        case .badParameter, .other: "Learners would see this in place of a table."
        case .noRoundFits: "Raise “budget”, or lower the settings or the work of one."
        case .takesTooLong: "Lower its batches, settings or rounds."
        case .noValue: "Outcomes and predictions are evaluated over the rows of the run."
        }
    }
}
