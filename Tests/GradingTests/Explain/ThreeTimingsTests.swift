import CourseModel
import Foundation
import Grading
import Testing

/// The shipped question against labelled answers.
struct ThreeTimingsTests {
    private let question: Question
    private let rubric: Rubric

    init() throws {
        question = try QuestionFile.threeTimings()
        guard case .explain(let rubric) = question.key else { throw QuestionFile.MissingQuestion() }
        self.rubric = rubric
    }

    private func grade(_ text: String) -> Verdict { Grader().grade(.typed(text), to: question) }

    @Test func hasPatternsWithoutProblems() {
        #expect(RubricCheck.problems(in: rubric, prompt: question.prompt) == [])
    }

    @Test func agreesWithPeopleOnTheAnswersOfDevelopment() throws {
        let agreement = Agreement(try LabelledAnswer.read("three-timings-dev"), on: question)
        #expect(agreement.answers == 73)
        #expect(agreement.shareOfRightVerdicts >= 0.95, "\(agreement.disagreements)")
        #expect(agreement.ideaF1 >= 0.97)
        #expect(agreement.undeserved == [])
    }

    @Test func agreesWithPeopleOnOurOwnAnswers() throws {
        let agreement = Agreement(try LabelledAnswer.read("three-timings-own"), on: question)
        #expect(agreement.answers >= 300)
        #expect(agreement.shareOfRightVerdicts >= 0.97, "\(agreement.disagreements)")
        #expect(agreement.ideaF1 >= 0.97)
        #expect(agreement.undeserved == [])
    }

    @Test func agreesWithABlindWriter() throws {
        let agreement = Agreement(try LabelledAnswer.read("three-timings-blind"), on: question)
        #expect(agreement.answers == 60)
        #expect(agreement.shareOfRightVerdicts >= 0.95, "\(agreement.disagreements)")
        #expect(agreement.undeserved == [])
    }

    @Test func agreesWithManyPeople() throws {
        let agreement = Agreement(try LabelledAnswer.read("three-timings-people"), on: question)
        #expect(agreement.answers == 925)
        #expect(agreement.shareOfRightVerdicts >= 0.9, "\(agreement.disagreements)")
        #expect(agreement.ideaF1 >= 0.96)
        #expect(agreement.undeserved == [])
    }

    @Test func agreesWithPeopleOnAnswersKeptApart() throws {
        let agreement = Agreement(try LabelledAnswer.read("three-timings-apart"), on: question)
        #expect(agreement.answers == 319)
        #expect(agreement.shareOfRightVerdicts >= 0.8, "the rubric was not widened on these: find out what changed")
        #expect(agreement.ideaF1 >= 0.92)
        #expect(agreement.undeserved == [])
    }

    private static let sourceAnswer = """
        Increasing workers from 0 to 4 improved data loading and training speed. But going to 8 caused overhead or resource contention, \
        slowing training. The best num_workers is around 4 for your system.
        """

    @Test func acceptsTheAnswerOfTheSourcePage() {
        let verdict = grade(Self.sourceAnswer)
        #expect(verdict.outcome == .correct)
        #expect(verdict.score == 1)
        #expect(verdict.ideasFound == ["gain", "overhead", "optimum"])
        #expect(verdict.misconceptionsFound == [])
    }

    @Test(arguments: [
        ("Increasing workers from 0 to 4 improved data loading and training speed.", "gain"),
        ("But going to 8 caused overhead or resource contention, slowing training.", "overhead"),
        ("The best num_workers is around 4 for your system.", "optimum"),
    ])
    func givesEachOfItsSentencesExactlyItsIdea(sentence: String, idea: String) {
        let verdict = grade(sentence)
        #expect(verdict.ideasFound == [idea])
        #expect(verdict.outcome == .partial)
        #expect(verdict.misconceptionsFound == [])
    }

    @Test func gradesItsOwnSamplesAsItsAuthorSays() {
        for text in rubric.accepts + [rubric.reference] { #expect(grade(text).outcome == .correct, "\(text)") }
        for text in rubric.partial { #expect(grade(text).outcome == .partial, "\(text)") }
        for text in rubric.rejects { #expect(grade(text).score == 0, "\(text)") }
    }

    @Test func givesNothingForTheQuestionItself() {
        let verdict = grade(question.prompt.plainText)
        #expect(verdict.score == 0)
        #expect(verdict.reasons.first == .repeatsQuestion)
    }

    @Test func givesNothingAwayInHintsAndQuestions() {
        for text in question.hints + rubric.ideas.map(\.miss) {
            #expect(grade(text).ideasFound == [], "\(text)")
        }
    }

    @Test(arguments: Mutant.Kind.allCases)
    func refusesFullMarksToMutants(kind: Mutant.Kind) {
        let mutants = Mutator.mutants(of: [Self.sourceAnswer] + rubric.accepts, for: rubric, kinds: [kind])
        let survivors = mutants.filter { grade($0.text).outcome == .correct }
        #expect(mutants.count >= 2)
        #expect(Double(survivors.count) <= 0.1 * Double(mutants.count), "\(survivors.map(\.text))")
    }
}
