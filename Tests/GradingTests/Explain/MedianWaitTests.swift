import CourseModel
import Grading
import Testing

/// The second shipped `explain` question against answers that were written, and labelled, before its rubric.
struct MedianWaitTests {
    private let question: Question

    init() throws { question = try QuestionFile.question(named: "median-wait") }

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
}
