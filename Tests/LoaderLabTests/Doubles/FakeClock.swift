@testable import LoaderLab

/// A clock that stands still until somebody sleeps or a test moves it.
final class FakeClock: LabClock {
    private let monitor = Monitor()
    nonisolated(unsafe) private var time = 100.0

    func now() -> Double { monitor.locked { time } }

    func sleep(until moment: Double) { monitor.locked { time = max(time, moment) } }

    /// Moves the time on.
    func advance(_ seconds: Double) { monitor.locked { time += seconds } }
}
