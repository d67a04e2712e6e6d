import ArgumentParser
import CourseModel
import Foundation
import LoaderLab
import TerminalIO
import TextUI

/// With what an experiment is run.
struct BackendOptions: ParsableArguments {
    /// The loaders that there are.
    enum Backend: String, ExpressibleByArgument, CaseIterable { case native, pytorch }

    @Option(help: "native = this program's own loader; pytorch = the real torch.utils.data.DataLoader.")
    var backend: Backend = .native

    @Option(help: ArgumentHelp("The Python for --backend pytorch.", valueName: "program"))
    var python: String?

    @Option(name: .customLong("start-method"), help: "How torch starts workers: fork, spawn or forkserver.")
    var startMethod: String?

    @Option(help: ArgumentHelp("A data set of your own for --backend pytorch, found from this folder.", valueName: "module:Class"))
    var dataset: String?

    @Option(name: .customLong("gpu-step"), help: ArgumentHelp("Train a model of torchvision on the GPU as the step.", valueName: "model"))
    var model: String?

    @Flag(name: .customLong("pin-memory"), help: "Copy batches into pinned memory, for --backend pytorch.")
    var pinsMemory = false

    @Flag(help: "Run Python without asking.")
    var yes = false

    func validate() throws {
        if backend == .native {
            let given = [("--python", python), ("--start-method", startMethod), ("--dataset", dataset), ("--gpu-step", model)]
            if let name = given.first(where: { $0.1 != nil })?.0 { throw ValidationError("\(name) belongs to --backend pytorch.") }
            if pinsMemory { throw ValidationError("--pin-memory belongs to --backend pytorch.") }
        }
        let methods = PyTorchOptions.StartMethod.allCases.map(\.rawValue)
        if let startMethod, !methods.contains(startMethod) {
            throw ValidationError("--start-method “\(startMethod)” is not possible: expected one of \(methods.joined(separator: ", ")).")
        }
        if let dataset, dataset.split(separator: ":", omittingEmptySubsequences: false).filter({ !$0.isEmpty }).count != 2 {
            throw ValidationError("--dataset “\(dataset)” is not possible: expected module:Class.")
        }
    }

    /// The runner to use instead of the kind's own; `nil` = that one. Asks before Python is run.
    func runner(for request: ExperimentRequest, bench: LabBench) throws -> (any ExperimentRunner)? {
        guard backend == .pytorch else { return nil }
        guard bench.experiment.source == .measured, bench.experiment.kind == LoaderRunner.kind.id else {
            throw Failure("Only measured experiments of the kind loader run with --backend pytorch.", status: .wrongUse)
        }
        let runner = PyTorchRunner(options: options(bench.workplace), now: SystemClock.now)
        let words = try runner.commandLine(for: request).map(Self.quoted).joined(separator: " ")
        try bench.workplace.complain("This runs: \(words)")
        if let dataset { try bench.workplace.complain("It imports \(dataset) from this folder: code that you trust.") }
        if !yes { try ask(bench.workplace.console) }
        return ForetellingRunner(runner)
    }

    private func options(_ workplace: Workplace) -> PyTorchOptions {
        let named = python ?? workplace.environment["HONE_PYTHON"].flatMap { $0.isEmpty ? nil : $0 }
        return PyTorchOptions(
            python: named ?? "python3", startMethod: startMethod.flatMap(PyTorchOptions.StartMethod.init), dataset: dataset, model: model,
            pinsMemory: pinsMemory, scriptFolder: Laboratory.cacheFolder(workplace.environment) + "/pytorch")
    }

    private func ask(_ console: LinearConsole) throws {
        guard console.isInputTerminal else {
            throw Failure("Nobody is there to agree to it. In a script, add --yes.", status: .wrongUse)
        }
        let answer = try ProcessSignals.whileDeferring { () throws -> LineInput in
            try console.errorOutput.prompt(StyledLine("Run it? [y/N] "))
            return console.readLine()
        }
        switch answer {
        case .line(let line) where ["y", "yes"].contains(line.text.lowercased().filter { !$0.isWhitespace }): break
        case .interrupted:
            try console.errorOutput.write(StyledLine.empty)
            throw Failure("", status: .interrupted)
        case .line, .endOfInput, .terminated: throw Failure("Nothing was run.")
        }
    }

    /// A word as a shell would need it.
    static func quoted(_ word: String) -> String {
        let plain = word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_./:=,".contains($0)) }
        return plain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
    }
}
