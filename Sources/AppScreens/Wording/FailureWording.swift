public import CourseModel

extension ExperimentFailure {
    /// What is said to the user: what happened, on what, and what to do next.
    public var message: String {
        switch self {
        case .badParameter(let name, let value, let problem): "\(name) cannot be \(value): it \(problem)."
        case .cacheUnusable(let path, let problem):
            "The cache folder \(path) cannot be used: \(problem). Make room there, or set XDG_CACHE_HOME to another folder."
        case .itemFailed(let index, let problem): "Item \(index) of the data set failed: \(problem)."
        case .workerStuck(let worker, let timeout): "Worker \(worker) did not answer within \(timeout) s. The run was ended."
        case .budgetTooSmall(let budget, let needed):
            "One round of this experiment takes about \(Self.rounded(needed)) s, but the budget is \(Self.rounded(budget)) s. "
                + "Raise --budget, or measure fewer settings with --workers."
        case .stoppedBeforeFirstRow: "Stopped before anything was measured."
        }
    }

    /// One decimal below ten, none above; no trap on huge values.
    private static func rounded(_ seconds: Double) -> String {
        seconds < 10 ? "\((seconds * 10).rounded() / 10)" : "\(Int(exactly: seconds.rounded()) ?? Int.max)"
    }
}
