import CourseModel
import TextUI

/// The rows of a run as a table, each with its remark.
struct ResultTable {
    let run: ExperimentRun
    let kind: ExperimentKind
    let columns: [MetricName]

    /// With intervals where the window is wide enough for them on one line a row, else the means alone.
    func lines(at moment: Moment) -> [StyledLine] {
        let wide = table(at: moment, withIntervals: true).lines(width: 1_000)
        let fits = wide.allSatisfy { $0.width <= max(moment.width, 10) }
        return (fits ? wide : table(at: moment, withIntervals: false).lines(width: max(moment.width, 10))) + legend(at: moment)
    }

    private func table(at moment: Moment, withIntervals: Bool) -> TextTable {
        let metrics = columns.filter { $0.rawValue != run.swept.rawValue }.compactMap(kind.metric).map { MeasuredColumn($0, run: run) }
            .filter { !$0.summaries.isEmpty }
        let heads =
            [TextTable.Column(StyledLine(run.swept.rawValue, .bold), .right)]
            + metrics.map { TextTable.Column(StyledLine($0.heading, .bold), .right) } + [TextTable.Column(StyledLine("remark", .bold), .left)]
        let rows = run.rows.map { row in
            [StyledLine(NumberFormat.setting(row.setting))]
                + metrics.map { StyledLine(moment.glyphs.text($0.text(in: row, withInterval: withIntervals))) } + [remark(row)]
        }
        return TextTable(columns: heads, rows: rows, glyphs: moment.glyphs)
    }

    private func remark(_ row: ResultRow) -> StyledLine {
        let words = RunWording(run: run, better: kind.metric(run.comparedMetric)?.better ?? .lower)
        return StyledLine(words.remark(row.remark), run.isAmongBest(row.setting) ? .good : .muted)
    }

    private func legend(at moment: Moment) -> [StyledLine] {
        let isEmulated = run.source == .measured && columns.compactMap(kind.metric).contains(where: \.isEmulated)
        let notes = (isEmulated ? ["* contains an emulated part: see the definition."] : []) + ["Means over the rounds, ± half a 95 % interval."]
        return Page.note(notes.joined(separator: " "), at: moment)
    }
}

/// One metric's column: its unit stands in the heading, its numbers share prefix and decimals.
private struct MeasuredColumn {
    let definition: MetricDefinition
    let summaries: [MetricSummary]
    private let format: MetricColumn

    init(_ definition: MetricDefinition, run: ExperimentRun) {
        self.definition = definition
        summaries = run.rows.compactMap { $0.metrics[definition.name] }
        format = MetricColumn(unit: definition.unit, values: summaries.map(\.mean))
    }

    /// `iteration (ms)`, with a star where a part is emulated.
    var heading: String {
        let star = definition.isEmulated ? "*" : ""
        return format.unit.isEmpty ? definition.heading + star : "\(definition.heading)\(star) (\(format.unit))"
    }

    func text(in row: ResultRow, withInterval: Bool) -> String {
        withInterval ? format.number(row.metrics[definition.name]) : format.number(row.metrics[definition.name]?.mean)
    }
}
