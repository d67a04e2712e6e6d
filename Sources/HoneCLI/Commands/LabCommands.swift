import AppScreens
import ArgumentParser
import CourseModel
import Store
import Foundation
import TerminalIO
import TextUI

/// `hone lab`: the experiments by themselves.
struct LabCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lab", abstract: "Run an experiment of a lesson by itself.",
        subcommands: [LabRunCommand.self, LabMetricsCommand.self, LabParametersCommand.self, LabCacheCommand.self],
        defaultSubcommand: LabRunCommand.self)
}

/// `hone lab [run] EXPERIMENT`.
struct LabRunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Run an experiment, with parameters of your own if you like.",
        discussion: """
            Rows are measured on this machine, in randomised rounds. A run without options of your own is kept in your history. Progress goes to standard error, the
            table, the JSON document or the CSV to standard output. Ctrl-C stops the run and prints what was measured.
            """)

    @OptionGroup var options: CommonOptions
    @OptionGroup var parameters: LabOptions

    @Argument(help: "The experiment, such as num-workers/sweep.")
    var experiment: String

    @Flag(help: "Print one JSON document: machine, parameters, seed, rows, rounds, verdict. Seconds as numbers.")
    var json = false

    @Flag(help: "Print one CSV line for each row and round.")
    var csv = false

    func validate() throws {
        if json && csv { throw ValidationError("Choose one of --json and --csv.") }
    }

    func run() throws {
        let workplace = try Workplace.open(options)
        let name = try NameResolver(names: try workplace.store.names()).experiment(experiment)
        let lesson = try workplace.lesson(name.lesson)
        guard let experiment = lesson.experiments.first(where: { $0.id.rawValue == name.item }) else {
            throw Failure("The experiment \(name) is not in its lesson any more.")
        }
        let bench = LabBench(workplace: workplace, experiment: experiment, name: name)
        let run = try bench.run(parameters)
        try print(run, experiment, bench)
        switch run.ending {
        case .complete, .budget: break
        case .interrupted: throw Failure("", status: .interrupted)
        case .failed: throw Failure((run.failure?.message ?? "The run failed.") + " The rows are partial.")
        }
    }

    private func print(_ run: ExperimentRun, _ experiment: Experiment, _ bench: LabBench) throws {
        let output = bench.workplace.console.output
        if json {
            try output.writeRaw(try RunDocument(experiment: bench.name.description, run: run, emulated: bench.emulated).json + "\n")
        } else if csv {
            try output.writeRaw(RunCSV(run: run, columns: experiment.columns).lines.joined(separator: "\n") + "\n")
            for warning in run.warnings { try bench.workplace.complain(warning) }
        } else {
            let view = ResultView(experiment: experiment, kind: try bench.kind, run: run, prediction: nil, runs: [:])
            try output.write(view.figures(at: bench.workplace.moment) + view.verdict(at: bench.workplace.moment))
        }
    }
}

/// Runs one experiment outside of its lesson.
struct LabBench {
    let workplace: Workplace
    let experiment: Experiment
    let name: ItemName

    /// The experiment's kind.
    var kind: ExperimentKind {
        get throws {
            guard let kind = workplace.laboratory.kinds.first(where: { $0.id == experiment.kind }) else {
                throw Failure("This program does not know experiments of the kind “\(experiment.kind)”.")
            }
            return kind
        }
    }

    /// What is emulated in it, in words.
    var emulated: [String] {
        let metrics = (try? kind)?.metrics ?? []
        return metrics.filter { $0.isEmulated && experiment.columns.contains($0.name) }.map { "\($0.name): \($0.definition)" }
    }

    /// Runs it with the parameters changed as the options say. A run of the experiment as its author wrote it is kept in the history, where it
    /// counts as the learner’s own; one with other parameters is only printed.
    func run(_ parameters: LabOptions) throws -> ExperimentRun {
        if let recording = experiment.recording { return recording }
        guard let plain = experiment.request(cores: workplace.laboratory.cores, seed: .random(in: .min ... .max)) else {
            throw Failure("The experiment \(name) has no columns to measure.")
        }
        let request = try parameters.applied(to: plain, kind: try kind)
        var table = LiveTable(experiment: experiment, kind: try kind, settings: request.settings)
        let result = ProcessSignals.whileDeferring {
            workplace.laboratory.run(request, kind: experiment.kind, interruption: TerminalDialogue.interruption) { progress in
                let lines = table.take(progress, at: workplace.moment)
                if !lines.isEmpty { try? workplace.console.errorOutput.write(lines) }
            }
        }
        let run = try result.get()
        if request.isPlain(plain) { _ = try workplace.log(.experimentRan(name, run)) }
        return run
    }
}

extension ExperimentRequest {
    /// Whether it measures the same as another one; rounds, budget and seed may differ.
    fileprivate func isPlain(_ other: ExperimentRequest) -> Bool {
        parameters == other.parameters && settings == other.settings && swept == other.swept
    }
}
