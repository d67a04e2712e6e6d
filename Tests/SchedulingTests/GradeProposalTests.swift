import CourseModel
import Scheduling
import Testing

struct GradeProposalTests {
    private let pace = Pace(seconds: [10, 20, 30, 40, 50])

    @Test(arguments: [
        (Verdict.Outcome.incorrect, AnswerEvidence.Help.none, 5.0, 100 as Int?, Rating.again as Rating?),
        (.incorrect, .hinted, 5, 100, .again), (.correct, .revealed, 5, 100, .again), (.ungraded, .revealed, 5, 100, .again),
        (.partial, .none, 5, 100, .hard), (.partial, .hinted, 5, 100, .hard), (.correct, .hinted, 5, 100, .hard),
        (.correct, .none, 40, 100, .good), (.correct, .none, 20, 89, .good), (.correct, .none, 20, nil, .good),
        (.correct, .none, 20, 90, .easy), (.correct, .none, 20.1, 90, .good), (.correct, .none, .nan, 100, .good),
        (.ungraded, .none, 5, 100, nil), (.ungraded, .hinted, 5, 100, nil),
    ])
    func proposes(_ outcome: Verdict.Outcome, _ help: AnswerEvidence.Help, _ seconds: Double, _ confidence: Int?, _ wanted: Rating?) {
        let evidence = AnswerEvidence(outcome: outcome, help: help, seconds: seconds, confidence: confidence)
        #expect(Rating.proposed(for: evidence, pace: pace) == wanted)
    }

    @Test func knowsNoPaceBeforeFiveAnswers() {
        #expect(Pace(seconds: [1, 2, 3, 4]).median == nil)
        #expect(Pace(seconds: [1, 2, 3, 4, .nan, -5, 0, .infinity]).median == nil)
        #expect(!Pace(seconds: []).isQuick(0))
        #expect(Pace(seconds: [9, 1, 5, 3, 7]).median == 5)
        #expect(Pace(seconds: [1, 2, 3, 4, 5, 6]).median == 3.5)
    }
}
