import AppScreens
import ArgumentParser
import CourseModel
import LoaderLab
import TerminalIO
import TextUI

/// `hone lab predict EXPERIMENT`.
struct LabPredictCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "predict", abstract: "Measure a few settings, predict the others, then measure those and show the error.",
        discussion: """
            A model of the loader is fitted to the settings named by --from and simulated for the others. The experiment has to sweep num_workers. Nothing of
            it counts in a lesson.
            """)

    @OptionGroup var options: CommonOptions
    @OptionGroup var parameters: LabOptions

    @Argument(help: "The experiment, such as num-workers/sweep.")
    var experiment: String

    @Option(help: ArgumentHelp("The settings to measure first; by default the first, the third and the last one.", valueName: "list"))
    var from: String?

    @Flag(help: "Print one JSON document, as hone lab validate does.")
    var json = false

    func run() throws {
        let workplace = try Workplace.open(options)
        let bench = try LabBench(workplace: workplace, typed: experiment)
        var request = try bench.request(parameters)
        guard request.swept == "num_workers", bench.experiment.source == .measured else {
            throw Failure("Only experiments that sweep num_workers and are measured here are predicted.", status: .wrongUse)
        }
        request.comparedMetric = "iteration_time"
        request.columns = ["iteration_time", "data_time"]
        request.settings.sort()
        request.calibration = try chosen(request.settings)
        let run = try bench.run(request)
        guard let forecast = run.forecast else {
            try LabRunCommand.end(run)
            throw Failure("Nothing was predicted: a model speaks of steady batches of a map-style data set only.")
        }
        try show(PredictionReport(forecast, measured: run, name: bench.name.description), workplace)
        try LabRunCommand.end(run)
    }

    private func show(_ report: PredictionReport, _ workplace: Workplace) throws {
        if json { return try workplace.console.output.writeRaw(try ValidationDocument(report: report).json + "\n") }
        let view = ValidationView(report: report, glyphs: .of(workplace.console.capabilities.charset))
        try workplace.console.output.write(view.lines(width: workplace.console.size().columns))
    }

    private func chosen(_ all: [Double]) throws -> [Double] {
        guard all.count > 3 else {
            throw Failure("At least four settings are needed: three to measure first, one to predict.", status: .wrongUse)
        }
        guard let from else { return [all[0], all[min(2, all.count - 2)], all[all.count - 1]] }
        let numbers = try LabOptions.counts(from)
        guard numbers.allSatisfy(all.contains), numbers.count > 1, numbers.count < all.count else {
            throw LabOptions.wrong(
                "--from", from, "two or more, but not all, of the settings \(all.map(NumberFormat.setting).joined(separator: ","))")
        }
        return numbers.sorted()
    }
}
