import CourseModel
import LessonCompiler
import Testing

/// Section roles in the words of other languages.
@Suite struct RoleWordTests {
    private static let course = """
        id: c
        title: C
        summary: S
        licence: MIT
        lessons: [a]
        roles:
          de:
            metric: Messgröße
            self-check: Selbsttest
            key-result: Kernaussage

        """

    private static let lesson = """
        ---
        id: a
        title: Eine Lektion
        summary: Eine Zeile.
        objectives: [{id: see, text: Sehen.}, {id: tell, text: Sagen.}]
        minutes: 3
        language: de-AT
        ---
        ## Messgröße: Worauf man achtet

        | metric | unit | better | how it is measured |
        |---|---|---|---|
        | `zeit` | s | lower | mit der Uhr |

        ## Selbsttest

        ### Wie viele?

        Wie viele sind zwei und zwei?

        ```question
        id: wie-viele
        type: number
        about: [see, tell]
        value: 4
        tolerance: 0
        ```

        ---

        ## Kernaussage: Merken

        Zwei und zwei sind vier.

        ## Self-check: Noch einer

        """

    private func compile(course: String = Self.course, lesson: String = Self.lesson) -> CompiledCourse {
        compiler.compile(CourseSource(courseText: course, lessonTexts: ["a.md": lesson]))
    }

    @Test func readsTheWordsOfTheLessonsLanguageAndTheEnglishOnes() throws {
        let compiled = compile()
        #expect(compact(compiled) == ["a.md:35:1: error: a section “Selbsttest:” needs a question [empty-section]"])
        let sections = try #require(compiled.compiled.first?.sketch?.sections)
        #expect(
            sections.map { "\($0.role.rawValue): \($0.title)" } == [
                "metric: Worauf man achtet", "self-check: Selbsttest", "key-result: Merken", "self-check: Noch einer",
            ])
    }

    @Test func takesThemForTextInAnotherLanguage() throws {
        let compiled = compile(lesson: Self.lesson.replacing("language: de-AT\n", with: ""))
        let sections = try #require(compiled.compiled.first?.sketch?.sections)
        #expect(sections.map(\.role) == [.text, .text, .text, .selfCheck])
    }

    @Test(arguments: [
        (
            "self-check: Selbsttest", "self-check: Messgröße",
            "course.yml:9:17: error: the word “Messgröße” stands for the role “metric” too [role-words]"
        ),
        (
            "self-check: Selbsttest", "self-check: Metric",
            "course.yml:9:17: error: the word “Metric” stands for the role “metric” too [role-words]"
        ),
        (
            "self-check: Selbsttest", "self-check: \"Test:\"",
            "course.yml:9:17: error: the word “Test:” has a colon in it [role-words]"
        ),
        (
            "self-check: Selbsttest", "selfcheck: Selbsttest",
            "course.yml:9:5: error: “selfcheck” is no key of the role words of a language [unknown-key]"
        ),
    ])
    func tellsWordsThatCannotBeUsed(find: String, replacement: String, problem: String) {
        #expect(compact(compile(course: Self.course.replacing(find, with: replacement))).contains(problem))
    }

    @Test func stampsALessonInItsOwnLanguage() throws {
        let course = Self.course + "    pitfalls: Fallen\n"
        let text = Self.lesson + "## Fallen {#fallen}\n\n- **Eine Falle** hier\n"
        let file = LessonFile(path: "a.md", bytes: Array(text.utf8))
        let ids = { LessonStamp.stamp(file, courseFile: $0)?.written.map(\.id) }
        #expect(try #require(ids(Array(course.utf8))).contains("eine-falle"))
        #expect(try #require(ids(nil)).contains("eine-falle") == false)
    }
}
