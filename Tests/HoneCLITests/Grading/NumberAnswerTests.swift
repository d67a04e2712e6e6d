import CourseModel
import Grading
import TestSupport
import Testing

@testable import AppScreens

/// What a learner reads after typing a number: from the typed text to the words, whole.
struct NumberAnswerTests {
    private func answer(_ typed: String, _ key: NumberKey) -> String {
        let question = Question(id: "q", title: "", prompt: [.paragraph([.text("How long is it?")])], key: .number(key))
        let verdict = Grader().grade(.typed(typed), to: question)
        return VerdictWording(question: question, mayTellKey: false).lines(for: verdict).map(\.text).joined(separator: "\n")
    }

    @Test(arguments: [
        ("1.5 s", "Correct.\nThe value is right."), ("1.51 s", "Correct.\nThe value is right, within the tolerance."),
        ("1500 ms", "Correct.\nConverted from ms to s.\nThe value is right."),
        ("1.5", "Partly right: 50 % of the points.\nThe value is right.\nThe unit is missing. Write it behind the number, such as “s”."),
        ("1500 s", "Not yet.\nThe digits are right, but it is off by a factor of 10^3."),
        ("0.15 s", "Not yet.\nThe digits are right, but it is off by a factor of ten."),
        ("-1.5 s", "Not yet.\nThe amount is right, but the sign is not."), ("3 s", "Not yet.\nThe value is too large."),
        ("1 s", "Not yet.\nThe value is too small."), ("1.5 kg", "Not yet.\n“kg” does not convert to s."),
        ("many", "Not yet.\n“many” is not a number that can be read. Write digits, such as 1.5."),
        ("1 or 2 s", "Not yet.\nThere are several numbers. Write the one that counts."),
        ("", "Not yet.\nNothing was answered. Write what you think, even if you are not sure."),
    ])
    func saysWhatWasWrongInWholeSentences(typed: String, text: String) {
        expectText(answer(typed, NumberKey(value: 1.5, tolerance: .relative(0.01), unit: "s")), equals: text)
    }

    @Test func saysThatANumberWasRoundedTooFar() {
        let key = NumberKey(value: 33.33, tolerance: .absolute(0.05), unit: nil)
        expectText(answer("33", key), equals: "Partly right: 50 % of the points.\nClose, but rounded too far. Give one more digit.")
    }
}
