import CourseModel

/// A day as a date of the Gregorian calendar.
///
/// Source: Howard Hinnant, "chrono-compatible low-level date algorithms", `civil_from_days`,
/// <https://howardhinnant.github.io/date_algorithms.html>.
struct CalendarDate: Hashable {
    let year: Int
    /// 1...12.
    let month: Int
    /// 1...31.
    let day: Int

    init(_ day: LocalDay) {
        let (shifted, _) = day.rawValue.addingReportingOverflow(719_468)
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        self.day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// `2026-11-25`.
    var text: String { "\(year)-\(Self.two(month))-\(Self.two(day))" }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension LocalDay {
    /// 0 = Monday … 6 = Sunday. The first of January 1970 was a Thursday.
    var weekday: Int { ((rawValue % 7) + 10) % 7 }

    /// `Mon` … `Sun`.
    var weekdayName: String { ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][weekday] }
}
