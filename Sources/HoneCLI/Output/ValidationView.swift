import LoaderLab
import TextUI

/// How well recorded rows were predicted, for people.
struct ValidationView {
    let report: PredictionReport
    let glyphs: Glyphs

    /// All groups and the summary.
    func lines(width: Int) -> [StyledLine] { report.groups.flatMap { lines(of: $0, width: width) } + summary }

    private func lines(of group: PredictionReport.Group, width: Int) -> [StyledLine] {
        let heads = ["workers", "measured", "predicted", "error", ""].map { (text: String) in StyledLine(text) }
        let columns = zip(heads, [TextAlignment.right, .right, .right, .right, .left]).map { TextTable.Column($0, $1) }
        let rows = group.rows.map { row -> [StyledLine] in
            [
                "\(row.workers)", row.measured.map(NumberFormat.seconds) ?? "–", NumberFormat.seconds(row.predicted),
                row.ape.map(NumberFormat.percent) ?? "–", Self.remark(row),
            ].map { (text: String) in StyledLine(text) }
        }
        let table = TextTable(columns: columns, rows: rows, glyphs: glyphs).lines(width: width)
        return [StyledLine(group.name)] + table + [StyledLine(Self.summary(of: group)), StyledLine("")]
    }

    private static func remark(_ row: PredictionReport.Row) -> String {
        if row.isInsufficient { return "too few steady batches" }
        return row.isCalibration ? "used for the fit" : ""
    }

    private static func summary(of group: PredictionReport.Group) -> String {
        guard let median = group.medianAPE, let most = group.maxAPE else { return "No row was left to predict." }
        let regret = group.regret.map { ", regret \(NumberFormat.percent($0))" } ?? ""
        return "Error: median \(NumberFormat.percent(median)), at most \(NumberFormat.percent(most))\(regret)."
    }

    private var summary: [StyledLine] {
        guard let median = report.medianAPE, let most = report.p90APE else { return [StyledLine("No row was left to predict.")] }
        let all = "All predicted rows: median error \(NumberFormat.percent(median)), 90th percentile \(NumberFormat.percent(most))."
        return [StyledLine(all), StyledLine(Self.noise(report))]
    }

    /// What no prediction can beat for a single run.
    static func noise(_ report: PredictionReport) -> String {
        guard let median = report.noiseMedian, let most = report.noiseP90 else {
            return "Noise floor: unknown, no setting was recorded twice."
        }
        let numbers = "\(NumberFormat.percent(median)) in the median, \(NumberFormat.percent(most)) at the 90th percentile"
        return "Noise floor: two runs of one setting differ by \(numbers)."
    }
}
