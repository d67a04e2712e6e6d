import CourseModel
import Testing

struct DisclosureTests {
    private func disclosure(after payloads: [EventPayload]) -> Disclosure {
        Disclosure(of: Samples.lesson, for: Samples.state(after: payloads))
    }

    private let predictSweep = EventPayload.predicted(Samples.item("sweep"), Samples.prediction())
    private let predictEpoch = EventPayload.predicted(Samples.item("epoch"), Samples.prediction())

    @Test func hidesEverythingAtFirst() {
        let disclosure = disclosure(after: [])
        #expect(disclosure.results.isEmpty)
        #expect(disclosure.debriefs.isEmpty)
        #expect(disclosure.keys.isEmpty)
        #expect(disclosure.explanations.isEmpty)
        #expect(disclosure.hints.isEmpty)
        #expect(!disclosure.showsKeyResult)
    }

    @Test func showsResultsUpToTheNextPrediction() {
        let disclosure = disclosure(after: [predictSweep])
        #expect(disclosure.results == ["sweep", "recording"])
        #expect(disclosure.debriefs == ["recording"])
        #expect(!disclosure.showsKeyResult)
    }

    @Test func showsNoLaterResultBeforeAnEarlierPrediction() {
        #expect(disclosure(after: [predictEpoch, .experimentRan(Samples.item("epoch"), Samples.run())]).results.isEmpty)
    }

    @Test func showsTheKeyResultOnceAllIsPredicted() {
        let disclosure = disclosure(after: [predictEpoch, predictSweep])
        #expect(disclosure.showsKeyResult)
        #expect(disclosure.results == ["sweep", "recording", "epoch"])
    }

    @Test func showsDebriefsOnlyAfterTheRun() {
        #expect(
            disclosure(after: [predictSweep, .experimentRan(Samples.item("sweep"), Samples.run())]).debriefs == ["sweep", "recording"])
        #expect(disclosure(after: [.experimentRan(Samples.item("sweep"), Samples.run())]).debriefs.isEmpty)
    }

    @Test(
        arguments: [
            ("retry", [Samples.attempt("retry", .incorrect, score: 0)], false),
            ("retry", [Samples.attempt("retry", .incorrect, score: 0), Samples.attempt("retry", .partial, score: 0.5)], true),
            ("retry", [Samples.attempt("retry", .ungraded, score: 0), Samples.attempt("retry", .ungraded, score: 0)], false),
            ("retry", [Samples.attempt("retry", .correct, score: 1)], true), ("retry", [.revealed(Samples.item("retry"))], true),
            ("once", [Samples.attempt("once", .incorrect, score: 0)], true), ("once", [.hintShown(Samples.item("once"), index: 0)], false),
        ] as [(Question.ID, [EventPayload], Bool)])
    func showsAKeyWhenItsQuestionAllowsIt(question: Question.ID, payloads: [EventPayload], isShown: Bool) {
        let disclosure = disclosure(after: payloads)
        #expect(disclosure.keys == (isShown ? [question] : []))
        #expect(disclosure.explanations == disclosure.keys)
    }

    @Test func neverShowsTheKeyOfAnExam() {
        let wrong = Samples.attempt("exam", .incorrect, score: 0)
        #expect(disclosure(after: [wrong, wrong, wrong, .revealed(Samples.item("exam"))]).explanations.isEmpty)
        let solved = disclosure(after: [wrong, Samples.attempt("exam", .correct, score: 1)])
        #expect(solved.keys.isEmpty)
        #expect(solved.explanations == ["exam"])
    }

    @Test func showsHintsThatWereTaken() {
        #expect(disclosure(after: [.hintShown(Samples.item("retry"), index: 1)]).hints == ["retry": 2])
        #expect(disclosure(after: [.hintShown(Samples.item("retry"), index: 99)]).hints == ["retry": 2])
    }

    @Test func showsInstructorsEverything() {
        let everything = Disclosure(everythingOf: Samples.lesson)
        #expect(everything.keys == ["retry", "once", "exam"])
        #expect(everything.debriefs == ["sweep", "recording", "epoch"])
        #expect(everything.hints == ["retry": 2, "once": 2, "exam": 2])
        #expect(everything.showsKeyResult)
    }
}
