import CourseModel
import TestSupport
import Testing

@testable import AppScreens

/// Questions that wait for a run of the learner's own, and answers that the learner judges.
struct RunQuestionTests {
    private static let experiment = Experiment(
        id: "curve", title: "Five thresholds", kind: "threshold", parameters: [:], sweep: Sweep(parameter: "threshold", settings: []),
        columns: ["accuracy"], budget: 5, rounds: 4, outcomes: [])

    private static func lesson(_ items: [SectionItem]) -> Lesson {
        Lesson(
            id: SampleLesson.name.lesson, title: "Own runs", summary: "", objectives: [], minutes: 5, tags: [], requires: [], kind: .text,
            status: .ready, language: "en", authors: [], sources: [],
            sections: [Section(id: "check", role: .selfCheck, title: "Check", items: items)],
            content: ContentHash(rawValue: String(repeating: "b2", count: 32)))
    }

    private static func measured() throws -> Question {
        Question(
            id: "own-best", title: "The best of yours", prompt: [.paragraph([.text("Which threshold was best?")])],
            key: .measured(MeasuredKey(answer: try Expression("best(curve, accuracy).threshold"))))
    }

    private static let open = Question(
        id: "why", title: "Why twice", prompt: [.paragraph([.text("Why is it timed twice?")])],
        key: .explain(Rubric(reference: "Timings vary, so one alone says little.", ideas: [])))

    private func state(_ run: ExperimentRun) -> LessonState {
        var state = LessonState(lesson: SampleLesson.name)
        let item = ItemName(SampleLesson.name, Experiment.ID("curve"))
        state.apply(Event(id: "1", learner: "l", time: Instant(seconds: 1), payload: .experimentRan(item, run)))
        return state
    }

    // MARK: No run, too short a run, a run with other settings

    @Test func offersTheRunThatAQuestionNeeds() throws {
        var driver = SessionDriver(Self.lesson([.experiment(Self.experiment), .question(try Self.measured())]))
        driver.type("s", "1", "k", "?", "x", "a")
        expectSnapshot(driver.text, named: "offers-a-run")
    }

    @Test func goesOnWithoutTheRun() throws {
        var driver = SessionDriver(Self.lesson([.experiment(Self.experiment), .question(try Self.measured()), .question(Self.open)]))
        driver.type("k", "")
        #expect(driver.transcript.last == "[Your answer, in your own words (Enter: skip)]")
        #expect(!driver.log.contains { if case .answered = $0 { true } else { false } })
    }

    @Test func saysWhereTheExperimentIsWhenTheQuizHasNone() throws {
        let lesson = Self.lesson([.experiment(Self.experiment), .question(try Self.measured())])
        let driver = SessionDriver(lesson, steps: LessonSteps(questionsOf: lesson))
        #expect(driver.text.contains("It runs in the lesson: hone learn thresholds"))
        #expect(driver.transcript.last == "[Enter: on, b: back, q: quit]")
    }

    @Test func saysThatARunIsStale() throws {
        let changed = Experiment(
            id: "curve", title: "Five thresholds", kind: "threshold", parameters: ["threshold": .number(70)],
            sweep: Sweep(parameter: "threshold", settings: []), columns: ["accuracy"], budget: 5, rounds: 4, outcomes: [])
        let lesson = Self.lesson([.question(try Self.measured()), .experiment(changed)])
        let driver = SessionDriver(lesson, state: state(SampleRun.make(rounds: 4)))
        #expect(driver.text.contains("other settings"), "\(driver.text)")
        #expect(driver.transcript.last == "[a: go to the experiment, Enter: skip, b: back, q: quit]")
    }

    // MARK: The learner judges

    private func judging() -> SessionDriver {
        var driver = SessionDriver(Self.lesson([.question(Self.open)]))
        driver.type("perhaps the timings differ")
        return driver
    }

    @Test func showsTheReferenceAndAsksForAJudgement() {
        var driver = judging()
        driver.type("?", "what", "p")
        expectSnapshot(driver.text, named: "judges-by-oneself")
    }

    @Test(arguments: [
        ("y", Verdict.Outcome.correct, 1.0), ("YES", .correct, 1), ("part", .partial, 0.5), ("n", .incorrect, 0), ("No", .incorrect, 0),
    ])
    func logsTheJudgement(line: String, outcome: Verdict.Outcome, score: Double) {
        var driver = judging()
        driver.type(line)
        guard case .answered(let attempt) = driver.log.last else {
            Issue.record("nothing was judged")
            return
        }
        #expect(attempt.verdict == Verdict(outcome: outcome, score: score, reasons: [.judgedByLearner], grader: 1))
        #expect(attempt.response == .typed("perhaps the timings differ"))
    }

    @Test(arguments: ["", "q", "b"]) func leavesItOpen(line: String) {
        var driver = judging()
        let answers = driver.log.count { if case .answered = $0 { true } else { false } }
        driver.type(line)
        #expect(driver.log.count { if case .answered = $0 { true } else { false } } == answers)
    }

    @Test(arguments: ["yn", "maybe", "1", "ja", "\u{0}", "🙂"]) func asksAgainForAnythingElse(line: String) {
        var driver = judging()
        driver.type(line)
        #expect(driver.text.hasSuffix("[Does your answer say the same? y: yes, p: partly, n: no (Enter: leave it open)]"))
        #expect(driver.text.contains("Please type y for yes, p for partly, or n for no; Enter leaves it open."))
    }
}
