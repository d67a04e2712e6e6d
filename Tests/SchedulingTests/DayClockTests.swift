import CourseModel
import Testing

@testable import Scheduling

/// Zones are made up: offsets in hours that change at given moments, in hours since 1970.
struct DayClockTests {
    private static func zone(_ rollOver: Int, _ first: Double, _ changes: (at: Double, to: Double)...) -> DayClock {
        DayClock(rollOverHour: rollOver) { time in
            let hours = time.seconds / 3600
            return Int((changes.last { $0.at <= hours }?.to ?? first) * 3600)
        }
    }

    private func start(_ clock: DayClock, _ day: Int) -> Double { clock.start(of: LocalDay(rawValue: day)).seconds / 3600 }

    private func day(_ clock: DayClock, _ hours: Double) -> Int { clock.day(of: Instant(rawValue: Int64(hours * 3_600_000))).rawValue }

    @Test func beginsDaysAtTheRollOverHour() {
        let clock = Self.zone(4, 2)
        #expect(start(clock, 10) == 242)
        #expect([241.999, 242, 265.999, 266].map { day(clock, $0) } == [9, 10, 10, 11])
        #expect(DayClock.utc.day(of: Instant(rawValue: -1)) == LocalDay(rawValue: -1))
    }

    @Test func makesADayOf23HoursWhenTheClockIsPutForward() {
        // Day 10 begins at 4:00 local = 243 UTC (offset 1); at 265 UTC (2:00 local on day 11) the offset becomes 2.
        let clock = Self.zone(4, 1, (at: 265, to: 2))
        #expect([10, 11, 12].map { start(clock, $0) } == [243, 266, 290])
        #expect([265.9, 266].map { day(clock, $0) } == [10, 11])
    }

    @Test func makesADayOf25HoursWhenTheClockIsPutBack() {
        let clock = Self.zone(4, 2, (at: 265, to: 1))
        #expect([10, 11, 12].map { start(clock, $0) } == [242, 267, 291])
        #expect([266.9, 267].map { day(clock, $0) } == [10, 11])
    }

    @Test func beginsADayAtTheSkipWhenItsHourIsSkipped() {
        // At 3:30 local the clock is put forward to 4:30.
        let clock = Self.zone(4, 0, (at: 267.5, to: 1))
        #expect([10, 11, 12].map { start(clock, $0) } == [244, 267.5, 291])
    }

    @Test func doesNotBeginADayTwiceWhenItsHourIsRepeated() {
        // At 4:30 local the clock is put back to 3:30: the day has begun and stays.
        let clock = Self.zone(4, 0, (at: 268.5, to: -1))
        #expect([10, 11, 12].map { start(clock, $0) } == [244, 268, 293])
        #expect([267.9, 268, 268.6, 269.1, 292.9, 293].map { day(clock, $0) } == [10, 11, 11, 11, 11, 12])
    }

    @Test func passesOverADateThatTheCalendarSkips() {
        // From 10 hours behind UTC to 14 ahead at midnight: day 11 does not exist.
        let clock = Self.zone(0, -10, (at: 274, to: 14))
        #expect([10, 11, 12, 13].map { start(clock, $0) } == [250, 274, 274, 298])
        #expect([273.9, 274].map { day(clock, $0) } == [10, 12])
    }

    @Test func dueDayStaysWhenTheLearnerTravels() {
        let home = Self.zone(4, 9)
        let away = Self.zone(4, -8)
        let due = Due.on(LocalDay(rawValue: 100))
        #expect(due.day(by: home) == due.day(by: away))
        #expect(due.start(by: home).seconds / 3600 == 2395)
        #expect(due.start(by: away).seconds / 3600 == 2412)
    }

    @Test(arguments: [0, 4, 23]) func daysNeverGoBackAndBeginWhereTheySay(rollOver: Int) {
        let clock = Self.zone(rollOver, 0.5, (at: 100, to: 1.5), (at: 200, to: -3), (at: 300, to: 13.75), (at: 400, to: -11))
        var last = Int.min
        for quarter in stride(from: 0.0, to: 500, by: 0.25) {
            let today = day(clock, quarter)
            #expect(today >= last)
            #expect(start(clock, today) <= quarter && quarter < start(clock, today + 1))
            last = today
        }
    }

    @Test func neverTrapsOnStrangeOffsetsAndTimes() {
        for offset in [Int.min, -1, 0, .max] {
            let clock = DayClock(rollOverHour: offset) { _ in offset }
            for time in [Int64.min, 0, .max] { _ = clock.day(of: Instant(rawValue: time)) }
            for day in [Int.min, 0, .max] { _ = clock.start(of: LocalDay(rawValue: day)) }
        }
        #expect(DayClock(rollOverHour: 99) { _ in 0 }.start(of: LocalDay(rawValue: 0)).seconds == 23 * 3600)
    }
}
