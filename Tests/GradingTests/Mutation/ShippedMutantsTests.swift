import CourseModel
import Grading
import Testing

/// The right answers of the shipped `explain` questions, made wrong by one change.
struct ShippedMutantsTests {
    private struct Score {
        var made: [Mutant.Kind: Int] = [:]
        var survivors: [Mutant] = []
    }

    private static func score(_ id: String) throws -> Score {
        let question = try QuestionFile.question(named: id)
        guard case .explain(let rubric) = question.key else { throw QuestionFile.MissingQuestion() }
        let grader = Grader()
        var score = Score()
        for mutant in Set(Mutator.mutants(of: [rubric.reference] + rubric.accepts, for: rubric)) {
            score.made[mutant.kind, default: 0] += 1
            if grader.grade(.typed(mutant.text), to: question).outcome == .correct { score.survivors.append(mutant) }
        }
        return score
    }

    @Test(arguments: ["three-timings", "median-wait"]) func areManyAndOfEveryKind(id: String) throws {
        let score = try Self.score(id)
        #expect(Set(score.made.keys) == Set(Mutant.Kind.allCases))
        #expect(score.made.values.reduce(0, +) >= 20)
    }

    @Test func getNoFullMarks() throws {
        let scores = try ["three-timings", "median-wait"].map(Self.score)
        let survivors = scores.flatMap(\.survivors)
        let made = scores.reduce(0) { $0 + $1.made.values.reduce(0, +) }
        #expect(Double(survivors.count) <= 0.05 * Double(made), "\(survivors.map(\.text))")
        for kind in Mutant.Kind.allCases {
            let ofKind = scores.reduce(0) { $0 + ($1.made[kind] ?? 0) }
            #expect(Double(survivors.count { $0.kind == kind }) <= 0.1 * Double(ofKind), "\(kind)")
        }
    }
}
