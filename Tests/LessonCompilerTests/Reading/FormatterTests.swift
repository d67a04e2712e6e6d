import LessonCompiler
import Testing

@Suite struct DiagnosticFormatterTests {
    private let diagnostic = Diagnostic(
        severity: .error, rule: "unknown-key", file: "a.md", line: 12, column: 3, excerpt: .init(text: "\tähm: 1", offset: 1, length: 3),
        message: "“ähm” is no key", explanation: "Did you mean “hm”?", fix: .init(summary: "write hm", line: "\thm: 1"))

    @Test func writesForPeople() {
        #expect(
            DiagnosticFormatter(folder: "lessons/x").human(diagnostic) == """
                lessons/x/a.md:12:3: error: “ähm” is no key [unknown-key]
                   12 | \tähm: 1
                      | \t^^^
                  Did you mean “hm”?
                  Fix: write hm:
                      | \thm: 1
                """)
    }

    @Test func writesForEditors() {
        #expect(DiagnosticFormatter().compact(diagnostic) == "a.md:12:3: error: “ähm” is no key [unknown-key]")
    }

    @Test func counts() {
        let warning = Diagnostic(
            severity: .warning, rule: "r", file: "a", line: 1, column: 1, excerpt: nil, message: "", explanation: "")
        #expect(DiagnosticFormatter().summary([]) == "no problems")
        #expect(DiagnosticFormatter().summary([diagnostic]) == "1 error")
        #expect(DiagnosticFormatter().summary([diagnostic, warning, warning]) == "1 error, 2 warnings")
    }

    @Test func cutsLongLinesAroundTheMark() throws {
        let long = String(repeating: "word ", count: 100) + "&x"
        let text = "---\nid: a\ntitle: \(long)\nsummary: s\nobjectivs: 3\n---\n"
        let compiled = compiler.compile(CourseSource(courseText: nil, lessonTexts: ["a.md": text.replacing("title: ", with: "title: @")]))
        let excerpt = try #require(compiled.diagnostics.first { $0.rule == "yaml-syntax" }?.excerpt)
        #expect(excerpt.text.count == 200)
        #expect(excerpt.offset + excerpt.length <= 200)
    }
}
