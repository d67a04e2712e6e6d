import CourseModel
import Foundation

extension Instant {
    /// `2026-11-23T13:05:00Z`.
    var iso8601: String { Date(timeIntervalSince1970: seconds).formatted(.iso8601) }

    /// `2026-11-23T13:05:00.250Z`; without the fraction when it is zero.
    var preciseISO8601: String {
        let fraction = ((rawValue % 1000) + 1000) % 1000
        let whole = Instant(rawValue: rawValue - fraction).iso8601
        if fraction == 0 { return whole }
        let digits = String(repeating: "0", count: 3 - "\(fraction)".count) + "\(fraction)"
        return whole.replacing("Z", with: ".\(digits)Z")
    }

    /// `2026-11-23 14:05` in a time zone.
    func minute(in zone: TimeZone) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: Date(timeIntervalSince1970: seconds))
        func two(_ number: Int?) -> String { (number ?? 0) < 10 ? "0\(number ?? 0)" : "\(number ?? 0)" }
        return "\(parts.year ?? 0)-\(two(parts.month))-\(two(parts.day)) \(two(parts.hour)):\(two(parts.minute))"
    }
}
