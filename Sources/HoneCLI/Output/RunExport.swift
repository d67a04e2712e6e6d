import ArgumentParser
import CourseModel
import LoaderLab

/// The forms in which a run can be had.
struct RunFormatOptions: ParsableArguments {
    @Flag(help: "Print one JSON document: machine, parameters, seed, rows, rounds, verdict. Seconds as numbers.")
    var json = false

    @Flag(help: "Print one CSV line for each row and round.")
    var csv = false

    @Flag(help: "Print a Markdown table with its machine and intervals.")
    var markdown = false

    @Flag(help: "Print a chart with its intervals as SVG.")
    var svg = false

    func validate() throws {
        if [json, csv, markdown, svg].filter({ $0 }).count > 1 {
            throw ValidationError("Choose one of --json, --csv, --markdown and --svg.")
        }
    }
}

/// Writes a run in the form that was asked for.
struct RunExport {
    let experiment: String
    let title: String
    let kind: ExperimentKind
    let columns: [MetricName]
    let run: ExperimentRun

    /// The text; `nil` when no form was asked for.
    func text(_ options: RunFormatOptions) throws -> String? {
        if options.json { return try RunDocument(experiment: experiment, run: run, emulated: emulated).json + "\n" }
        if options.csv { return RunCSV(run: run, columns: columns).lines.joined(separator: "\n") + "\n" }
        if options.markdown { return RunMarkdown(title: title, kind: kind, columns: columns, run: run).text }
        return options.svg ? RunChart(title: title, kind: kind, run: run).svg : nil
    }

    /// What is emulated in it, in words.
    private var emulated: [String] {
        kind.metrics.filter { $0.isEmulated && columns.contains($0.name) }.map { "\($0.name): \($0.definition)" }
    }
}
