import Testing

@testable import LoaderLab

@Suite struct EmulatedDeviceTests {
    @Test func returnsAtOnceAndIsBusyUntilSynchronised() throws {
        let clock = FakeClock()
        var device = EmulatedDevice(clock: clock)
        device.launch(seconds: 0.3)
        device.launch(seconds: 0.2)
        #expect(clock.now() == 100)
        try device.synchronize(shouldStop: { false })
        #expect(abs(clock.now() - 100.5) < 1e-9)
        #expect(device.busyTime == 0.5)
        try device.synchronize(shouldStop: { true })
    }

    @Test func doesNotCatchUpOnIdleTime() throws {
        let clock = FakeClock()
        var device = EmulatedDevice(clock: clock)
        device.launch(seconds: 0.1)
        clock.advance(1)
        device.launch(seconds: 0.1)
        try device.synchronize(shouldStop: { false })
        #expect(abs(clock.now() - 101.1) < 1e-9)
    }

    @Test func stopsInTheMiddleOfALongStep() {
        let clock = FakeClock()
        var device = EmulatedDevice(clock: clock)
        device.launch(seconds: 3_600)
        #expect(throws: LoaderStopped.self) { try device.synchronize(shouldStop: { clock.now() > 100.4 }) }
        #expect(clock.now() < 101)
    }
}
