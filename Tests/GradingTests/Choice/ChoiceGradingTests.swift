import CourseModel
import Grading
import Testing

struct ChoiceGradingTests {
    private func key(_ right: [Bool], order: ChoiceKey.Order = .shuffled) -> ChoiceKey {
        ChoiceKey(options: right.enumerated().map { ChoiceKey.Option(text: [.text("option \($0)")], isRight: $1) }, order: order)
    }

    private func verdict(_ chosen: [Int], _ key: ChoiceKey) -> Verdict {
        Grader().grade(.chosen(chosen), to: Question(id: "q", title: "", prompt: [], key: .choice(key)))
    }

    @Test func gradesASingleChoice() {
        let single = key([false, true, false])
        #expect(verdict([1], single) == Verdict(outcome: .correct, score: 1, reasons: [.optionRight(1)], grader: Grader.version))
        #expect(verdict([2], single) == Verdict(outcome: .incorrect, score: 0, reasons: [.optionWrong(2)], grader: Grader.version))
        #expect(verdict([0, 1], single).score == 0)
    }

    @Test(arguments: [
        ([0, 1], 1.0, Verdict.Outcome.correct), ([0], 0.5, .partial), ([0, 2], 0, .incorrect), ([0, 1, 2], 0.5, .partial),
        ([0, 1, 2, 3], 0, .incorrect),
        ([2, 3], 0, .incorrect), ([1, 1], 0.5, .partial),
    ])
    func givesPartialCreditForSeveral(chosen: [Int], score: Double, outcome: Verdict.Outcome) {
        let verdict = verdict(chosen, key([true, true, false, false]))
        #expect(verdict.score == score)
        #expect(verdict.outcome == outcome)
    }

    @Test func saysHowManyWereMissedButNotWhich() {
        let verdict = verdict([3, 0], key([true, true, true, false]))
        #expect(verdict.reasons == [.optionRight(0), .optionWrong(3), .optionsMissed(count: 2)])
    }

    @Test(arguments: [[], [-1], [17], [Int.max, Int.min]])
    func takesNothingChosenForEmpty(chosen: [Int]) {
        #expect(verdict(chosen, key([true, false])).reasons == [.empty])
    }

    @Test func leavesAResponseOfAnotherTypeUngraded() {
        let question = Question(id: "q", title: "", prompt: [], key: .choice(key([true, false])))
        #expect(Grader().grade(.typed("0"), to: question).outcome == .ungraded)
    }
}
