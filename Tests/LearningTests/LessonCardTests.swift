import CourseModel
import Learning
import Testing

struct LessonCardTests {
    private func card(after payloads: [EventPayload]) -> LessonCard {
        let events = Samples.events(payloads)
        let progress = events.reduce(into: LessonProgress(lesson: Samples.name)) { $0.apply(LearningFact($1)) }
        return LessonCard(of: Samples.lesson, progress: progress, state: Samples.state(after: payloads))
    }

    @Test func isEmptyWhenNothingHappened() {
        let card = card(after: [])
        #expect(card.experiments.isEmpty)
        #expect(card.mistake == nil)
        #expect(card.score.earned == 0)
    }

    @Test func setsPredictionAgainstMeasurement() throws {
        let run = Samples.run()
        let card = card(after: [
            .predicted(Samples.item("sweep"), Samples.prediction(best: 0)), .experimentRan(Samples.item("sweep"), run),
            .experimentRan(Samples.item("recording"), Samples.run(source: .recorded)), .noted(Samples.name, text: "note"),
        ])
        let part = try #require(card.experiments.first)
        #expect(card.experiments.count == 1)
        #expect(part.experiment == "sweep")
        #expect(part.prediction?.judgement?.bestIsRight == false)
        #expect(part.run == run)
        #expect(part.advice == 4)
        #expect(card.mistake == .best("sweep"))
        #expect(card.notes.map(\.text) == ["note"])
    }

    @Test func namesTheAttemptThatEarnedLeast() {
        let card = card(after: [
            Samples.attempt("retry", .partial, score: 0.5), Samples.attempt("retry", .correct, score: 1),
            Samples.attempt("once", .incorrect, score: 0), Samples.attempt("exam", .correct, score: 1),
        ])
        #expect(mistakenQuestion(card) == "once")
    }

    @Test func namesAMisconceptionFirst() {
        let card = card(after: [
            Samples.attempt("retry", .partial, score: 0.5, reasons: [.misconceptionFound("more-is-better", words: "more is better")]),
            Samples.attempt("once", .incorrect, score: 0),
        ])
        #expect(mistakenQuestion(card) == "retry")
    }

    private func mistakenQuestion(_ card: LessonCard) -> Question.ID? {
        if case .question(let id, _) = card.mistake { id } else { nil }
    }
}
