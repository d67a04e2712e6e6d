import CourseModel
import Dispatch
import Foundation
import Subprocess

#if canImport(System)
    import System
#else
    import SystemPackage
#endif

/// What a running Python says, line by line.
enum PythonLine: Sendable {
    /// A line on standard output.
    case output(String)
    /// A line on standard error.
    case message(String)
    /// It ended; a signal counts as 128 + its number.
    case ended(status: Int)
    /// It could not be started.
    case notStarted(PythonProblem)
}

/// Runs Python on threads of the system's own and hands over its lines to the thread that asks.
final class PythonLines: @unchecked Sendable {
    private let monitor = Monitor()
    private let arrived = Condition()
    private var lines: [PythonLine] = []
    private var task: Task<Void, Never>?

    /// Starts Python. It gets a session of its own, so that Ctrl-C at the terminal reaches this program only.
    init(python: String, arguments: [String]) {
        let lines = self
        task = Task.detached(executorPreference: OwnThread()) { await Self.run(python, arguments) { lines.add($0) } }
    }

    /// Ends Python and its children, if they still run.
    func cancel() { task?.cancel() }

    /// The next line, within so many seconds; `nil` when there is none yet.
    func next(within seconds: Double) -> PythonLine? {
        monitor.locked {
            if lines.isEmpty { monitor.wait(for: arrived, seconds: seconds) }
            return lines.isEmpty ? nil : lines.removeFirst()
        }
    }

    /// A record holds three times for each batch of each epoch, some 60 bytes.
    private static let lineLimit = 64 << 20

    private func add(_ line: PythonLine) {
        monitor.locked {
            lines.append(line)
            arrived.signal()
        }
    }

    private static func run(_ python: String, _ arguments: [String], add: @escaping @Sendable (PythonLine) -> Void) async {
        var options = PlatformOptions()
        options.createSession = true
        options.teardownSequence = [.send(signal: .terminate, toProcessGroup: true, allowedDurationToNextStep: .seconds(5))]
        let executable: Executable = python.contains("/") ? .path(FilePath(python)) : .name(python)
        do {
            let result = try await Subprocess.run(
                executable, arguments: Arguments(arguments), platformOptions: options, input: .none, output: .sequence, error: .sequence
            ) { execution in
                try await withThrowingTaskGroup(of: Void.self) { group in
                    group.addTask {
                        for try await line in execution.standardError.strings(bufferingPolicy: .maxLineLength(lineLimit)) {
                            add(.message(line))
                        }
                    }
                    for try await line in execution.standardOutput.strings(bufferingPolicy: .maxLineLength(lineLimit)) {
                        add(.output(line))
                    }
                    try await group.waitForAll()
                }
            }
            switch result.terminationStatus {
            case .exited(let status): add(.ended(status: Int(status)))
            case .signaled(let signal): add(.ended(status: 128 + Int(signal)))
            }
        } catch let error as SubprocessError where error.code == .executableNotFound {
            add(.notStarted(.notFound(python: python)))
        } catch {
            add(.notStarted(.notRun(problem: SystemText.phrase("\(error)"))))
        }
    }
}

/// Runs tasks one after the other on a thread beside the shared ones: whoever waits for Python may hold all of those.
private final class OwnThread: TaskExecutor {
    private let queue = DispatchQueue(label: "python")

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
