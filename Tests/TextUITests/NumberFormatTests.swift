import CourseModel
import Testing

@testable import TextUI

@Suite struct NumberFormatTests {
    @Test(arguments: [
        (0, "0 s"), (0.0123, "12.3 ms"), (1.25, "1.25 s"), (1.254, "1.25 s"), (1.255, "1.26 s"), (0.25, "250 ms"), (0.9996, "1.00 s"),
        (0.99949, "999 ms"), (8.5e-7, "850 ns"), (0.000049, "49.0 µs"), (123.4, "123 s"), (1234.5, "1235 s"), (-0.02, "-20.0 ms"),
        (.nan, "–"),
        (.infinity, "–"), (3e-12, "0.003 ns"),
    ])
    func writesTimes(seconds: Double, expected: String) { #expect(NumberFormat.seconds(seconds) == expected) }

    @Test(
        arguments: [
            (MetricDefinition.Unit.share, 0.423, "42 %"), (.share, 0.042, "4.2 %"), (.share, 0, "0.0 %"), (.share, 1, "100 %"),
            (.samplesPerSecond, 1249.6, "1250 samples/s"), (.samplesPerSecond, 12.34, "12.3 samples/s"), (.bytes, 512, "512 B"),
            (.bytes, 67_108_864, "64.0 MiB"), (.bytes, 1_610_612_736, "1.50 GiB"), (.cores, 1.934, "1.93 cores"), (.number, 4, "4"),
            (.number, 0.25, "0.25"), (.number, 1.0 / 3, "0.333"),
        ] as [(MetricDefinition.Unit, Double, String)])
    func writesMetricsInTheirUnit(unit: MetricDefinition.Unit, value: Double, expected: String) {
        #expect(NumberFormat.text(value, in: unit) == expected)
    }

    @Test(arguments: [
        (0.0123, 0.0119, 0.0127, "12.3 ± 0.4 ms"), (0.0123, 0.01216, 0.01244, "12.30 ± 0.14 ms"), (1.25, 1.22, 1.28, "1.25 ± 0.03 s"),
        (1.25, 1.25, 1.25, "1.25 s"), (0.25, 0.05, 0.45, "250 ± 200 ms"), (0.251, 0.2236, 0.2784, "251 ± 27 ms"),
        (1, 0.0, .infinity, "1.00 s"),
        (0.251, 0.2406, 0.2614, "251 ± 10 ms"),
    ])
    func writesIntervals(mean: Double, low: Double, high: Double, expected: String) {
        let summary = MetricSummary(mean: mean, low: low, high: high, rounds: [])
        #expect(NumberFormat.text(summary, in: .seconds) == expected)
    }

    @Test func writesAMeanWithoutInterval() {
        #expect(NumberFormat.text(MetricSummary(mean: 0.5, low: nil, high: nil, rounds: [0.5]), in: .share) == "50 %")
    }

    @Test(arguments: [
        (0, "0.0 s"), (0.84, "0.8 s"), (9.94, "9.9 s"), (9.95, "10 s"), (42.4, "42 s"), (59.6, "1 min 00 s"), (65, "1 min 05 s"),
        (7380, "2 h 03 min"), (-3, "0.0 s"), (.nan, "–"), (1e300, "–"),
    ])
    func writesDurations(seconds: Double, expected: String) { #expect(NumberFormat.duration(seconds) == expected) }

    @Test(arguments: [(4, "4"), (0.1, "0.1"), (16.5, "16.5"), (100_000, "100000"), (0.00001, "0.00001"), (0, "0"), (-2, "-2")])
    func writesSettings(value: Double, expected: String) { #expect(NumberFormat.setting(value) == expected) }

    @Test(arguments: [
        (1.005, 2, "1.01"), (2.5, 0, "3"), (0.5, 0, "1"), (0.49, 0, "0"), (9.999, 2, "10.00"), (0.06, 1, "0.1"), (0.04, 1, "0.0"),
        (-0.04, 1, "0.0"), (-1.25, 1, "-1.3"), (1e-300, 3, "0.000"), (Double.leastNonzeroMagnitude, 18, "0.000000000000000000"),
        (123_456_789, 1, "123456789.0"),
        (1e300, 2, "1e+300"), (0.1, 3, "0.100"), (0.0096, 3, "0.010"),
    ])
    func roundsDecimals(value: Double, decimals: Int, expected: String) {
        #expect(NumberFormat.fixed(value, decimals: decimals) == expected)
    }

    @Test func readsBackWhatItWrote() throws {
        var generator = SeededGenerator(3)
        for _ in 0..<500 {
            let value = Double.random(in: -1e6...1e6, using: &generator)
            let back = try #require(Double(NumberFormat.fixed(value, decimals: 4)))
            #expect((back - value).magnitude <= 0.5001e-4)
        }
    }

    @Test(arguments: [
        ([0.251, 0.317, 0.162, 0.079, 0.09], "ms", ["251", "317", "162", "79", "90"]),
        ([0.0123, 0.0098], "ms", ["12.3", "9.8"]),
        ([1.2, 0.9, 0.85], "s", ["1.20", "0.90", "0.85"]),
        ([1.5, 0.0004], "s", ["1.500", "0.000"]),
        ([0, .nan], "s", ["0", "–"]),
        ([], "s", []),
    ])
    func givesAColumnOneUnit(values: [Double], unit: String, expected: [String]) {
        let column = MetricColumn(unit: .seconds, values: values)
        #expect(column.unit == unit)
        #expect(values.map { column.number($0) } == expected)
    }

    @Test func writesAColumnWithIntervals() {
        let column = MetricColumn(unit: .seconds, values: [0.0123, 0.0456])
        #expect(column.number(MetricSummary(mean: 0.0123, low: 0.0119, high: 0.0127, rounds: [])) == "12.3 ± 0.4")
        #expect(column.number(MetricSummary?.none) == "–")
        #expect(column.text(0.0456) == "45.6 ms")
    }
}
