import CourseModel
import TestSupport
import TextUI
import Testing

@testable import AppScreens

@Suite struct PartialRunTests {
    private func verdict(of run: ExperimentRun) throws -> String {
        let moment = Moment(
            now: Instant(seconds: 0), width: 80,
            capabilities: TerminalCapabilities(colorDepth: .none, charset: .unicode, hyperlinks: false, movesCursor: false))
        let experiment = try #require(try SampleLesson.make().experiments.first)
        let view = ResultView(experiment: experiment, kind: SampleRun.kind, run: run, prediction: nil, runs: [:])
        return view.verdict(at: moment).map(\.plainText).joined(separator: "\n")
    }

    @Test func saysWhatEndedARunThatIsPartial() throws {
        let run = SampleRun.make(rounds: 1, ending: .failed, failure: .workerEnded(worker: 1, item: 9, how: .signal(9)))
        expectText(
            try verdict(of: run),
            equals: """

                Only one round was completed. That says nothing about noise, so no setting is
                called better.
                 - Partial: Worker 1 was killed (signal 9: the system does so when memory runs
                   out); it was at item 9. The run was ended. What was measured before is kept.
                """)
    }

    @Test func saysHowFarASettingDiffersFromItself() throws {
        let text = try verdict(of: SampleRun.make(rounds: 4, noiseFloor: 0.034))
        #expect(
            text.hasSuffix(
                """
                 * Noise floor: a setting that was measured twice in each round differs from
                   itself by 3.4 % on average; smaller differences are not believed.
                """))
    }
}
