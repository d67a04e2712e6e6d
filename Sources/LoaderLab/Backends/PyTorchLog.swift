import CourseModel
import Foundation

/// What Python has printed so far.
struct PyTorchLog {
    let command: PyTorchCommand
    let python: String
    /// The machine as torch sees it.
    private(set) var host: LoaderRecording.Host?
    /// Why the run is partial; `nil` = nothing failed.
    private(set) var failure: PythonProblem?
    /// Whether Python still runs.
    private(set) var isOpen = true
    /// Whether it was stopped on demand.
    private(set) var isStopped = false
    private var rows: [Int: [[MetricName: Double]]] = [:]
    private var lastWords = ""

    init(command: PyTorchCommand, python: String) {
        self.command = command
        self.python = python
    }

    /// Rounds that every setting has.
    var wholeRounds: Int { command.workers.map { rows[$0]?.count ?? 0 }.min() ?? 0 }

    /// The values of the first rounds, for ``RunSummary``.
    func values(rounds: Int) -> [Double: [MetricName: [Double]]] {
        var values: [Double: [MetricName: [Double]]] = [:]
        for (workers, found) in rows {
            let whole = found.prefix(rounds)
            let names = whole.reduce(into: Set<MetricName>()) { $0.formUnion($1.keys) }
            let lists = names.map { name in (name, whole.map { $0[name] ?? .nan }) }
            values[Double(workers)] = Dictionary(lists, uniquingKeysWith: { first, _ in first })
        }
        return values
    }

    /// Ends Python.
    mutating func stop(_ lines: PythonLines) {
        if !isStopped { lines.cancel() }
        isStopped = true
    }

    /// Takes one more line; what it says of the progress.
    mutating func take(_ line: PythonLine, _ lines: PythonLines) -> ExperimentProgress? {
        switch line {
        case .output(let text): return takeRecord(text, lines)
        case .message(let text): return takeMessage(text)
        case .ended(let status): end(status)
        case .notStarted(let problem):
            isOpen = false
            if !isStopped { failure = failure ?? problem }
        }
        return nil
    }

    private mutating func takeRecord(_ text: String, _ lines: PythonLines) -> ExperimentProgress? {
        let (recording, problems) = LoaderRecording.read(text)
        guard problems.isEmpty else {
            if failure == nil, !isStopped { failure = .garbage(line: Self.shown(text)) }
            lines.cancel()
            return nil
        }
        host = recording.host ?? host
        guard let run = recording.runs.first else { return nil }
        rows[run.config.numWorkers, default: []].append(PyTorchMetrics(command: command).values(of: run))
        let found = values(rounds: .max)[Double(run.config.numWorkers)] ?? [:]
        let summaries = RunSummary.summaries(found, kind: LoaderKind.value)
        return .measured(ResultRow(setting: Double(run.config.numWorkers), metrics: summaries, remark: .undecided))
    }

    /// `round 1 of 6: num_workers 2` is progress; everything else may be the reason of an end.
    private mutating func takeMessage(_ text: String) -> ExperimentProgress? {
        let numbers = text.split { !$0.isNumber }.compactMap { Double($0) }
        if text.hasPrefix("round "), text.contains(": num_workers "), numbers.count == 3 {
            return .measuring(setting: numbers[2], round: Int(numbers[0]), of: Int(numbers[1]), remaining: 0)
        }
        if !text.allSatisfy(\.isWhitespace) { lastWords = Self.shown(text) }
        return nil
    }

    private mutating func end(_ status: Int) {
        isOpen = false
        guard status != 0, failure == nil, !isStopped else { return }
        failure = status == 3 ? .noTorch(python: python, words: lastWords) : .ended(status: status, words: lastWords)
    }

    /// A line without control characters, not too long.
    private static func shown(_ text: String) -> String {
        let printable = text.unicodeScalars.filter { !$0.isControl }
        var line = String(String.UnicodeScalarView(printable))
        for prefix in ["recorder: ", "torch cannot be imported: "] where line.hasPrefix(prefix) { line.removeFirst(prefix.count) }
        return line.count > 200 ? line.prefix(200) + "…" : line
    }
}
