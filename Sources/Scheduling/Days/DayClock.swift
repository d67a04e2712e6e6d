public import CourseModel

/// Which day of the learner's calendar a moment belongs to, and when a day begins.
///
/// Scheduling knows no time zones; whoever knows them gives this pair of functions, or the zone's offset
/// (``init(rollOverHour:secondsFromUTC:)``). With it a card is due on a *day*: neither a 23- nor a 25-hour day nor a review at
/// another hour moves it.
public struct DayClock: Sendable {
    private let dayOf: @Sendable (Instant) -> LocalDay
    private let startOf: @Sendable (LocalDay) -> Instant

    /// Takes the pair as it is. `day` must never go back as time goes on, and `day(start(d))` must be `d`, or a later day where the
    /// calendar skips `d`.
    public init(day: @escaping @Sendable (Instant) -> LocalDay, start: @escaping @Sendable (LocalDay) -> Instant) {
        dayOf = day
        startOf = start
    }

    /// The day that a moment belongs to.
    public func day(of time: Instant) -> LocalDay { dayOf(time) }

    /// The first moment of a day.
    public func start(of day: LocalDay) -> Instant { startOf(day) }

    /// Days of 24 hours from midnight UTC.
    public static let utc = DayClock(rollOverHour: 0) { _ in 0 }

    /// The hour at which a day begins unless the learner says otherwise: what is studied after midnight belongs to the evening.
    public static let defaultRollOverHour = 4

    /// Days that begin when the wall clock of a time zone first reads the roll-over hour.
    ///
    /// A clock that is put back over the roll-over hour does not begin the day twice; when the hour is skipped, the day begins at the
    /// moment of the skip; a date that the calendar skips begins (and ends) with the next one.
    ///
    /// - Parameters:
    ///   - rollOverHour: 0...23, clamped.
    ///   - secondsFromUTC: the zone's offset at a moment, within ±26 hours (further ones are clamped). An offset that changes and changes
    ///     back within two days may pass unnoticed.
    public init(rollOverHour: Int = defaultRollOverHour, secondsFromUTC: @escaping @Sendable (Instant) -> Int) {
        let wall = WallClock(rollOverHour: rollOverHour, secondsFromUTC: secondsFromUTC)
        self.init(day: wall.day(of:), start: wall.start(of:))
    }
}
