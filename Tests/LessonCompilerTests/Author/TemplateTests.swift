import CourseModel
import LessonCompiler
import Testing

@Suite struct TemplateTests {
    /// Everything that the check says of a course with one lesson.
    private func reports(_ lesson: String) -> [String] {
        let source = CourseSource(
            courseText: CourseTemplate.course(id: "a-course", title: "A “course”: one", lesson: "first-lesson"),
            lessonTexts: ["first-lesson.md": lesson],
            dataTexts: [CourseTemplate.recordingPath("new-experiment"): CourseTemplate.recording])
        let compiled = compiler.compile(source)
        return (compiled.diagnostics + compiled.compiled.flatMap { KeyProof().diagnostics(of: $0) }).map {
            DiagnosticFormatter().compact($0)
        }
    }

    @Test func beginsACourseThatPassesTheCheck() {
        #expect(reports(CourseTemplate.lesson(id: "first-lesson", title: "First: a lesson")) == [])
    }

    @Test func beginsALessonWithEveryRole() {
        #expect(reports(CourseTemplate.metricsLesson(id: "first-lesson", title: "First")) == [])
    }

    @Test(arguments: CourseTemplate.questionTypes)
    func beginsAQuestionOfEveryType(type: String) throws {
        let question = try #require(CourseTemplate.question(type, id: "new-question", about: "first-objective"))
        let lesson = CourseTemplate.metricsLesson(id: "first-lesson", title: "First")
        #expect(reports(lesson.replacing("\n## Key result", with: "\n" + question + "\n## Key result")) == [])
    }

    @Test(arguments: CourseTemplate.experimentSources)
    func beginsAnExperimentOfEverySource(source: String) throws {
        let experiment = try #require(CourseTemplate.experiment(source, id: "new-experiment"))
        let lesson = CourseTemplate.metricsLesson(id: "first-lesson", title: "First")
        #expect(reports(lesson.replacing("\n## Tradeoff", with: "\n" + experiment + "\n## Tradeoff")) == [])
    }

    @Test func knowsNoOtherTypes() {
        #expect(CourseTemplate.question("riddle", id: "a", about: "b") == nil)
        #expect(CourseTemplate.experiment("guessed", id: "a") == nil)
    }

    @Test(arguments: [
        ("id: a\nlessons:\n  - one\n\n# end\n", "id: a\nlessons:\n  - one\n  - two\n\n# end\n"),
        ("lessons:\n- one\n- b # c\nlicence: MIT", "lessons:\n- one\n- b # c\n- two\nlicence: MIT"),
        ("lessons:\r\n  - one\r\n", "lessons:\r\n  - one\r\n  - two\r\n"),
    ])
    func addsALessonToTheList(before: String, after: String) {
        #expect(CourseTemplate.course(before, adding: "two") == after)
    }

    @Test(arguments: ["id: a\n", "lessons: [one]\n", ""])
    func addsNothingWhereThereIsNoListOfLines(text: String) {
        #expect(CourseTemplate.course(text, adding: "two") == nil)
    }
}
