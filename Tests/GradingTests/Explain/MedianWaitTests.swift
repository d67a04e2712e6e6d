import CourseModel
import Grading
import Testing

/// The second shipped `explain` question against answers that were written, and labelled, before its rubric.
struct MedianWaitTests {
    private let question: Question
    private let rubric: Rubric

    init() throws {
        question = try QuestionFile.question(named: "median-wait")
        guard case .explain(let rubric) = question.key else { throw QuestionFile.MissingQuestion() }
        self.rubric = rubric
    }

    @Test func agreesWithPeopleOnAnswersWrittenBeforeItsRubric() throws {
        let agreement = Agreement(try LabelledAnswer.read("median-wait-blind"), on: question)
        #expect(agreement.answers == 60)
        #expect(agreement.shareOfRightVerdicts >= 0.9, "\(agreement.disagreements)")
        #expect(agreement.ideaF1 >= 0.95)
        #expect(agreement.undeserved == [])
    }

    @Test func agreesWithManyPeople() throws {
        let agreement = Agreement(try LabelledAnswer.read("median-wait-people"), on: question)
        #expect(agreement.answers == 238)
        #expect(agreement.shareOfRightVerdicts >= 0.86, "\(agreement.disagreements)")
        #expect(agreement.ideaF1 >= 0.94)
        #expect(agreement.undeserved == [])
    }

    @Test(arguments: Mutant.Kind.allCases) func refusesFullMarksToMutants(kind: Mutant.Kind) {
        let mutants = ([rubric.reference] + rubric.accepts).flatMap { Mutator.mutants(of: $0, for: rubric, kinds: [kind]) }
        let survivors = mutants.filter { Grader().grade(.typed($0.text), to: question).outcome == .correct }
        #expect(mutants.count >= 2)
        #expect(Double(survivors.count) <= 0.1 * Double(mutants.count), "\(survivors.map(\.text))")
    }
}
