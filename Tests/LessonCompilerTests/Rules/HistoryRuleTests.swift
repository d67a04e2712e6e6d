import CourseModel
import LessonCompiler
import Testing

@Suite struct HistoryRuleTests {
    private func reports(_ answered: [HistoryRules.Answered], lesson: String = SampleCourse.lesson) throws -> [String] {
        let compiled = try #require(compiler.compile(SampleCourse.source(lesson: lesson)).compiled.first)
        return HistoryRules.diagnostics(of: compiled, answered: answered).map { DiagnosticFormatter().human($0) }
    }

    @Test func warnsWhenAnAnsweredQuestionHasGone() throws {
        #expect(
            try reports([.init(question: "which-is-bst", answers: 3, changed: 0)]) == [
                """
                first-table.md:1:1: warning: the lesson has no question “which-is-bst” any more, to which 3 answers were given [answered-id-gone]
                    1 | ---
                      | ^^^
                  The answers stay in the history, but nothing shows them. If “which-is-best” is the same question, give it its old id back.
                """
            ])
    }

    @Test func warnsWhenAnswersWouldGetAnotherMark() throws {
        #expect(
            try reports([.init(question: "how-much-faster", answers: 4, changed: 1)]) == [
                """
                first-table.md:97:1: warning: of 4 answers given to “how-much-faster”, 1 would get another mark now [answered-key-changed]
                   97 | ```question
                      | ^^^^^^^^^^^
                  Is the key right? Then “hone data regrade” shows the old and the new marks, and writes the new ones when you agree.
                """
            ])
    }

    @Test func saysNothingOfAnswersThatKeepTheirMarks() throws {
        #expect(try reports([.init(question: "how-much-faster", answers: 4, changed: 0)]) == [])
    }
}
