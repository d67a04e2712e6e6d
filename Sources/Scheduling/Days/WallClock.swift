import CourseModel

/// Days as the wall clock of a time zone shows them, from the zone's offset alone.
struct WallClock: Sendable {
    private let rollOver: Int64
    private let offset: @Sendable (Instant) -> Int64

    /// The furthest that a zone may be from UTC, in milliseconds.
    private static let furthest: Int64 = 26 * 3_600_000
    /// Where a change of offset is looked for, in milliseconds.
    private static let stride: Int64 = 3_600_000

    init(rollOverHour: Int, secondsFromUTC: @escaping @Sendable (Instant) -> Int) {
        rollOver = Int64(min(max(rollOverHour, 0), 23)) * 3_600_000
        offset = { time in
            let furthest = Int(Self.furthest / 1000)
            return Int64(min(max(secondsFromUTC(time), -furthest), furthest)) * 1000
        }
    }

    /// The last day that has begun.
    func day(of time: Instant) -> LocalDay {
        var day = LocalDay(rawValue: Int(shown(at: time).dividedRoundingDown(by: Instant.millisecondsPerDay)))
        // A clock that was put back shows a day that is over.
        for _ in 0..<2 where start(of: day.advanced(by: 1)) <= time { day = day.advanced(by: 1) }
        return day
    }

    /// The first moment at which the wall clock reads the roll-over hour of that day, or later.
    func start(of day: LocalDay) -> Instant {
        let wanted = Int64(day.rawValue).multipliedSaturated(by: Instant.millisecondsPerDay)
        let earliest = Instant(rawValue: wanted).adding(milliseconds: rollOver - Self.furthest)
        let latest = Instant(rawValue: wanted).adding(milliseconds: rollOver + Self.furthest)
        let guess = Instant(rawValue: wanted).adding(milliseconds: rollOver - offset(earliest))
        let isSteady = offset(earliest) == offset(latest) && offset(earliest) == offset(guess)
        return isSteady ? guess : firstMoment(showing: wanted, in: earliest...latest)
    }

    /// What the wall clock shows, less the roll-over hour, as milliseconds since 1970.
    private func shown(at time: Instant) -> Int64 { time.rawValue.addingSaturated(offset(time) - rollOver) }

    /// Steps through the range until the clock shows enough, then halves the last step.
    private func firstMoment(showing wanted: Int64, in range: ClosedRange<Instant>) -> Instant {
        var before = range.lowerBound
        var after = before
        while after < range.upperBound, shown(at: after) < wanted {
            before = after
            after = min(after.adding(milliseconds: Self.stride), range.upperBound)
        }
        while after.rawValue.subtractingSaturated(before.rawValue) > 1 {
            let middle = before.adding(milliseconds: after.rawValue.subtractingSaturated(before.rawValue) / 2)
            if shown(at: middle) < wanted { before = middle } else { after = middle }
        }
        return after
    }
}
