import CourseModel
import Learning
import TestSupport
import Testing

@testable import AppScreens

struct ReviewSessionTests {
    private func driver(width: Int = 80, waiting: Int = 0) throws -> ReviewDriver {
        var session = SampleReview.session(try SampleReview.tasks(), waiting: waiting)
        return ReviewDriver(width: width) { session.handle($0, at: $1) }
    }

    @Test(arguments: [80, 20]) func asksRatesAndSumsUp(width: Int) throws {
        var driver = try driver(width: width, waiting: 4)
        driver.type("2", "", "h", "!", "good enough", "4", "?", "good, costs differ", "u", "half", "")
        expectSnapshot(driver.text, named: "review-\(width)")
        #expect(driver.farewell == .finished)
    }

    @Test func commitsAnAnswerWithItsGradeBeforeAnythingIsSaid() throws {
        var driver = try driver()
        driver.type("!90", "nonsense")
        #expect(driver.story == [])
        driver.type("1")
        #expect(driver.story == ["answered review incorrect 90", "reviewed 1 proposed 1 of 0"])
    }

    @Test func putsAnotherGradeInThePlaceOfTheProposedOne() throws {
        var driver = try driver()
        driver.type("2", "3", "")
        #expect(driver.story.first == "answered review correct 0")
        driver.type("good", "2")
        #expect(
            driver.story.suffix(4) == ["answered review correct 0", "reviewed 3 proposed 3 of 2", "undone 3", "reviewed 2 proposed 3 of 2"])
    }

    @Test func proposesEasyWhenSureAndQuick() throws {
        var driver = try driver()
        driver.type("", "!95")
        #expect(driver.text.contains("Noted: 95 % sure."))
    }

    @Test func asksHowSureAnAnswerIsWhenTold() throws {
        var session = SampleReview.session(try SampleReview.tasks(), asking: .beforeGrading)
        var driver = ReviewDriver { session.handle($0, at: $1) }
        driver.type("!30", "1", "perhaps", "70 %")
        #expect(driver.text.contains("How sure you are is a whole number from 50 to 100"))
        #expect(driver.text.contains("Please type a whole number from 50 to 100, or Enter."))
        #expect(driver.story == ["answered review incorrect 70", "reviewed 1 proposed 1 of 0"])
        driver.type("", "!60", "nonsense")
        #expect(driver.story.suffix(2) == ["answered review incorrect 60", "reviewed 1 proposed 1 of 2"])
        driver.type("", "good", "")
        #expect(driver.story.suffix(2).first == "answered review correct 0")
    }

    @Test func countsAHintAsHardAndNotKnowingAsAgain() throws {
        var session = SampleReview.session([try SampleReview.tasks()[0], try SampleReview.tasks()[1]])
        var driver = ReviewDriver { session.handle($0, at: $1) }
        let right = try #require(OptionOrder.order(of: try SampleReview.tasks()[0].question.key, seed: 3).firstIndex(of: 1)) + 1
        driver.type("h", "\(right)", "", "r")
        #expect(
            driver.story == ["hint 0", "answered review correct 0", "reviewed 2 proposed 2 of 1", "revealed", "reviewed 1 proposed 1 of -"])
    }

    @Test func keepsQuestionsAway() throws {
        var driver = try driver()
        driver.type("k", "x", "q")
        #expect(driver.story == ["held buried(until: CourseModel.LocalDay(rawValue: 11))", "held suspended"])
        #expect(driver.farewell == .quit)
    }

    @Test func doesNotPromiseAQuestionThatIsKeptAway() throws {
        var driver = try driver()
        driver.type("nonsense", "1", "q")
        #expect(driver.text.contains("again soon: "))
        var other = try self.driver()
        other.type("nonsense", "1", "x", "q")
        #expect(other.text.contains("again soon: ") == false)
    }

    @Test(arguments: [(["q"], 0), (["1", "q"], 2), (["1", "", "q"], 2), (["1", "", "2", "q"], 1)] as [([String], Int)])
    func saysWhatIsStillDueWhenItIsLeft(lines: [String], left: Int) throws {
        var driver = try driver()
        for line in lines { driver.type(line) }
        #expect(driver.text.contains("still due: \(left); go on with hone review") == (left > 0))
        #expect(driver.text.contains("nothing else is due") == false)
    }

    @Test func remembersAHintThatWasSeenWhenTheAnswerIsTakenBack() throws {
        var session = SampleReview.session([try SampleReview.tasks()[0]])
        var driver = ReviewDriver { session.handle($0, at: $1) }
        let right = try #require(OptionOrder.order(of: try SampleReview.tasks()[0].question.key, seed: 3).firstIndex(of: 1)) + 1
        driver.type("h", "\(right)", "u", "\(right)")
        #expect(driver.story.suffix(2) == ["answered review correct 0", "reviewed 2 proposed 2 of 5"])
    }

    @Test(arguments: [
        (0, 0, nil), (1, 0, "1 question is due"), (0, 1, "1 new question waits"), (9, 3, "9 questions are due, and 3 new ones wait"),
    ])
    func saysWhatWaits(due: Int, new: Int, words: String?) { #expect(WaitingWords.text(due: due, new: new) == words) }

    @Test func contestsAVerdict() throws {
        var driver = try driver()
        driver.type("1", "c", "it is right", "c", "")
        #expect(driver.story.last == "contested 0 it is right")
        #expect(driver.text.contains("Nothing was contested."))
    }

    @Test func saysWhatComesNextWhenNothingIsDue() {
        var card = CardProgress()
        card.dueOn = LocalDay(rawValue: 13)
        var session = SampleReview.session([], next: card)
        let driver = ReviewDriver { session.handle($0, at: $1) }
        #expect(driver.text == "Nothing is due. The next question comes back in 3 days.")
        var empty = SampleReview.session([])
        #expect(ReviewDriver { empty.handle($0, at: $1) }.text.hasPrefix("Nothing to review yet"))
    }

    @Test(
        arguments: [
            (0, nil, "today"), (1, nil, "tomorrow"), (59, nil, "in 59 days"), (90, nil, "in 3 months"), (800, nil, "in 2 years"),
            (-3, nil, "today"),
            (0, 30, "in a minute"), (0, 600, "in 10 min"), (0, 7200, "in 2 hours"), (0, 172_800, "in 2 days"),
        ] as [(Int, Double?, String)])
    func saysWhenAQuestionComesBack(days: Int, seconds: Double?, words: String) {
        var card = CardProgress()
        card.dueOn = seconds == nil ? LocalDay(rawValue: 10 + days) : nil
        card.dueAt = seconds.map { Instant(seconds: 1000 + $0) }
        #expect(DueWords.text(card, now: Instant(seconds: 1000), today: LocalDay(rawValue: 10)) == words)
    }

    @Test(
        arguments: [
            ("!", .sure(95)), ("! 70 %", .sure(70)), ("!50", .sure(50)), ("!49", .outOfRange), ("! 1000", .outOfRange), ("!!", nil),
            ("!important", nil), ("95", nil),
        ] as [(String, ConfidenceReader.Statement?)])
    func readsConfidence(text: String, statement: ConfidenceReader.Statement?) {
        #expect(ConfidenceReader.statement(in: text) == statement)
    }

    @Test func passesATestByItsPoints() throws {
        var test = TestSession(lesson: SampleLesson.name, title: "Lines", tasks: try SampleReview.tasks())
        var driver = ReviewDriver { test.handle($0, at: $1) }
        driver.type("nonsense", "1", "good", "")
        #expect(driver.story.first?.hasPrefix("answered test") == true)
        #expect(driver.farewell == .finished)
        for secret in SampleLesson.secrets { #expect(!driver.text.contains(secret)) }
    }
}
