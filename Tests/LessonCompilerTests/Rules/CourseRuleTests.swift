import CourseModel
import LessonCompiler
import Testing

@Suite struct CourseRuleTests {
    /// A small lesson without a fault.
    private func lesson(_ id: String, head: String = "") -> String {
        """
        ---
        id: \(id)
        title: A lesson
        summary: One line.
        objectives: [{id: see, text: See.}, {id: tell, text: Tell.}]
        minutes: 3
        \(head)---
        ## Text

        Words.

        ### Q

        How many?

        ```question
        id: q
        type: number
        about: [see, tell]
        value: 3
        tolerance: 0
        ```

        """
    }

    private func course(_ lessons: String) -> String { "id: c\ntitle: C\nsummary: S\nlicence: MIT\nlessons: [\(lessons)]\n" }

    @Test func compilesLessonsInTheOrderOfTheCourse() {
        let source = CourseSource(courseText: course("b, a"), lessonTexts: ["x.md": lesson("a"), "y.md": lesson("b")])
        let compiled = compiler.compile(source)
        #expect(report(compiled) == "")
        #expect(compiled.lessons.map(\.id) == ["b", "a"])
        #expect(compiled.course?.lessons == ["b", "a"])
    }

    @Test func leavesABrokenLessonOutAndLoadsTheOthers() {
        let broken = lesson("b").replacing("minutes: 3", with: "minutes: three")
        let compiled = compiler.compile(CourseSource(courseText: course("a, b"), lessonTexts: ["a.md": lesson("a"), "b.md": broken]))
        #expect(compiled.lessons.map(\.id) == ["a"])
        #expect(compact(compiled) == ["b.md:6:10: error: “minutes” is “three”, but must be a whole number from 1 to 600 [wrong-value]"])
    }

    @Test func doesNotCompileAKnownLessonAgain() {
        let source = CourseSource(courseText: course("a, b"), lessonTexts: ["a.md": lesson("a"), "b.md": lesson("b")])
        let compiled = compiler.compile(source, skipping: [source.lessons[0].hash])
        #expect(compiled.lessons.map(\.id) == ["b"])
        #expect(compiled.unchanged.map(\.id) == ["a"])
        #expect(compiled.course?.lessons == ["a", "b"])
    }

    @Test func listsNoDrafts() {
        let draft = lesson("b", head: "status: draft\n")
        let compiled = compiler.compile(CourseSource(courseText: course("a"), lessonTexts: ["a.md": lesson("a"), "b.md": draft]))
        #expect(report(compiled) == "")
        #expect(compiled.lessons.map(\.status) == [.ready, .draft])
        #expect(compiled.course?.lessons == ["a"])
    }

    @Test func reportsAMissingCourseFile() {
        let compiled = compiler.compile(CourseSource(courseText: nil, lessonTexts: ["a.md": lesson("a")]))
        #expect(compiled.course == nil)
        #expect(compiled.lessons.map(\.id) == ["a"])
        #expect(
            report(compiled) == """
                course.yml:1:1: error: there is no “course.yml” [course-file-missing]
                  Add one with id, title, summary, lessons and licence.
                """)
    }

    @Test func reportsLessonsThatAreMissingUnlistedOrListedTwice() {
        let source = CourseSource(courseText: course("a, a, bb"), lessonTexts: ["a.md": lesson("a"), "b.md": lesson("b")])
        #expect(
            report(compiler.compile(source)) == """
                b.md:1:1: warning: the lesson “b” is not listed in course.yml [lesson-unlisted]
                  Add “- b” to its “lessons:”, or mark the lesson “status: draft”.
                course.yml:5:14: error: the lesson “a” is listed twice [lesson-listed-twice]
                    5 | lessons: [a, a, bb]
                      |              ^
                  Keep one of the two.
                course.yml:5:17: error: no file has the lesson “bb” [lesson-missing]
                    5 | lessons: [a, a, bb]
                      |                 ^^
                  Did you mean “b”?
                """)
    }

    @Test func usesTheFirstOfTwoFilesWithOneId() {
        let source = CourseSource(courseText: course("a"), lessonTexts: ["a.md": lesson("a"), "copy.md": lesson("a")])
        let compiled = compiler.compile(source)
        #expect(compiled.lessons.map(\.id) == ["a"])
        #expect(
            report(compiled) == """
                copy.md:1:1: error: the lesson “a” is in a.md too [duplicate-lesson]
                  Give one of the two another id. The first file is used.
                """)
    }

    @Test func reportsRequirementsThatAreUnknownOrCircular() {
        let source = CourseSource(
            courseText: course("a, b, c"),
            lessonTexts: [
                "a.md": lesson("a", head: "requires: [b]\n"), "b.md": lesson("b", head: "requires: [a]\n"),
                "c.md": lesson("c", head: "requires: [a, dd]\n"),
            ])
        #expect(
            report(compiler.compile(source)) == """
                a.md:7:1: error: the lessons require each other: a → b → a [requirement-cycle]
                    7 | requires: [b]
                      | ^^^^^^^^
                  Leave one of them out of a “requires:”.
                c.md:7:15: warning: the course has no lesson “dd” [unknown-requirement]
                    7 | requires: [a, dd]
                      |               ^^
                  Known lessons: a, b, c.
                """)
    }

    @Test func reportsFilesThatCouldNotBeRead() {
        let source = CourseSource(
            courseFile: Array(course("a").utf8), lessons: [:],
            unreadable: [
                .init(path: "a.md", problem: .tooLarge(2_000_000)), .init(path: "b.md", problem: .notAFile),
                .init(path: "c.md", problem: .disappeared), .init(path: "d.md", problem: .system("Permission denied")),
            ])
        #expect(
            report(compiler.compile(source)) == """
                a.md:1:1: error: the file has 2000000 bytes, 1048576 are allowed [unreadable-file]
                  Divide it into several files.
                b.md:1:1: error: this is no regular file [unreadable-file]
                  A course holds text files only.
                c.md:1:1: error: the file is not there, or a symbolic link leads nowhere [unreadable-file]
                  Put the file back or mend the link.
                d.md:1:1: error: the file cannot be read: Permission denied [unreadable-file]
                  Check its permissions.
                """)
    }
}
