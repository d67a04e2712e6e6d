import CourseModel
import Grading
import Testing

@Suite struct QuestionTests {
    @Test func everyKeyPasses() throws {
        for question in try ShippedCourse.lesson("num-workers").questions {
            // The key of a `measured` question is the learner's own run.
            if case .measured = question.key { continue }
            let verdict = Grader().grade(try #require(question.key.rightResponse), to: question)
            #expect(verdict.outcome == .correct, "\(question.id): \(verdict)")
            #expect(verdict.score == 1, "\(question.id)")
        }
    }

    @Test func everyWrongOptionFailsAndEveryOptionHasFeedback() throws {
        for question in try ShippedCourse.lesson("num-workers").questions {
            guard case .choice(let key) = question.key else { continue }
            #expect(key.options.allSatisfy { !$0.feedback.isEmpty }, "\(question.id) leaves an option without feedback")
            for (index, option) in key.options.enumerated() where !option.isRight {
                #expect(Grader().grade(.chosen([index]), to: question).outcome == .incorrect, "\(question.id), option \(index)")
            }
        }
    }

    @Test(
        arguments: [
            ("overlap", "600 ms", Verdict.Outcome.correct), ("overlap", "0.85 s", .incorrect), ("overlap", "0.25 s", .incorrect),
            ("overlap", "0.35 s", .incorrect), ("idle", "20%", .correct), ("idle", "80 %", .incorrect), ("idle", "25 %", .incorrect),
            ("waiting-batches", "1.2 GB", .correct), ("waiting-batches", "1232 MB", .correct), ("waiting-batches", "0.6 GB", .incorrect),
            ("stream-copies", "40,000", .correct), ("stream-copies", "10000", .incorrect),
        ] as [(Question.ID, String, Verdict.Outcome)])
    func judgesTheNumberAsAPersonWould(_ id: Question.ID, _ answer: String, _ outcome: Verdict.Outcome) throws {
        let question = try ShippedCourse.question(id)
        #expect(Grader().grade(.typed(answer), to: question).outcome == outcome)
    }

    @Test func everyQuestionExplainsItself() throws {
        for question in try ShippedCourse.lesson("num-workers").questions where question.id != "three-timings" {
            #expect(!question.explanation.isEmpty, "\(question.id)")
        }
    }

    @Test(
        arguments: [
            ("Increasing workers from 0 to 4 improved data loading and training speed.", ["gain"]),
            ("But going to 8 caused overhead or resource contention, slowing training.", ["overhead"]),
            ("The best num_workers is around 4 for your system.", ["optimum"]),
        ] as [(String, [Idea.ID])])
    func eachSentenceOfThePagesAnswerEarnsItsIdea(_ sentence: String, _ ideas: [Idea.ID]) throws {
        let verdict = Grader().grade(.typed(sentence), to: try ShippedCourse.question("three-timings"))
        #expect(Self.found(verdict) == ideas)
        #expect(verdict.outcome == .partial)
    }

    @Test func thePagesAnswerIsCorrectWordForWord() throws {
        let answer = """
            Increasing workers from 0 to 4 improved data loading and training speed. But going to 8 caused overhead or resource \
            contention, slowing training. The best num_workers is around 4 for your system.
            """
        let verdict = Grader().grade(.typed(answer), to: try ShippedCourse.question("three-timings"))
        #expect(verdict.outcome == .correct)
        #expect(Self.found(verdict) == ["gain", "overhead", "optimum"])
    }

    private static func found(_ verdict: Verdict) -> [Idea.ID] {
        verdict.reasons.compactMap { if case .ideaFound(let idea, _) = $0 { idea } else { nil } }
    }
}
