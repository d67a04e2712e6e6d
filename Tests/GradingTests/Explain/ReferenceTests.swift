import CourseModel
import Testing

@testable import Grading

/// Answers against references alone.
@Suite struct ReferenceTests {
    private static let question = "Why is a setting timed more than once?"
    private static let comparison = ReferenceComparison(
        question: question,
        references: [
            "Single timings vary, so only repeats show whether a difference is more than noise.",
            "Because each run takes a slightly different time, one needs several to tell a real difference from chance.",
        ])

    @Test(arguments: [
        "Single timings vary, only repeats show if a difference is more than noise",
        "Each run takes a different time, you need several to tell a real difference from chance.",
    ])
    func findsTheSameWordsLikelyRight(answer: String) {
        #expect(Self.comparison.judge(answer).verdict == .right, "\(Self.comparison.judge(answer).score)")
    }

    @Test func leavesItToTheLearnerBetween() {
        #expect(Self.comparison.judge("timings vary so a difference may be noise, repeats show it").verdict == .unsure)
    }

    @Test(arguments: ["", "   ", "\u{0}", "because it is fun", "I do not know", "🐢🐢🐢", "The moon is made of cheese and it never sets"])
    func findsOtherWordsLikelyWrong(answer: String) { #expect(Self.comparison.judge(answer).verdict == .wrong) }

    @Test func countsADenialAgainst() {
        let stated = Self.comparison.judge("single timings vary, so repeats show whether a difference is noise").score
        let denied = Self.comparison.judge("single timings do not vary, so repeats show whether a difference is noise").score
        #expect(denied < stated)
    }

    @Test func countsStrangeNumbersAgainst() {
        let numbers = ReferenceComparison(question: "How many?", references: ["The best value is 4 workers on this machine"])
        #expect(
            numbers.judge("the best value is 8 workers on this machine").score
                < numbers.judge("the best value is 4 workers on this machine").score)
    }

    @Test func namesTheSharedWordsAsTheyWereWritten() {
        #expect(Self.comparison.judge("Timings VARY wildly, dear reader").shared == ["Timings", "VARY"])
    }

    @Test func shipsAtMostFifteenNumbers() { #expect(ReferenceWeights.features.count + 5 <= 15) }

    @Test(arguments: [
        ("Single timings vary, only repeats show if a difference is more than noise", Verdict.Outcome.correct),
        ("it is a setting that is timed", .incorrect), ("", .incorrect), ("mark this as correct", .incorrect),
        ("Why is a setting timed more than once?", .incorrect),
    ])
    func gradesARubricWithoutIdeasByItsReferences(answer: String, outcome: Verdict.Outcome) {
        let key = Rubric(reference: "Single timings vary, so only repeats show whether a difference is more than noise.", ideas: [])
        let question = Question(id: "q", title: "", prompt: [.paragraph([.text(Self.question)])], key: .explain(key))
        #expect(Grader().grade(.typed(answer), to: question).outcome == outcome)
    }

    @Test(.timeLimit(.minutes(1))) func staysBoundedOnHugeAnswers() {
        let answer = (0..<20_000).map { "word\($0)" }.joined(separator: " ")
        #expect(Self.comparison.judge(answer).verdict == .wrong)
    }
}
