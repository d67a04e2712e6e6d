import CourseModel
import Grading
import LessonCompiler
import TestSupport
import Testing

/// Lessons and answers that were damaged at random: something is said of each, and nothing breaks.
@Suite struct FuzzTests {
    @Test func compilesOrRefusesEveryLesson() throws {
        let source = try ShippedCourse.source()
        let file = try #require(source.lessons.first)
        var mutator = ByteMutator(seed: 12)
        for round in 0..<ByteMutator.rounds(12) {
            let bytes = mutator.mutated(file.bytes)
            let compiled = ShippedCourse.compiler.compile(LessonFile(path: file.path, bytes: bytes, data: source.data), in: source)
            let lines = bytes.split(separator: 10, omittingEmptySubsequences: false).count
            #expect(compiled.diagnostics.allSatisfy { (0...lines + 1).contains($0.line) }, "round \(round)")
        }
    }

    @Test func gradesEveryAnswer() throws {
        let questions = try ShippedCourse.lesson("num-workers").questions
        var mutator = ByteMutator(seed: 13)
        let answers = [
            "From 0 to 4 loading got faster, 8 costs more than it brings; 4 is best of the three.", "1.2 GB", "40,000", "2 1 3", "1, 3",
            "25 ms ± 2",
        ]
        for round in 0..<ByteMutator.rounds(40) {
            let answer = String(decoding: mutator.mutated(Array(answers[round % answers.count].utf8)), as: UTF8.self)
            for question in questions {
                let verdict = Grader().grade(.typed(answer), to: question)
                #expect((0...1).contains(verdict.score), "round \(round), \(question.id)")
            }
        }
    }
}
