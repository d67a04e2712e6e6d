import CourseModel
import TextUI

/// What a model had predicted beside what was then measured; nothing of a run without a forecast.
struct ModelView {
    let run: ExperimentRun
    let kind: ExperimentKind

    func lines(at moment: Moment) -> [StyledLine] {
        guard let forecast = run.forecast else { return [] }
        let judgement = ForecastJudgement(of: forecast, by: run)
        let heading = Page.blank + Page.note("The model against the measurement, \(forecast.metric):", at: moment)
        let table = judgement.rows.isEmpty ? [] : table(judgement, forecast.metric, at: moment).lines(width: Page.width(at: moment))
        return heading + table + Page.feedback(ForecastWording(kind: kind).judgement(judgement, fitted: forecast.fitted), at: moment)
    }

    private func table(_ judgement: ForecastJudgement, _ metric: MetricName, at moment: Moment) -> TextTable {
        let unit = kind.metric(metric)?.unit ?? .number
        let format = MetricColumn(unit: unit, values: judgement.rows.flatMap { [$0.predicted, $0.measured] })
        let suffix = format.unit.isEmpty ? "" : " (\(format.unit))"
        let heads = [run.swept.rawValue, "predicted\(suffix)", "measured\(suffix)", "error"]
        let rows = judgement.rows.map { row in
            [NumberFormat.setting(row.setting), format.number(row.predicted), format.number(row.measured), NumberFormat.percent(row.error)]
                .map { (text: String) in StyledLine(text) }
        }
        return TextTable(columns: heads.map { TextTable.Column(StyledLine($0, .bold), .right) }, rows: rows, glyphs: moment.glyphs)
    }
}
