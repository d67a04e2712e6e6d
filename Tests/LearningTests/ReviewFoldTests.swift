import CourseModel
import Learning
import Scheduling
import Testing

/// How reviews, holds, starting over and tests move what is derived.
struct ReviewFoldTests {
    private static let day: Int64 = 86_400_000
    private let retry = Samples.item("retry")

    /// Progress after events on given days.
    private func progress(_ events: [(day: Int, payload: EventPayload)]) -> LessonProgress {
        events.enumerated().reduce(into: LessonProgress(lesson: Samples.name)) { progress, entry in
            let time = Instant(rawValue: Int64(entry.element.day) * Self.day + Int64(entry.offset) * 1000)
            let event = Event(
                id: Event.ID("\(entry.offset)"), learner: "me", time: time, day: LocalDay(rawValue: entry.element.day),
                payload: entry.element.payload)
            progress.apply(LearningFact(event))
        }
    }

    private func card(_ events: [(day: Int, payload: EventPayload)]) throws -> CardProgress {
        try #require(progress(events).questions["retry"]?.card)
    }

    private func reviewed(_ rating: Rating) -> EventPayload { .reviewed(retry, Review(rating: rating, proposed: rating, answer: nil)) }

    @Test(
        arguments: [
            (Verdict.Outcome.correct, 1.0, 2.3065), (.partial, 0.5, 1.2931), (.incorrect, 0, 0.212),
        ])
    func schedulesTheFirstAnswerOfALessonAfterDays(outcome: Verdict.Outcome, score: Double, stability: Double) throws {
        let card = try card([(10, Samples.attempt("retry", outcome, score: score))])
        #expect(card.stage == .review)
        #expect(card.stability == stability)
        #expect(card.dueOn.map { $0.rawValue > 10 } == true)
        #expect(card.newOn == nil)
        #expect(card.reviews == 0)
    }

    @Test func leavesAnUngradedAnswerNew() throws {
        #expect(try card([(10, Samples.attempt("retry", .ungraded, score: 0))]).stage == .new)
    }

    @Test func movesTheCardByReviewsOnly() throws {
        let first: [(Int, EventPayload)] = [(10, Samples.attempt("retry", .correct, score: 1))]
        let again = try card(first + [(10, Samples.attempt("retry", .incorrect, score: 0))])
        #expect(again == (try card(first)))
        let later = try card(first + [(12, reviewed(.good))])
        let expected = ReviewSchedule.standard.scheduler.review(
            try card(first).card, .good, at: Instant(rawValue: 12 * Self.day + 1000), on: LocalDay(rawValue: 12),
            salt: Scheduler.salt(of: retry.description))
        #expect(later.card == expected)
        #expect(later.reviews == 1)
        #expect(try card(first + [(12, reviewed(.again))]).lapses == 1)
    }

    @Test func marksAQuestionThatAReviewAskedFirst() throws {
        let card = try card([(10, reviewed(.good))])
        #expect(card.newOn == LocalDay(rawValue: 10))
        #expect(card.stage == .learning)
    }

    @Test func keepsAndReleasesAQuestion() throws {
        #expect(try card([(10, .held(retry, .suspended))]).hold == .suspended)
        #expect(try card([(10, .held(retry, .suspended)), (11, .held(retry, .none))]).hold == .none)
    }

    @Test func countsReviewAnswersForMasteryButNotForPoints() throws {
        var answer = Samples.attempt("retry", .correct, score: 1)
        if case .answered(let attempt) = answer {
            answer = .answered(
                Attempt(
                    question: attempt.question, content: attempt.content, seed: 1, response: attempt.response, verdict: attempt.verdict,
                    confidence: nil, seconds: 5, occasion: .review))
        }
        let question = try #require(progress([(10, Samples.attempt("retry", .partial, score: 0.5)), (12, answer)]).questions["retry"])
        #expect(question.bestScore(hintCost: 0) == 0.5)
        #expect(question.countedScore(hintCost: 0) == 1)
        #expect(question.first?.outcome == .partial)
    }

    @Test func countsTheFirstAttemptOfADayOnly() throws {
        let question = try #require(
            progress([
                (10, .hintShown(retry, index: 0)), (10, Samples.attempt("retry", .partial, score: 0.5)),
                (10, Samples.attempt("retry", .correct, score: 1)),
            ]).questions["retry"])
        #expect(question.counted == .init(day: LocalDay(rawValue: 10), score: 0.5, hints: 1))
        let next = try #require(
            progress([(10, .hintShown(retry, index: 0)), (12, Samples.attempt("retry", .correct, score: 1))]).questions["retry"])
        #expect(next.counted == .init(day: LocalDay(rawValue: 12), score: 1, hints: 0))
    }

    @Test func startsOverWithoutForgettingWhatWasEarned() {
        let events: [(Int, EventPayload)] = [
            (10, .lessonOpened(Samples.name, content: ContentHash(rawValue: "c"))), (10, .stepReached(Samples.name, step: "end")),
            (10, Samples.attempt("retry", .correct, score: 1)), (10, .lessonFinished(Samples.name)), (11, .lessonRestarted(Samples.name)),
        ]
        let progress = progress(events)
        #expect(progress.finishedAt == nil)
        #expect(progress.step == nil)
        #expect(progress.questions["retry"]?.outcome == .correct)
        let state = Samples.state(after: events.map(\.1) + [.noted(Samples.name, text: "kept")])
        #expect(state.questions == [:])
        #expect(state.notes.map(\.text) == ["kept"])
    }

    @Test(arguments: [(0.79, false), (0.8, true), (.nan, false), (7, true)])
    func passesALessonByItsTest(score: Double, passes: Bool) {
        #expect(progress([(10, .lessonTested(Samples.name, score: score))]).isPassed == passes)
    }

    @Test func leavesOutWhatWasTakenBack() {
        let events = Samples.events([
            Samples.attempt("retry", .incorrect, score: 0), .undone(Samples.name, event: "0"), Samples.attempt("once", .correct, score: 1),
            .undone(LessonName(course: "other", lesson: "x"), event: "2"),
        ])
        #expect(Event.standing(in: events).map(\.id) == ["1", "2", "3"])
        #expect(Event.standing(in: events.reversed()).map(\.id) == ["3", "2", "1"])
    }
}
