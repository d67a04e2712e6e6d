public import CourseModel

/// How many reviews the coming days bring.
public enum ReviewForecast {
    /// How many days can be looked ahead.
    public static let mostDays = 3660

    /// The number of cards due on each of the next days.
    ///
    /// Each card counts once, on the day it is due next; what the answer will bring is not guessed. What is overdue counts today. New
    /// cards are not due and don't count.
    /// - Parameters:
    ///   - days: how many days, today among them; clamped to 0...``mostDays``.
    ///   - today: the day of the first number.
    /// - Returns: `days` numbers.
    public static func reviewsPerDay(of cards: some Sequence<Card>, days: Int, from today: LocalDay, by clock: DayClock) -> [Int] {
        var counts = Array(repeating: 0, count: min(max(days, 0), mostDays))
        for card in cards {
            guard let due = card.due else { continue }
            let day = max(due.day(by: clock).days(since: today), 0)
            if day < counts.count { counts[day] += 1 }
        }
        return counts
    }
}
