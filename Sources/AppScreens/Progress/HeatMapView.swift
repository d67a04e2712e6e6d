import CourseModel
import Learning
import TextUI

/// The last weeks as a map: a column for each week, a row for each weekday, a darker sign for more time.
struct HeatMapView {
    let activity: [ActivityDay]
    let today: LocalDay

    /// The most weeks shown.
    static let mostWeeks = 26

    func lines(at moment: Moment) -> [StyledLine] {
        let weeks = min(Self.mostWeeks, max((Page.width(at: moment) - 5) / 2, 2))
        let monday = today.rawValue - today.weekday
        let start = monday - (weeks - 1) * 7
        let days = Dictionary(activity.map { ($0.day.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
        let signs = Self.signs(moment)
        let rows = (0..<7).map { weekday -> StyledLine in
            let cells = (0..<weeks).map { week -> StyledLine in
                let day = start + week * 7 + weekday
                guard day <= today.rawValue else { return StyledLine("  ") }
                let level = Self.level(days[day])
                return StyledLine(signs[level] + " ", level == 0 ? .muted : .accent)
            }
            return cells.reduce(StyledLine(LocalDay(rawValue: monday + weekday).weekdayName + "  ", .muted), +).trimmedAtEnd()
        }
        let shown = activity.filter { $0.day.rawValue >= start && $0.day <= today }
        return rows + Page.note(summary(shown, weeks: weeks) + " " + legend(signs), at: moment)
    }

    /// The map in words, for those who do not see it.
    private func summary(_ days: [ActivityDay], weeks: Int) -> String {
        guard let most = days.max(by: { ($0.time, $0.day) < ($1.time, $1.day) }) else { return "Nothing in the last \(weeks) weeks." }
        return
            "Active on \(days.count) day\(days.count == 1 ? "" : "s") of the last \(weeks) weeks, most on \(CalendarDate(most.day).text) (\(NumberFormat.duration(most.time.seconds)))."
    }

    private func legend(_ signs: [String]) -> String { "\(signs[1]) any, \(signs[2]) 5, \(signs[3]) 15, \(signs[4]) 30 min or more." }

    private static func signs(_ moment: Moment) -> [String] {
        moment.capabilities.charset == .unicode ? ["·", "░", "▒", "▓", "█"] : [".", "-", "+", "*", "#"]
    }

    /// 0 = nothing, 4 = half an hour or more.
    private static func level(_ day: ActivityDay?) -> Int {
        guard let day else { return 0 }
        return 1 + [5.0, 15, 30].count { day.time.seconds >= $0 * 60 }
    }
}
