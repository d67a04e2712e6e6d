import CourseModel
import Foundation
import Learning
import Scheduling

/// The learner's own days: they begin at the roll-over hour in the learner's time zone, also where clocks change.
struct LearnerCalendar: Sendable {
    /// The time zone.
    let zone: TimeZone
    /// Which day a moment belongs to, and when a day begins.
    let clock: DayClock

    /// The calendar that a learner chose. A zone that this machine does not know is taken as its own.
    init(_ settings: LearnerSettings) {
        let zone = settings.timeZone.flatMap(TimeZone.init(identifier:)) ?? .current
        self.zone = zone
        clock = DayClock(rollOverHour: settings.rollOverHour) { zone.secondsFromGMT(for: Date(timeIntervalSince1970: $0.seconds)) }
    }

    /// The day that an instant belongs to.
    func day(_ instant: Instant) -> LocalDay { clock.day(of: instant) }
}
