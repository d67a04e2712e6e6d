import CourseModel
import LessonCompiler
import Testing

@Suite struct SilenceTests {
    /// What is reported of the sample lesson with changes, proof included.
    private func reports(_ changes: (String, String)...) throws -> [String] {
        var text = SampleCourse.lesson
        for (find, replacement) in changes { text = try Fault("", find, replacement).applied(to: text) }
        let compiled = compiler.compile(SampleCourse.source(lesson: text))
        let proofs = compiled.compiled.flatMap { KeyProof().diagnostics(of: $0) }
        return (compiled.diagnostics + proofs).map { DiagnosticFormatter().compact($0) }
    }

    private let untested = (
        "text: Tell a difference from noise.", "text: Tell noise.\n  - id: more # hone: allow untested: in lesson 2\n    text: More."
    )

    @Test func silencesAWarningOnItsLine() throws {
        #expect(try reports(untested) == [])
    }

    @Test func silencesAWarningOnTheNextLine() throws {
        let found = try reports(
            ("The **time per batch** is", "<!-- hone: allow image-alt: it is only a line -->\n\n![](line.png) The **time per batch** is"))
        #expect(found == [])
    }

    @Test func doesNotShowTheCommentToLearners() throws {
        let text = try Fault("", "The **time per batch** is", "<!-- hone: allow image-alt: why -->\n![](l.png)").applied(
            to: SampleCourse.lesson)
        let lesson = try #require(compiler.compile(SampleCourse.source(lesson: text)).lessons.first)
        guard case .prose(let blocks) = lesson.sections[0].items[0] else { throw Unexpected() }
        #expect(blocks.first?.plainText == "what a training run is made of." || blocks.first?.plainText.contains("hone") == false)
    }

    @Test func silencesAFindingOfTheProof() throws {
        let wrong = ("accepts: [\"That is", "# hone: allow sample-answer: it will be mended\naccepts: [\"It depends.\", \"That is")
        #expect(try reports(wrong) == [])
    }

    @Test(arguments: [
        ("hone: allow", "this comment names no rule to silence"),
        ("hone: allow nonsense: because", "there is no rule “nonsense” to silence"),
        ("hone: allow unknown-key: because", "“unknown-key” cannot be silenced: the lesson does not work without it"),
        ("hone: allow image-alt", "“image-alt” is silenced without a reason"),
        ("hone: allow image-alt:", "“image-alt” is silenced without a reason"),
    ])
    func reportsACommentThatCannotSilence(comment: String, message: String) throws {
        let found = try reports(("The **time per batch** is", "<!-- \(comment) -->\n\nThe **time per batch** is"))
        #expect(found.count == 1)
        #expect(found.first?.hasSuffix("warning: \(message) [silence-form]") == true, "\(found)")
    }

    @Test func reportsACommentThatSilencesNothing() throws {
        let found = try reports(("The **time per batch** is", "<!-- hone: allow image-alt: why -->\n\nThe **time per batch** is"))
        #expect(found == ["first-table.md:22:18: warning: “image-alt” reports nothing here [silence-unused]"])
        let proof = try reports(("accepts: [", "# hone: allow sample-answer: why\naccepts: ["))
        #expect(proof == ["first-table.md:133:15: warning: “sample-answer” reports nothing here [silence-unused]"])
    }

    @Test func takesNoNoticeOfTheWordsOutsideOfAComment() throws {
        #expect(try reports(("The **time per batch** is", "Write hone: allow x: y. The **time per batch** is")) == [])
    }
}
