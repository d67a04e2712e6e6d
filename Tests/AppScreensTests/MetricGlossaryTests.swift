import AppScreens
import CourseModel
import TestSupport
import TextUI
import Testing

@Suite struct MetricGlossaryTests {
    @Test func definesEachMetricOnce() {
        let metrics = [
            MetricDefinition(
                name: "iteration_time", heading: "iteration", unit: .seconds, better: .lower,
                definition: "Mean time per batch, end to end: wait for the data, launch the step, wait for the device."),
            MetricDefinition(name: "copies", heading: "copies", unit: .number, better: .neither, definition: "How often each item came."),
        ]
        let moment = Moment(
            now: Instant(seconds: 0), width: 60,
            capabilities: TerminalCapabilities(colorDepth: .none, charset: .unicode, hyperlinks: false, movesCursor: false))
        expectText(
            MetricGlossary(metrics).lines(at: moment).map(\.plainText).joined(separator: "\n"),
            equals: """

                iteration_time, time, lower is better
                  Mean time per batch, end to end: wait for the data, launch
                  the step, wait for the device.

                copies
                  How often each item came.
                """)
    }
}
