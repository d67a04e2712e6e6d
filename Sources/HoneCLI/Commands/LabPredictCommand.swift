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
        guard request.swept == "num_workers", bench.experiment.source != .recorded else {
            throw Failure("Only experiments that sweep num_workers and can run here are predicted.", status: .wrongUse)
        }
        request.comparedMetric = "iteration_time"
        request.columns = ["iteration_time", "data_time"]
        let all = request.settings.sorted()
        let first = try chosen(all)
        request.settings = first
        request.budget /= 2
        let fitted = try bench.run(request)
        try LabRunCommand.end(fitted)
        guard let forecast = LoaderForecast(fitted) else { throw Failure("The rows say too little to fit a model to.") }
        let guesses = all.filter { !first.contains($0) }
        for workers in guesses {
            let time = NumberFormat.seconds(forecast.iteration(workers: Int(workers)))
            try workplace.complain("Predicted for num_workers \(NumberFormat.setting(workers)): \(time). Now it is measured.")
        }
        request.settings = guesses
        let measured = try bench.run(request)
        try show(forecast.report(all.map { Int($0) }, measured: Self.times(fitted, measured), name: bench.name.description), workplace)
        try LabRunCommand.end(measured)
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
        guard numbers.allSatisfy(all.contains), numbers.count < all.count else {
            throw LabOptions.wrong(
                "--from", from, "some, but not all, of the settings \(all.map(NumberFormat.setting).joined(separator: ","))")
        }
        return numbers.sorted()
    }

    private static func times(_ runs: ExperimentRun...) -> [Int: Double] {
        let pairs = runs.flatMap(\.rows).compactMap { row in row.metrics["iteration_time"].map { (Int(row.setting), $0.mean) } }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
}
