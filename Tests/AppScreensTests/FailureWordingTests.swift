import AppScreens
import CourseModel
import Testing

@Suite struct FailureWordingTests {
    static let sentences: [(ExperimentFailure, String)] = [
        (
            .badParameter("batch_size", value: "0", problem: "must be between 1 and 1024"),
            "batch_size cannot be 0: it must be between 1 and 1024."
        ),
        (
            .cacheUnusable(path: "/c", problem: "No space left on device"),
            "The cache folder /c cannot be used: No space left on device. Make room there, or set XDG_CACHE_HOME to another folder."
        ),
        (
            .pythonFailed(.notFound(python: "python3")),
            "There is no Python “python3”. Install Python with torch, or name one with --python or HONE_PYTHON."
        ),
        (
            .pythonFailed(.noTorch(python: "python3", words: "No module named 'torch'")),
            "“python3” has no torch (No module named 'torch'). Install it there (pip install torch), or name another Python with --python or HONE_PYTHON."
        ),
        (.pythonFailed(.ended(status: 9, words: "")), "Python ended early with status 9 and said nothing."),
        (.pythonFailed(.ended(status: 1, words: "recorder: no")), "Python ended early with status 1: recorder: no"),
        (.pythonFailed(.garbage(line: "hello")), "Python printed what is no record: “hello”. The run was ended."),
        (.pythonFailed(.notRun(problem: "out of memory")), "Python could not be run: out of memory."),
        (.itemFailed(index: 7, problem: "corrupt JPEG: Premature end"), "Item 7 of the data set failed: corrupt JPEG: Premature end."),
        (.workerStuck(worker: 2, item: 40, timeout: 30), "Worker 2 did not answer within 30 s; it was at item 40. The run was ended."),
        (.workerStuck(worker: 0, item: nil, timeout: 0.5), "Worker 0 did not answer within 0.5 s. The run was ended."),
        (
            .workerEnded(worker: 1, item: 9, how: .signal(9)),
            "Worker 1 was killed (signal 9: the system does so when memory runs out); it was at item 9. The run was ended."
        ),
        (.workerEnded(worker: 1, item: nil, how: .signal(11)), "Worker 1 was ended by signal 11. The run was ended."),
        (.workerEnded(worker: 1, item: nil, how: .status(3)), "Worker 1 ended by itself with status 3. The run was ended."),
        (.workerEnded(worker: 1, item: nil, how: .unknown), "Worker 1 ended. The run was ended."),
        (
            .workerNotStarted(worker: 5, problem: "Resource temporarily unavailable"),
            "Worker 5 could not be started: Resource temporarily unavailable. Try fewer workers."
        ),
        (
            .noSharedMemory(bytes: 64 << 20, problem: "No space left on device"),
            "64.0 MiB of memory to share with worker processes could not be had: No space left on device. "
                + "Lower batch_size, prefetch_factor or num_workers, or use worker=thread."
        ),
        (
            .budgetTooSmall(budget: 1, needed: 240),
            "One round of this experiment takes about 240 s, but the budget is 1.0 s. Raise --budget, or measure fewer settings with --workers."
        ),
        (.stoppedBeforeFirstRow, "Stopped before anything was measured."),
    ]

    @Test(arguments: sentences) func saysWhatFailedOnWhatAndWhatToDo(_ failure: ExperimentFailure, _ sentence: String) {
        #expect(failure.message == sentence)
    }
}
