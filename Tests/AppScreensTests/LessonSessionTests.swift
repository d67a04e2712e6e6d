import CourseModel
import TestSupport
import Testing

@testable import AppScreens

struct LessonSessionTests {
    private let lesson: Lesson
    private let predictions = ["50", "70", "60-80", "3", "80", "recall must fall"]

    init() throws { lesson = try SampleLesson.make() }

    private func driver(width: Int = 80) -> SessionDriver { SessionDriver(lesson, run: SampleRun.make(rounds: 4), width: width) }

    @Test(arguments: [20, 80]) func leadsThroughAWholeLesson(width: Int) throws {
        var driver = driver(width: width)
        driver.type("", "", predictions[0], predictions[1], predictions[2], predictions[3], predictions[4], predictions[5], "", "", "")
        driver.type("1", "h", "2", "3", "", "nonsense", "r", "", "bad", "half", "good because of costs", "", "", "")
        expectSnapshot(driver.text, named: "whole-lesson-\(width)")
        #expect(driver.farewell == .finished)
        #expect(driver.transcript.filter { !$0.hasPrefix("[") && !$0.hasPrefix(">") }.allSatisfy { $0.count <= width })
    }

    @Test func commitsEachStepBeforeShowingIt() {
        let driver = driver()
        expectSame(
            driver.log, [.lessonOpened(SampleLesson.name, content: lesson.content), .stepReached(SampleLesson.name, step: "what")])
    }

    @Test func resumesAtTheStepThatWasReached() {
        var first = driver()
        first.type("", "")
        let second = SessionDriver(lesson, state: first.session.state, run: nil)
        #expect(second.session.step.id == "measure/curve")
        #expect(second.text.contains("You were here before: going on at “Measure: Turn the knob”."))
    }

    @Test func showsNoSecretBeforeAnythingWasPredictedOrAnswered() {
        var driver = driver()
        driver.type("", "", "k", "", "", "", "", "b", "s", "1", "?", "r", "q")
        for secret in SampleLesson.secrets { #expect(!driver.text.contains(secret), "\(secret) was shown") }
    }

    @Test func asksForThePredictionEvenWhenTheExperimentRanElsewhere() {
        var state = LessonState(lesson: SampleLesson.name)
        let item = ItemName(SampleLesson.name, Experiment.ID("curve"))
        state.apply(Event(id: "1", learner: "l", time: Instant(seconds: 1), payload: .experimentRan(item, SampleRun.make(rounds: 4))))
        var driver = SessionDriver(lesson, state: state, run: SampleRun.make(rounds: 4))
        driver.type("", "")
        #expect(driver.transcript.last == "[Which threshold will be best (highest accuracy)? One of 0, 50 and 80.]")
    }

    private func confidences(_ driver: SessionDriver) -> [Int?] {
        driver.log.compactMap { if case .answered(let attempt) = $0 { .some(attempt.confidence) } else { nil } }
    }

    @Test func takesHowSureAnAnswerIsBeforeIt() throws {
        var driver = SessionDriver(lesson, steps: LessonSteps(questionsOf: lesson))
        driver.type("", "", "!", "bad", "half", "!200", "!60", "half and more")
        #expect(driver.text.contains("Noted: 95 % sure. Now your answer."))
        #expect(confidences(driver) == [95, nil, 60])
    }

    @Test func asksHowSureAFirstAnswerIsWhenTold() throws {
        var driver = SessionDriver(lesson, steps: LessonSteps(questionsOf: lesson), confidence: .beforeGrading)
        driver.type("", "", "bad")
        #expect(driver.transcript.last == "[How sure are you, from 50 (a coin toss) to 100 percent? Enter: not said]")
        #expect(confidences(driver) == [])
        driver.type("very", "80")
        #expect(confidences(driver) == [80])
        driver.type("half")
        #expect(confidences(driver) == [80, nil])
    }

    @Test func keepsTheLessonGoingWhenTheExperimentFails() {
        var driver = SessionDriver(lesson, run: nil)
        driver.type("", "")
        for answer in predictions { driver.type(answer) }
        driver.type("")
        #expect(driver.text.contains("Stopped before anything was measured."))
        #expect(driver.transcript.last == "[Enter: run now, d: the columns, k: skip, b: back, q: quit]")
    }

    @Test func asksBeforeGradingALineThatMayHaveBeenCut() {
        var driver = driver()
        driver.type("s", "3", "", "")
        let answered = driver.log.count
        driver.play([.line("good " + String(repeating: "x", count: 4090), mayBeCut: true)])
        #expect(driver.log.count == answered)
        driver.type("")
        guard case .answered(let attempt) = driver.log.last else {
            Issue.record("nothing was answered")
            return
        }
        #expect(attempt.verdict.outcome == .correct)
    }

    @Test(arguments: ["7", "x", "-1", "99999999999999999999"])
    func refusesASectionThatDoesNotExist(number: String) {
        var driver = driver()
        driver.type("s", number)
        #expect(driver.text.contains("Please type a number from 1 to 4."))
    }

    @Test func neverTellsWhatAnIdeaSaysBeforeTheLastAttempt() {
        var driver = driver()
        driver.type("s", "3", "", "", "first try", "second try")
        #expect(!driver.text.contains("SECRET-IDEA"))
        #expect(!driver.text.contains("SECRET-REFERENCE"))
        driver.type("third try")
        #expect(driver.text.contains("Missing: SECRET-IDEA the two kinds of mistake cost differently."))
        #expect(driver.text.contains("SECRET-REFERENCE"))
    }

    @Test func keepsAContestWithItsAnswer() {
        var driver = driver()
        driver.type("s", "3", "", "", "my words", "c", "they mean the same")
        guard case .contested(let item, let answer, let comment)? = driver.log.last else {
            Issue.record("nothing was contested")
            return
        }
        #expect(item == ItemName(SampleLesson.name, Question.ID("why")))
        #expect(answer == Event.ID("\(driver.log.count - 1)"))
        #expect(comment == "they mean the same")
    }

    @Test(arguments: [SessionEvent.endOfInput, .interrupted, .terminated(signal: 15)])
    func leavesWithAWordOnWhereItGoesOn(event: SessionEvent) {
        var driver = driver()
        driver.play([event])
        #expect(driver.transcript.last == "Your place is kept at “What a threshold does”. Go on with: hone learn thresholds")
        #expect(driver.farewell != nil)
    }
}
