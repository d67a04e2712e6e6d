import CourseModel
import GRDB

/// A hold in the columns that the log and the derived rows have in common.
enum HoldColumns {
    /// Sets the columns of a hold.
    static func set(_ hold: ReviewHold, in columns: inout Columns) {
        switch hold {
        case .none: columns.set("hold", "none")
        case .suspended: columns.set("hold", "suspended")
        case .buried(let day):
            columns.set("hold", "buried")
            columns.set("hold_until", day.rawValue)
        }
    }

    /// Reads a hold.
    static func hold(in row: Row) throws -> ReviewHold {
        switch row.text("hold") {
        case "none": .none
        case "suspended": .suspended
        case "buried": .buried(until: row.day("hold_until") ?? LocalDay(rawValue: 0))
        case let word: throw RecordError(detail: "hold is “\(word)”")
        }
    }
}
