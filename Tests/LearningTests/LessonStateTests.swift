import CourseModel
import Testing

struct LessonStateTests {
    @Test func remembersWhereTheLearnerStopped() {
        let state = Samples.state(after: [
            .lessonOpened(Samples.name, content: ContentHash(rawValue: "c1")), .stepReached(Samples.name, step: "measure"),
            .sectionRead(Samples.item("measure"), seconds: 30), .stepReached(Samples.name, step: "check"),
            .noted(Samples.name, text: "look up"), .lessonOpened(Samples.name, content: ContentHash(rawValue: "c2")),
        ])
        #expect(state.step == "check")
        #expect(state.sectionsRead == ["measure"])
        #expect(state.openedAt == Instant(rawValue: 1000))
        #expect(state.content == ContentHash(rawValue: "c2"))
        #expect(state.notes == [LessonState.Note(time: Instant(rawValue: 5000), text: "look up")])
        #expect(state.finishedAt == nil)
    }

    @Test func ignoresOtherLessons() {
        let other = LessonName(course: "data-loading", lesson: "prefetch")
        #expect(Samples.state(after: [.stepReached(other, step: "x"), .lessonFinished(other)]) == LessonState(lesson: Samples.name))
    }

    @Test func keepsTheFirstPredictionAndTheLastRun() {
        let late = Samples.run(rounds: 5)
        let state = Samples.state(after: [
            .predicted(Samples.item("sweep"), Samples.prediction(best: 8)), .experimentRan(Samples.item("sweep"), Samples.run(rounds: 2)),
            .experimentRan(Samples.item("sweep"), Samples.run(rounds: 4)), .predicted(Samples.item("sweep"), Samples.prediction(best: 4)),
            .experimentRan(Samples.item("sweep"), late),
        ])
        #expect(state.predictions["sweep"]?.best == 8)
        #expect(state.runs["sweep"] == late)
        #expect(state.judgingRuns["sweep"]?.roundsCompleted == 4)
    }

    @Test func judgesNoPredictionByAnEarlierRun() {
        let state = Samples.state(after: [
            .experimentRan(Samples.item("sweep"), Samples.run()), .predicted(Samples.item("sweep"), Samples.prediction()),
        ])
        #expect(state.judgingRuns.isEmpty)
    }

    @Test func collectsWhatHappenedToAQuestion() throws {
        let state = Samples.state(after: [
            Samples.attempt("retry", .incorrect, score: 0), .hintShown(Samples.item("retry"), index: 0),
            Samples.attempt("retry", .ungraded, score: 0), Samples.attempt("retry", .correct, score: 1), .revealed(Samples.item("retry")),
            .corrected(Samples.item("retry"), text: "four"), .contested(Samples.item("retry"), answer: "0", comment: "why?"),
        ])
        let question = state.question("retry")
        #expect(question.attempts.map(\.hints) == [0, 1, 1])
        #expect(question.attempts.map(\.id) == ["0", "2", "3"])
        #expect(question.attemptsUsed == 2)
        #expect(question.isSolved)
        #expect(question.isRevealed)
        #expect(question.correction == "four")
        #expect(question.contested == ["0"])
        #expect(state.question("once") == QuestionState())
    }

    @Test(arguments: [-1, Int.max, Int.min]) func survivesNonsensicalHints(index: Int) {
        #expect(Samples.state(after: [.hintShown(Samples.item("retry"), index: index)]).question("retry").hintsShown == 0)
    }
}
