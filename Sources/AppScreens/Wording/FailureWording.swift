public import CourseModel
import TextUI

extension ExperimentFailure {
    /// What is said to the user: what happened, on what, and what to do next.
    public var message: String {
        switch self {
        case .badParameter(let name, let value, let problem): "\(name) cannot be \(value): it \(problem)."
        case .cacheUnusable(let path, let problem):
            "The cache folder \(path) cannot be used: \(problem). Make room there, or set XDG_CACHE_HOME to another folder."
        case .itemFailed(let index, let problem): "Item \(index) of the data set failed: \(problem)."
        case .workerStuck(let worker, let item, let timeout):
            "Worker \(worker) did not answer within \(Self.rounded(timeout)) s\(Self.place(item)). The run was ended."
        case .workerEnded(let worker, let item, let how): "Worker \(worker) \(Self.words(how))\(Self.place(item)). The run was ended."
        case .workerNotStarted(let worker, let problem): "Worker \(worker) could not be started: \(problem). Try fewer workers."
        case .noSharedMemory(let bytes, let problem):
            "\(NumberFormat.bytes(Double(bytes))) of memory to share with worker processes could not be had: \(problem). "
                + "Lower batch_size, prefetch_factor or num_workers, or use worker=thread."
        case .pythonFailed(let problem): Self.words(problem)
        case .budgetTooSmall(let budget, let needed):
            "One round of this experiment takes about \(Self.rounded(needed)) s, but the budget is \(Self.rounded(budget)) s. "
                + "Raise --budget, or measure fewer settings with --workers."
        case .stoppedBeforeFirstRow: "Stopped before anything was measured."
        }
    }

    /// Where a worker was, as the end of a sentence.
    private static func place(_ item: Int?) -> String { item.map { "; it was at item \($0)" } ?? "" }

    private static func words(_ how: WorkerEnd) -> String {
        switch how {
        case .status(let status): "ended by itself with status \(status)"
        case .signal(9): "was killed (signal 9: the system does so when memory runs out)"
        case .signal(let number): "was ended by signal \(number)"
        case .unknown: "ended"
        }
    }

    private static func words(_ problem: PythonProblem) -> String {
        switch problem {
        case .notFound(let python):
            "There is no Python “\(python)”. Install Python with torch, or name one with --python or HONE_PYTHON."
        case .noTorch(let python, let words):
            "“\(python)” has no torch (\(words)). Install it there (pip install torch), or name another Python with --python or HONE_PYTHON."
        case .ended(let status, ""): "Python ended early with status \(status) and said nothing."
        case .ended(let status, let words): "Python ended early with status \(status): \(words)"
        case .garbage(let line): "Python printed what is no record: “\(line)”. The run was ended."
        case .notRun(let problem): "Python could not be run: \(problem)."
        }
    }

    /// One decimal below ten, none above; no trap on huge values.
    private static func rounded(_ seconds: Double) -> String {
        seconds < 10 ? "\((seconds * 10).rounded() / 10)" : "\(Int(exactly: seconds.rounded()) ?? Int.max)"
    }
}
