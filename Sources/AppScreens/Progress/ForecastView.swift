import CourseModel
import Learning
import TextUI

/// How many questions come back on the next days.
struct ForecastView {
    let report: ProgressReport

    func lines(at moment: Moment) -> [StyledLine] {
        guard report.forecast.contains(where: { $0 > 0 }) else { return [] }
        let rows = report.forecast.prefix(7).enumerated().map { index, count in
            BarChart.Row(label: label(index), value: Double(count), text: "\(count)")
        }
        let later = report.forecast.dropFirst(7).reduce(0, +)
        let rest = later > 0 ? Page.note("and \(later) in the week after", at: moment) : []
        return Page.blank + Page.note("Reviews to come", at: moment)
            + BarChart(rows: Array(rows), glyphs: moment.glyphs).lines(width: min(Page.width(at: moment), 60)) + rest
    }

    private func label(_ index: Int) -> String {
        index == 0 ? "today" : LocalDay(rawValue: report.today.rawValue + index).weekdayName
    }
}
