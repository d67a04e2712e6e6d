import CourseModel
import Learning
import Testing

struct ProgressTests {
    private func progress(after payloads: [EventPayload]) -> LessonProgress {
        Samples.events(payloads).reduce(into: LessonProgress(lesson: Samples.name)) { $0.apply(LearningFact($1)) }
    }

    @Test func countsReadingAndTime() {
        let progress = progress(after: [
            .lessonOpened(Samples.name, content: ContentHash(rawValue: "c1")), .sectionRead(Samples.item("measure"), seconds: 10.5),
            .sectionRead(Samples.item("measure"), seconds: 1), Samples.attempt("once", .correct, score: 1, seconds: 2),
            .stepReached(Samples.name, step: "check"), .noted(Samples.name, text: "x"), .lessonFinished(Samples.name),
        ])
        #expect(progress.openedAt == Instant(rawValue: 1000))
        #expect(progress.sections["measure"]?.times == 2)
        #expect(progress.time == Milliseconds(rawValue: 13_500))
        #expect(progress.step == "check")
        #expect(progress.notes == 1)
        #expect(progress.finishedAt == Instant(rawValue: 7000))
        #expect(progress.last == LessonProgress.Position(time: Instant(rawValue: 7000), id: "6"))
    }

    @Test func countsTheFirstAttemptAndTheBest() throws {
        let progress = progress(after: [
            Samples.attempt("retry", .ungraded, score: 0), Samples.attempt("retry", .partial, score: 0.6, confidence: 90),
            .hintShown(Samples.item("retry"), index: 0), Samples.attempt("retry", .partial, score: 0.5),
            Samples.attempt("retry", .correct, score: 1),
        ])
        let question = try #require(progress.questions["retry"])
        #expect(question.attempts == 4)
        #expect(question.first == .init(time: Instant(rawValue: 2000), outcome: .partial, score: 0.6, hints: 0, confidence: 90))
        #expect(question.bestScores == [0: 0.6, 1: 1])
        #expect(question.outcome == .correct)
        #expect(question.bestScore(hintCost: 0.25) == 0.75)
        #expect(question.bestScore(hintCost: 0.5) == 0.6)
        #expect(question.firstScore(hintCost: 0.5) == 0.6)
    }

    @Test func countsNothingAfterTheKeyWasShown() {
        let progress = progress(after: [.revealed(Samples.item("retry")), Samples.attempt("retry", .correct, score: 1)])
        #expect(progress.questions["retry"]?.bestScores == [:])
        #expect(progress.questions["retry"]?.outcome == nil)
        #expect(progress.questions["retry"]?.first?.outcome == .correct)
    }

    @Test func weighsTheScoreByPoints() {
        let progress = progress(after: [
            .hintShown(Samples.item("retry"), index: 1), Samples.attempt("retry", .correct, score: 1),
            Samples.attempt("once", .partial, score: 0.5), Samples.attempt("gone", .correct, score: 1),
            .sectionRead(Samples.item("check"), seconds: 1),
        ])
        let score = progress.score(in: LessonOutline(Samples.lesson))
        #expect(score.earned == 1.5)
        #expect(score.possible == 4)
        #expect(score.share == 0.375)
        #expect([score.answered, score.solved, score.questions] == [2, 1, 3])
        #expect([score.sectionsRead, score.sections] == [1, 2])
    }

    @Test(arguments: [(Double.nan, 0), (-1, 0), (0.0004, 0), (1.2345, 1235), (.infinity, 86_400_000), (1e300, 86_400_000)])
    func readsLengthsOfTime(seconds: Double, milliseconds: Int) {
        #expect(Milliseconds(seconds: seconds).rawValue == milliseconds)
    }

    @Test func addsTimeWithoutOverflow() {
        #expect((Milliseconds(rawValue: .max) + Milliseconds(rawValue: 1)).rawValue == .max)
    }

    @Test func judgesAPredictionOnceARunCanDecide() {
        let sweep = Samples.item("sweep")
        let progress = progress(after: [
            .predicted(sweep, Samples.prediction(best: 8)), .experimentRan(sweep, Samples.run(rounds: 2)),
            .predicted(sweep, Samples.prediction(best: 0)), .experimentRan(sweep, Samples.run()),
        ])
        let experiment = progress.experiments["sweep"]
        #expect(experiment?.runs == 2)
        #expect(experiment?.recommended == 4)
        #expect(experiment?.prediction?.prediction.best == 8)
        #expect(experiment?.prediction?.judgement == PredictionJudgement(bestIsRight: true, measured: nil, comparison: nil))
        #expect(!progress.needsRun(of: "sweep"))
    }
}
