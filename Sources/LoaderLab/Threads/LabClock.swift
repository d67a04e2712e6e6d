import CHoneSystem

/// A clock that never goes back, and sleeping by it: a parameter, so that planning and rounds are tested without waiting.
protocol LabClock: Sendable {
    /// Seconds since some fixed moment.
    func now() -> Double
    /// Returns when ``now()`` is at least `moment`.
    func sleep(until moment: Double)
}

/// The system's monotonic clock.
struct SystemClock: LabClock {
    func now() -> Double { Double(hone_monotonic_nanoseconds()) * 1e-9 }

    func sleep(until moment: Double) { hone_sleep_until(Nanoseconds.of(moment)) }
}
