import AppScreens
import ArgumentParser
import CourseModel
import Foundation
import Store
import TerminalIO
import TextUI

/// `hone lab history [RUN]`.
struct LabHistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "List the runs of experiments, or show one again.",
        discussion: "A run is named by the beginning of its id, or by its experiment, which means the last run of it.")

    @OptionGroup var options: CommonOptions
    @OptionGroup var format: RunFormatOptions

    @Argument(help: ArgumentHelp("The run to show.", valueName: "run"))
    var name: String?

    @Option(help: "At most so many runs, the latest ones.")
    var limit = 20

    func validate() throws {
        if name == nil && (format.markdown || format.svg) { throw ValidationError("--markdown and --svg show one run: name it.") }
        if limit < 1 { throw ValidationError("--limit “\(limit)” is not possible: expected a whole number from 1 on.") }
    }

    func run() throws {
        let workplace = try Workplace.open(options)
        let history = try RunHistory(workplace)
        if let name { return try show(try history.run(name), workplace) }
        let entries = Array(history.entries.suffix(limit))
        if format.json { return try workplace.console.output.writeRaw(try RunListDocument(entries: entries).json + "\n") }
        if format.csv { return try workplace.console.output.writeRaw(RunList(entries: entries).csv) }
        let view = RunList(entries: entries)
        try workplace.console.output.write(view.lines(at: workplace.moment))
    }

    private func show(_ entry: RunHistory.Entry, _ workplace: Workplace) throws {
        guard let kind = workplace.laboratory.kinds.first(where: { $0.id == entry.run.kind }) else {
            throw Failure("This program does not know experiments of the kind “\(entry.run.kind)”.")
        }
        let lesson = try? workplace.lesson(entry.experiment.lesson)
        let known = lesson?.experiments.first { $0.id.rawValue == entry.experiment.item }
        let columns = known?.columns ?? entry.run.rows.first.map { $0.metrics.keys.sorted() } ?? []
        let title = known?.title ?? entry.experiment.description
        let export = RunExport(experiment: entry.experiment.description, title: title, kind: kind, columns: columns, run: entry.run)
        if let text = try export.text(format) { return try workplace.console.output.writeRaw(text) }
        let shown =
            known
            ?? Experiment(
                id: Experiment.ID(entry.experiment.item), title: title, kind: kind.id,
                sweep: Sweep(parameter: entry.run.swept, settings: []),
                columns: columns)
        let view = ResultView(experiment: shown, kind: kind, run: entry.run, prediction: nil, runs: [:])
        try workplace.console.output.write(
            view.figures(at: workplace.moment) + view.verdict(at: workplace.moment) + view.model(at: workplace.moment))
    }
}

/// `hone lab compare A B`.
struct LabCompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "Compare two runs, setting by setting.",
        discussion: """
            Each run is named by the beginning of its id, or by its experiment, which means the last run of it. The verdict on each setting is by Welch's test on
            the logarithms of the rounds, with Holm's control over all settings; a difference below 2 % does not count.
            """)

    @OptionGroup var options: CommonOptions

    @Argument(help: "The run to compare with.")
    var first: String

    @Argument(help: "The run that is judged.")
    var second: String

    @Flag(help: "Print one JSON document.")
    var json = false

    func run() throws {
        let workplace = try Workplace.open(options)
        let history = try RunHistory(workplace)
        let (first, second) = (try history.run(first), try history.run(second))
        guard first.run.swept == second.run.swept, first.run.comparedMetric == second.run.comparedMetric else {
            throw Failure("The two runs do not sweep the same parameter or do not compare the same metric.", status: .wrongUse)
        }
        let metric = workplace.laboratory.kinds.first { $0.id == first.run.kind }?.metric(first.run.comparedMetric)
        let comparison = RunComparison(first.run, second.run, better: metric?.better ?? .lower)
        guard !comparison.rows.isEmpty else { throw Failure("The two runs have no setting in common.") }
        if json {
            let document = ComparisonDocument(first: first, second: second, comparison: comparison)
            return try workplace.console.output.writeRaw(try document.json + "\n")
        }
        let view = ComparisonView(first: first, second: second, comparison: comparison, unit: metric?.unit ?? .number)
        try workplace.console.output.write(view.lines(at: workplace.moment))
    }
}
