import CourseModel
import TestSupport
import TextUI
import Testing

@testable import AppScreens

struct ConditionViewTests {
    private let moment = Moment(
        now: Instant(seconds: 0), width: 80,
        capabilities: TerminalCapabilities(colorDepth: .none, charset: .unicode, hyperlinks: false, movesCursor: false))

    private func text(_ conditions: [Condition]) -> String {
        let lines = ConditionView(conditions: conditions, run: SampleRun.make(rounds: 4)).lines(at: moment)
        return lines.map(\.plainText).joined(separator: "\n")
    }

    @Test func marksTheRowsThatAConditionHoldsFor() throws {
        let conditions = [
            Condition(sign: .good, condition: "accuracy >= 0.7", expression: try Expression("accuracy >= 0.7"), meaning: "Usable."),
            Condition(
                sign: .bad, condition: "accuracy > 0.9", expression: try Expression("accuracy > 0.9"), meaning: "Too good to be true."),
            Condition(sign: .bad, condition: "nobody understands it", expression: nil, meaning: "Ask."),
            Condition(sign: .bad, condition: "speed > 1", expression: try Expression("speed > 1"), meaning: "Not measured here."),
        ]
        expectText(
            text(conditions),
            equals: """

                On your own rows (threshold):
                 + accuracy >= 0.7: holds for 50 and 80. Usable.
                 - accuracy > 0.9: holds for no row. Too good to be true.
                """)
    }

    @Test func saysNothingOfConditionsInWords() {
        #expect(text([Condition(sign: .good, condition: "it is calm", expression: nil, meaning: "Good.")]) == "")
    }
}
