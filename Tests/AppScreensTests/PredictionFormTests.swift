import CourseModel
import TestSupport
import Testing

@testable import AppScreens

struct PredictionFormTests {
    private func form() throws -> PredictionForm {
        let request = PredictionRequest(
            best: "iteration_time", value: try Expression("at(sweep, num_workers=4).iteration_time"),
            compare: ComparedSettings(first: 8, second: 4))
        return PredictionForm(request: request, settings: [0, 1, 2, 4, 8], unit: .seconds)
    }

    /// Gives all answers; returns the form when every one was understood.
    private func filled(_ answers: [String]) throws -> PredictionForm {
        var form = try form()
        for answer in answers {
            let isTaken = form.take(answer)
            #expect(isTaken, "“\(answer)” was not understood")
        }
        return form
    }

    @Test func makesAPredictionOfSixAnswers() throws {
        let form = try filled(["4", "33 ms", "25-40", "2", "70 %", " cores are few "])
        expectSame(
            form.prediction,
            Prediction(
                best: 4, value: Estimate(value: 0.033, low: 0.025, high: 0.04), comparison: .same, confidence: 70, reason: "cores are few",
                request: form.request))
    }

    @Test func asksForNothingThatTheExperimentDoesNotWant() {
        let request = PredictionRequest(best: "iteration_time", value: nil, compare: nil)
        let form = PredictionForm(request: request, settings: [0, 1], unit: .seconds)
        #expect(form.remaining == [.best, .confidence, .reason])
    }

    @Test(arguments: [
        ([], "3"), ([], "four"), (["4"], "0"), (["4"], "fast"), (["4", "33"], "40-60"), (["4", "33"], "33"), (["4", "33", "25-40"], "4"),
        (["4", "33", "25-40"], "quicker"), (["4", "33", "25-40", "f"], "49"), (["4", "33", "25-40", "f"], "101"),
        (["4", "33", "25-40", "f"], "sure"),
    ])
    func asksAgainWhenAnAnswerIsNotUnderstood(before: [String], answer: String) throws {
        var form = try filled(before)
        let question = form.current
        let isTaken = form.take(answer)
        #expect(!isTaken)
        #expect(form.current == question)
    }
}
