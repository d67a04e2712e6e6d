import CourseModel
import Foundation

/// The learner's own days: they begin at the roll-over hour in the learner's time zone, also where clocks change.
struct LearnerCalendar {
    /// The time zone.
    var zone = TimeZone.current
    /// The hour at which a new day begins.
    var rollOverHour = 4

    /// The day that an instant belongs to.
    func day(_ instant: Instant) -> LocalDay {
        let seconds = instant.seconds
        let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: seconds))
        return LocalDay(rawValue: Int(((seconds + Double(offset - rollOverHour * 3600)) / 86_400).rounded(.down)))
    }
}
