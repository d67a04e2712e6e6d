import AppScreens
import ArgumentParser
import CourseModel
import Foundation
import LoaderLab
import Store
import TerminalIO
import TextUI

/// `hone lab`: the experiments by themselves.
struct LabCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lab", abstract: "Run an experiment of a lesson by itself; simulate, predict and compare.",
        subcommands: [
            LabRunCommand.self, LabHistoryCommand.self, LabCompareCommand.self, LabPredictCommand.self, LabValidateCommand.self,
            LabRecorderCommand.self, LabMetricsCommand.self, LabParametersCommand.self, LabCacheCommand.self,
        ],
        defaultSubcommand: LabRunCommand.self)
}

/// `hone lab [run] EXPERIMENT`.
struct LabRunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Run an experiment, with parameters of your own if you like.",
        discussion: """
            Rows are measured on this machine, in randomised rounds, or simulated where the experiment says so. Every run is kept (see hone lab history); one
            with the lesson's own parameters counts in the lesson too. Progress goes to standard error, the table or document to standard output. Ctrl-C stops
            the run and prints what was measured.

            With --backend pytorch the same work runs through the real torch.utils.data.DataLoader, in the Python named by --python or HONE_PYTHON, else
            python3. Its command line is shown first, and run when you agree.
            """)

    @OptionGroup var options: CommonOptions
    @OptionGroup var parameters: LabOptions
    @OptionGroup var backend: BackendOptions
    @OptionGroup var format: RunFormatOptions

    @Argument(help: "The experiment, such as num-workers/sweep.")
    var experiment: String

    @Option(help: ArgumentHelp("Write what every worker does to a file that ui.perfetto.dev opens.", valueName: "file"))
    var timeline: String?

    @Option(help: ArgumentHelp("The setting of the timeline; by default the last one.", valueName: "setting"))
    var at: Int?

    func validate() throws {
        if at != nil && timeline == nil { throw ValidationError("--at belongs to --timeline FILE.") }
    }

    func run() throws {
        let workplace = try Workplace.open(options)
        let bench = try LabBench(workplace: workplace, typed: experiment)
        if let timeline { try TimelineWriter.check(timeline) }
        let request = try timelineRequest(bench)
        let run = try bench.run(parameters, backend, timeline: request)
        if let text = try bench.export(run).text(format) {
            try workplace.console.output.writeRaw(text)
            for warning in run.warnings where format.csv { try workplace.complain(warning) }
        } else {
            let view = ResultView(experiment: bench.experiment, kind: try bench.kind, run: run, prediction: nil, runs: [:])
            try workplace.console.output.write(
                view.figures(at: workplace.moment) + view.verdict(at: workplace.moment) + view.model(at: workplace.moment))
        }
        if let timeline { try TimelineWriter(bench: bench, run: run, setting: at, measured: request?.timeline).write(to: timeline) }
        try Self.end(run)
    }

    /// Asks for the timeline of a measured run's setting; that of any other run is simulated afterwards.
    private func timelineRequest(_ bench: LabBench) throws -> TimelineRequest? {
        guard timeline != nil, backend.backend == .native, bench.experiment.source == .measured else { return nil }
        let settings = try bench.request(parameters).settings
        guard let setting = at.map(Double.init) ?? settings.last, settings.contains(setting) else {
            throw Failure("--at \(at.map(String.init) ?? "–") is no setting of the experiment.", status: .wrongUse)
        }
        return TimelineRequest(setting: setting)
    }

    /// What the ending of a run means for the process.
    static func end(_ run: ExperimentRun) throws {
        switch run.ending {
        case .complete, .budget: break
        case .interrupted: throw Failure("", status: .interrupted)
        case .failed: throw Failure((run.failure?.message ?? "The run failed.") + " The rows are partial.")
        }
    }
}
