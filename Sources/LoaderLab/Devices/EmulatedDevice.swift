/// An emulated accelerator: it computes nothing, but it is busy for as long as it is told.
///
/// As with CUDA a launch returns at once and the work queues up on the device's own timeline; only ``synchronize(shouldStop:)`` waits for it.
struct EmulatedDevice {
    private let clock: any LabClock
    /// When all work that was queued so far is done.
    private(set) var freeAt: Double
    /// How long the device was busy in all, in seconds, work that is still queued included.
    private(set) var busyTime = 0.0

    /// Makes an idle device.
    init(clock: any LabClock) {
        self.clock = clock
        freeAt = clock.now()
    }

    /// Queues work of so many seconds behind what is queued already, and returns at once.
    mutating func launch(seconds: Double) {
        freeAt = max(clock.now(), freeAt) + seconds
        busyTime += seconds
    }

    /// Waits until all queued work is done.
    ///
    /// - Throws: ``LoaderStopped`` when it was asked to stop.
    func synchronize(shouldStop: () -> Bool) throws { try clock.pause(until: freeAt, shouldStop: shouldStop) }
}

extension LabClock {
    /// Sleeps in slices of at most 50 ms, so that a stop is heeded soon.
    ///
    /// - Throws: ``LoaderStopped`` when it was asked to stop.
    func pause(until moment: Double, shouldStop: () -> Bool) throws {
        while true {
            let left = moment - now()
            if left <= 0 { return }
            if shouldStop() { throw LoaderStopped() }
            sleep(until: left > 0.05 ? now() + 0.05 : moment)
        }
    }
}
