import LessonCompiler
import TestSupport
import Testing

@Suite struct StampTests {
    private func stamped(_ text: String) throws -> String {
        let result = try #require(LessonStamp.stamp(LessonFile(path: "a.md", bytes: Array(text.utf8))))
        return String(decoding: result.bytes, as: UTF8.self)
    }

    @Test func writesMissingIdsAndNothingElse() throws {
        let text = """
            ---\r
            id: a
            ---

            ## Metric: What to watch  \t
            x\u{301}

            Setext
            title
            ------------

            ## Frozen {#frozen}

            ## Pitfalls: Ways\r
            \r
            - **Trusting one number** A timing.\r
              Symptom: s\r

            - **Ünicode: gone.** b

            ## Self-check

            ### Which one?

            ```question
            type: explain
            ideas:
              - says: it is the first of them all
                match: [a]
              - id: second
                says: b
            ```

            ### Which one?

              ```question
              type: number
              ```

            ---

            ```experiment
            title: How many workers?
            ```
            """
        let expected = """
            ---\r
            id: a
            ---

            ## Metric: What to watch {#what-to-watch}  \t
            x\u{301}

            Setext
            title {#setext-title}
            ------------

            ## Frozen {#frozen}

            ## Pitfalls: Ways {#ways}\r
            \r
            - **Trusting one number** {#trusting-one-number} A timing.\r
              Symptom: s\r

            - **Ünicode: gone.** {#nicode-gone} b

            ## Self-check {#self-check}

            ### Which one?

            ```question
            id: which-one
            type: explain
            ideas:
              - id: it-is-the-first-of
                says: it is the first of them all
                match: [a]
              - id: second
                says: b
            ```

            ### Which one?

              ```question
              id: which-one-2
              type: number
              ```

            ---

            ```experiment
            id: how-many-workers
            title: How many workers?
            ```
            """
        expectText(try stamped(text), equals: expected)
        expectText(try stamped(expected), equals: expected)
    }

    @Test func changesNothingOfAStampedLesson() throws {
        let once = try stamped(SampleCourse.lesson)
        #expect(once != SampleCourse.lesson)
        #expect(try stamped(once) == once)
        #expect(compiler.compile(SampleCourse.source(lesson: once)).lessons.count == 1)
    }

    @Test(arguments: ["", "\u{FEFF}---\nid: a\n---\n## A {#a}\n", "no front matter\n\r\n\r", "---\nid: [\n---\n## {#x}\n```question\n"])
    func leavesBytesAloneWhereNothingIsMissing(text: String) throws {
        #expect(LessonStamp.stamp(LessonFile(path: "a.md", bytes: Array(text.utf8)))?.bytes ?? Array(text.utf8) == Array(text.utf8))
    }

    @Test func refusesWhatIsNoText() {
        #expect(LessonStamp.stamp(LessonFile(path: "a.md", bytes: [0xFF, 0xFE, 0x00])) == nil)
    }
}
