import CourseModel
import Grading
import Testing

struct NumberGradingTests {
    private func verdict(
        _ typed: String, value: Double, tolerance: NumberKey.Tolerance = .relative(0.01), unit: String? = nil, prompt: String = ""
    ) -> Verdict {
        let key = NumberKey(value: value, tolerance: tolerance, unit: unit)
        return Grader().grade(.typed(typed), to: Question(id: "q", title: "", prompt: [.paragraph([.text(prompt)])], key: .number(key)))
    }

    @Test(arguments: [
        "4", "four", "4.0", " 4 ", "about 4", "~4", "= 4", "x = 4", "4 workers", "it is 4", "+4", "4,0", "8/2", "0.4e1", "4e0", "4.", "４",
        "4 × 10^0",
        "the answer is 4", "400%", "4\u{7}",
    ])
    func readsAPlainNumber(typed: String) {
        #expect(verdict(typed, value: 4).outcome == .correct)
    }

    @Test(arguments: [
        ("1500", 1500.0), ("1,500", 1500), ("1 500", 1500), ("1'500", 1500), ("1.500,0", 1500), ("1,500.0", 1500), ("1.5e3", 1500),
        ("1.5 × 10^3", 1500),
        ("1.5*10^3", 1500), ("0,125", 0.125), (".125", 0.125), ("1/8", 0.125), ("-0.125", -0.125), ("−0.125", -0.125),
        ("1,234,567", 1_234_567),
        ("1.234.567", 1_234_567), ("1.5E-3", 0.0015), ("half", 0.5),
    ])
    func readsSeparatorsExponentsAndFractions(typed: String, value: Double) {
        #expect(verdict(typed, value: value, tolerance: .relative(0)).reasons == [.numberRight(isExact: true)])
    }

    @Test(arguments: [
        ("1500 ms", 1.5, "s"), ("1.5s", 1.5, "s"), ("1.5 seconds", 1.5, "s"), ("0.025 min", 1.5, "s"), ("1500000 µs", 1.5, "s"),
        ("1,500,000 us", 1.5, "s"),
        ("1500", 1500, "ms"), ("33 %", 33, "%"), ("33 percent", 33, "%"), ("0.33 share", 33, "%"), ("3 MB", 3, "MB"), ("3000 kB", 3, "MB"),
        ("3 MiB", 3.145728, "MB"),
        ("800 samples/s", 800, "samples/s"), ("800 samples per second", 800, "samples/s"), ("0.8 samples/ms", 800, "samples/s"),
        ("48000 samples/min", 800, "samples/s"),
        ("1 GB/s", 1000, "MB/s"), ("2 kHz", 2000, "Hz"),
    ])
    func convertsUnits(typed: String, value: Double, unit: String) {
        #expect(verdict(typed, value: value, unit: unit, prompt: "Answer in ms.").score > 0)
    }

    @Test func saysThatAUnitWasConverted() {
        #expect(verdict("1500 ms", value: 1.5, unit: "s").reasons == [.unitConverted(from: "ms", to: "s"), .numberRight(isExact: true)])
    }

    @Test func takesOffForAMissingUnitUnlessThePromptNamesIt() {
        let missing = verdict("1.5", value: 1.5, unit: "s")
        #expect(
            missing
                == Verdict(
                    outcome: .partial, score: 0.5, reasons: [.numberRight(isExact: true), .unitMissing(expected: "s")],
                    grader: Grader.version))
        #expect(verdict("1.5", value: 1.5, unit: "s", prompt: "How long, in seconds?").outcome == .correct)
        #expect(verdict("1.5", value: 1.5, unit: "s", prompt: "How many seconds?").outcome == .correct)
    }

    @Test(arguments: [("1.5 MB", "MB"), ("1.5 apples", "apples"), ("1.5 %", "%"), ("1.5 samples/s", "samples/s")])
    func refusesUnitsThatDoNotConvert(typed: String, found: String) {
        #expect(verdict(typed, value: 1.5, unit: "s").reasons == [.unitWrong(found: found, expected: "s")])
    }

    @Test func saysWhatIsWrongWithANumber() {
        #expect(verdict("1500", value: 1.5).reasons == [.offByPowerOfTen(power: 3)])
        #expect(verdict("0.15", value: 1.5).reasons == [.offByPowerOfTen(power: -1)])
        #expect(verdict("1500 s", value: 1.5, unit: "s").reasons == [.offByPowerOfTen(power: 3)])
        #expect(verdict("-1.5", value: 1.5).reasons == [.wrongSign])
        #expect(verdict("3", value: 1.5).reasons == [.numberOff(answer: 3, isTooLarge: true)])
        #expect(verdict("1.2", value: 1.5).reasons == [.numberOff(answer: 1.2, isTooLarge: false)])
        #expect(
            verdict("3000 ms", value: 1.5, unit: "s").reasons == [
                .unitConverted(from: "ms", to: "s"), .numberOff(answer: 3, isTooLarge: true),
            ])
    }

    @Test func givesPartForANumberThatWasRoundedTooFar() {
        let rounded = verdict("33", value: 33.33, tolerance: .absolute(0.05))
        #expect(rounded == Verdict(outcome: .partial, score: 0.5, reasons: [.roundedTooFar], grader: Grader.version))
        #expect(verdict("33.3", value: 33.33, tolerance: .absolute(0.05)).outcome == .correct)
        #expect(verdict("34", value: 33.33, tolerance: .absolute(0.05)).outcome == .incorrect)
    }

    @Test(arguments: [
        (NumberKey.Tolerance.absolute(0.1), "1.6", true), (.absolute(0.1), "1.61", false), (.relative(0.1), "1.65", true),
        (.relative(0.1), "1.66", false),
        (.significantFigures(2), "1.54", true), (.significantFigures(2), "1.56", false), (.absolute(0), "1.5", true),
        (.absolute(0), "1.5000001", false),
    ])
    func keepsToTheTolerance(tolerance: NumberKey.Tolerance, typed: String, isRight: Bool) {
        #expect((verdict(typed, value: 1.5, tolerance: tolerance).outcome == .correct) == isRight)
    }

    @Test(arguments: ["1.2.3", "∞", "NaN", "1e999", "abc", "1/0", "?", "--4", "e5", "10^", "four hundred and"])
    func refusesWhatIsNoNumber(typed: String) {
        let verdict = verdict(typed, value: 4)
        #expect(verdict.outcome == .incorrect)
        #expect(verdict.reasons == [.notANumber(typed)] || verdict.reasons == [.severalNumbers] || verdict.reasons.count == 1)
    }

    @Test(arguments: ["1.2.3", "∞", "NaN", "1e999", "abc"])
    func quotesWhatIsNoNumber(typed: String) {
        #expect(verdict(typed, value: 4).reasons == [.notANumber(typed)])
    }

    @Test(arguments: ["4 or 8", "4 8", "3-5", "4, 8", "1.5 s to 2 s", "between 3 and 5"])
    func refusesSeveralNumbers(typed: String) {
        #expect(verdict(typed, value: 4).outcome == .incorrect)
    }

    @Test(arguments: ["", "   ", "\u{0}\u{7}", "\n"])
    func saysThatNothingWasAnswered(typed: String) {
        #expect(verdict(typed, value: 4).reasons == [.empty])
    }

    @Test func survivesHugeInput() {
        #expect(verdict(String(repeating: "9", count: 100_000), value: 4).outcome == .incorrect)
        #expect(verdict(String(repeating: "-", count: 399), value: 4).outcome == .incorrect)
        #expect(verdict("1e-999999999999", value: 0, tolerance: .absolute(0.1)).outcome != .ungraded)
        #expect(verdict("4×10^99999999999999999999", value: 4).outcome == .incorrect)
    }

    private func several(_ typed: String, _ key: NumberKey) -> Verdict {
        Grader().grade(.typed(typed), to: Question(id: "q", title: "", prompt: [], key: .number(key)))
    }

    @Test(arguments: [
        ("0.13", true), ("0.125", true), ("0.1349", true), ("0.12", false), ("0.135", false), ("0,13", true), (".13", true), ("1.3", false),
    ])
    func comparesDecimalPlaces(typed: String, isRight: Bool) {
        #expect((verdict(typed, value: 0.125, tolerance: .decimalPlaces(2)).outcome == .correct) == isRight)
    }

    @Test(arguments: [
        ("20", Verdict.Outcome.correct), ("25 %", .correct), ("22.5%", .correct), ("0.2 share", .correct), ("19.9 %", .incorrect),
        ("26 %", .incorrect), ("225 %", .incorrect), ("-22 %", .incorrect),
    ])
    func acceptsEveryNumberOfARange(typed: String, outcome: Verdict.Outcome) {
        let key = NumberKey(targets: [.range(20, 25)], tolerance: .absolute(0), unit: "%")
        #expect(several(typed.hasSuffix("0") ? typed + " %" : typed, key).outcome == outcome)
    }

    @Test(arguments: [
        ("2", Verdict.Outcome.correct), ("three", .correct), ("5", .incorrect), ("30", .incorrect), ("2 and 3", .incorrect),
    ])
    func acceptsAnyOfSeveralValues(typed: String, outcome: Verdict.Outcome) {
        #expect(several(typed, NumberKey(targets: [.value(2), .value(3)], tolerance: .absolute(0), unit: nil)).outcome == outcome)
    }

    @Test(arguments: [
        ("2 and 3", Verdict.Outcome.correct, 1.0), ("3; 2", .correct, 1), ("3, 2", .correct, 1), ("2", .partial, 0.5),
        ("2 and 5", .incorrect, 0), ("2, 3 and 4", .partial, 0.5), ("7", .incorrect, 0), ("", .incorrect, 0),
    ])
    func asksForAllOfSeveralValues(typed: String, outcome: Verdict.Outcome, score: Double) {
        let key = NumberKey(targets: [.value(2), .value(3)], need: .all, tolerance: .absolute(0), unit: nil)
        let verdict = several(typed, key)
        #expect(verdict.outcome == outcome)
        #expect(verdict.score == score)
    }

    @Test func saysHowManyNumbersAreMissing() {
        let key = NumberKey(targets: [.value(2), .value(3), .value(5)], need: .all, tolerance: .absolute(0), unit: nil)
        #expect(several("2", key).reasons == [.numbersMissed(count: 2)])
        #expect(several("2; 8; 5", key).reasons == [.numbersMissed(count: 1), .numbersTooMany(count: 1)])
    }
}
