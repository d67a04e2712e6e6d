import CourseModel
import LessonCompiler
import Testing

/// Right answers of every type made wrong by one change.
@Suite struct MutationTests {
    private func guide() throws -> CompiledLesson { try #require(compiler.compile(try Guide().source()).compiled.first) }

    private func lines(_ scores: [MutationScore]) -> [String] {
        scores.map { score in
            let kinds = score.kinds.filter { $0.made > 0 }.map { "\($0.kind) \($0.caught)/\($0.made)" }
            return "\(score.question) \(score.showings): \(kinds.joined(separator: ", "))"
        }
    }

    @Test func changesTheAnswersOfEveryType() throws {
        let scores = KeyProof().findings(of: try guide()).scores.filter { $0.question != "one-number-each" }
        #expect(
            lines(scores) == [
                "which-is-best 1: other option 2/2", "how-much-faster 1: size 4/4, sign 1/1",
                "word-for-it 1: negation 3/3, word left out 2/2",
                "file-to-device 1: swap 3/3, reversal 1/1", "what-shows-what 1: swap 1/1, extra 1/1", "fill-the-gaps 1: cell 11/11",
                "from-one-time-to-another 5: size 20/20, sign 5/5",
            ])
    }

    @Test func namesEverySurvivorAndReportsItsKind() throws {
        let lenient = KeyProof { _, _ in Verdict(outcome: .correct, score: 1, reasons: [], grader: 1) }
        let (diagnostics, scores) = lenient.findings(of: try guide())
        #expect(scores.allSatisfy { $0.caught == 0 })
        let order = try #require(scores.first { $0.question == "file-to-device" })
        #expect(
            order.kinds.last?.survivors
                == ["copy the batch to the device → put them together as a batch → decode the images → read the files"])
        let reported = diagnostics.filter { $0.rule == "key-mutant" }.map(\.message)
        for kind in ["size", "sign", "word left out", "swap", "reversal", "extra", "cell"] {
            #expect(reported.contains { $0.contains("of the kind “\(kind)”") }, "\(kind)")
        }
        #expect(!reported.contains { $0.contains("other option") })
    }

    @Test(arguments: [
        ("tolerance: 2%", "tolerance: 60%", "1 of 4 right answers made wrong by a change of the kind “size” still gets full marks"),
        ("tolerance: 2%", "tolerance: 70", "1 of 1 right answers made wrong by a change of the kind “sign” still gets full marks"),
    ])
    func tellsAToleranceThatTakesAnotherNumber(find: String, replacement: String, message: String) throws {
        let text = try Fault("", "value: 33.3\n" + find, "value: 33.3\n" + replacement).applied(to: SampleCourse.lesson)
        let compiled = try #require(compiler.compile(SampleCourse.source(lesson: text)).compiled.first)
        let found = KeyProof().diagnostics(of: compiled).filter { $0.rule == "key-mutant" }
        #expect(found.map(\.message).contains(message), "\(found.map(\.message))")
        #expect(found.allSatisfy { $0.line == 97 })
    }

    @Test func silencesAKindThatIsRightAsWell() throws {
        let find = "```question\nid: how-much-faster\ntype: number\nabout: [read-curve]\nvalue: 33.3\ntolerance: 2%"
        let silenced = find.replacing("tolerance: 2%", with: "tolerance: 60%")
        let text = try Fault("", find, "<!-- hone: allow key-mutant: a very rough estimate will do -->\n" + silenced).applied(
            to: SampleCourse.lesson)
        let compiled = try #require(compiler.compile(SampleCourse.source(lesson: text)).compiled.first)
        #expect(KeyProof().diagnostics(of: compiled) == [])
    }
}
