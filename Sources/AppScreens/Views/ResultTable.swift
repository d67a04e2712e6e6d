import CourseModel
import TextUI

/// The rows of a run as a table, each with its remark.
struct ResultTable {
    let run: ExperimentRun
    let kind: ExperimentKind
    let columns: [MetricName]

    /// One table where the window is wide enough, with intervals if they fit; else several below each other, the compared metric first.
    func lines(at moment: Moment) -> [StyledLine] {
        let width = max(moment.width, 10)
        for form in [Form.intervals, .means] {
            let lines = table(metrics, hasRemark: true, form, at: moment).lines(width: 10_000)
            if lines.allSatisfy({ $0.width <= width }) { return lines + legend(at: moment) }
        }
        return split(to: width, at: moment) + legend(at: moment)
    }

    /// Whether cells show the half width of their interval.
    private enum Form { case intervals, means }

    /// As many columns in each table as fit; the first one ends with the remarks.
    private func split(to width: Int, at moment: Moment) -> [StyledLine] {
        var lines: [StyledLine] = []
        var waiting =
            metrics.filter { $0.definition.name == run.comparedMetric } + metrics.filter { $0.definition.name != run.comparedMetric }
        while !waiting.isEmpty || lines.isEmpty {
            let isFirst = lines.isEmpty
            var count = min(1, waiting.count)
            while count < waiting.count, fits(Array(waiting.prefix(count + 1)), isFirst, width, moment) { count += 1 }
            let part = table(Array(waiting.prefix(count)), hasRemark: isFirst, .intervals, at: moment)
            lines += (isFirst ? [] : Page.blank) + part.lines(width: width)
            waiting.removeFirst(count)
        }
        return lines
    }

    private func fits(_ columns: [MeasuredColumn], _ hasRemark: Bool, _ width: Int, _ moment: Moment) -> Bool {
        table(columns, hasRemark: hasRemark, .intervals, at: moment).lines(width: 10_000).allSatisfy { $0.width <= width }
    }

    /// The columns that some row has a value for.
    private var metrics: [MeasuredColumn] {
        columns.filter { $0.rawValue != run.swept.rawValue }.compactMap(kind.metric).map { MeasuredColumn($0, run: run) }
            .filter { !$0.summaries.isEmpty }
    }

    private func table(_ metrics: [MeasuredColumn], hasRemark: Bool, _ form: Form, at moment: Moment) -> TextTable {
        let heads =
            [TextTable.Column(StyledLine(run.swept.rawValue + sweptUnit, .bold), .right)]
            + metrics.map { TextTable.Column(StyledLine($0.heading, .bold), .right) }
            + (hasRemark ? [TextTable.Column(StyledLine("remark", .bold), .left)] : [])
        let rows = run.rows.map { row in
            [StyledLine(NumberFormat.setting(row.setting))]
                + metrics.map { StyledLine(moment.glyphs.text($0.text(in: row, withInterval: form == .intervals))) }
                + (hasRemark ? [remark(row)] : [])
        }
        return TextTable(columns: heads, rows: rows, glyphs: moment.glyphs)
    }

    /// Settings that are times are shown in seconds.
    private var sweptUnit: String { if case .duration = kind.parameter(run.swept)?.values { " (s)" } else { "" } }

    private func remark(_ row: ResultRow) -> StyledLine {
        let words = RunWording(run: run, better: kind.metric(run.comparedMetric)?.better ?? .lower)
        return StyledLine(words.remark(row.remark), run.isAmongBest(row.setting) ? .good : .muted)
    }

    private func legend(at moment: Moment) -> [StyledLine] {
        let isMeasured = run.source == .measured
        let isEmulated = isMeasured && columns.compactMap(kind.metric).contains(where: \.isEmulated)
        let notes =
            (isEmulated ? ["* contains an emulated part: see the definition."] : []) + [
                "Means over the \(isMeasured ? "rounds" : "repeats"), ± half a 95 % interval."
            ]
        return Page.note(notes.joined(separator: " "), at: moment)
    }
}

/// One metric's column: its unit stands in the heading, its numbers share prefix and decimals.
private struct MeasuredColumn {
    let definition: MetricDefinition
    let summaries: [MetricSummary]
    private let format: MetricColumn
    private let isMeasuredHere: Bool

    init(_ definition: MetricDefinition, run: ExperimentRun) {
        self.definition = definition
        isMeasuredHere = run.source == .measured
        summaries = run.rows.compactMap { $0.metrics[definition.name] }
        format = MetricColumn(unit: definition.unit, values: summaries.map(\.mean))
    }

    /// `iteration (ms)`, with a star where a part is emulated.
    var heading: String {
        let star = definition.isEmulated && isMeasuredHere ? "*" : ""
        return format.unit.isEmpty ? definition.heading + star : "\(definition.heading)\(star) (\(format.unit))"
    }

    func text(in row: ResultRow, withInterval: Bool) -> String {
        withInterval ? format.number(row.metrics[definition.name]) : format.number(row.metrics[definition.name]?.mean)
    }
}
