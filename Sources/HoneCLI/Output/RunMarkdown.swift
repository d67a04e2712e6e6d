import AppScreens
import CourseModel
import TextUI

/// A run as Markdown: a table for people, with what it was measured on.
struct RunMarkdown {
    let title: String
    let kind: ExperimentKind
    let columns: [MetricName]
    let run: ExperimentRun

    /// Heading, table, verdict and source.
    var text: String {
        let metrics = columns.compactMap(kind.metric).filter { $0.name.rawValue != run.swept.rawValue }
        var lines = ["## \(Self.safe(title))", ""]
        lines.append(row([run.swept.rawValue] + metrics.map(\.heading)))
        lines.append(row(["--:"] + metrics.map { _ in "--:" }))
        for result in run.rows {
            let cells = metrics.map { metric in result.metrics[metric.name].map { NumberFormat.text($0, in: metric.unit) } ?? "–" }
            lines.append(row([NumberFormat.setting(result.setting)] + cells))
        }
        let words = RunWording(run: run, better: kind.metric(run.comparedMetric)?.better ?? .lower)
        lines += ["", Self.safe(words.verdict), "", "Source: \(run.source.rawValue), \(Self.safe(machine))"]
        return lines.joined(separator: "\n") + "\n"
    }

    private var machine: String {
        let parts = [run.machine.processor, "\(run.machine.cores) cores", run.machine.accelerator ?? "", run.machine.system]
        let rounds = "\(run.roundsCompleted) of \(run.roundsPlanned) rounds, seed \(run.seed)"
        return (parts.filter { !$0.isEmpty } + [run.startedAt.iso8601, rounds]).joined(separator: ", ")
    }

    private func row(_ cells: [String]) -> String { "| " + cells.map(Self.safe).joined(separator: " | ") + " |" }

    /// Text that cannot end a cell or begin markup.
    private static func safe(_ text: String) -> String {
        var safe = ""
        for character in text {
            if character.isNewline { safe += " " } else { safe += "|\\`<>*[]".contains(character) ? "\\\(character)" : String(character) }
        }
        return safe
    }
}
