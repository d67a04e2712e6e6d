import CourseModel
import LessonCompiler
import Testing

/// Keys that stand in a file of their own beside the lesson.
@Suite struct KeyFileTests {
    private static let lesson = """
        ---
        id: a
        title: A lesson
        summary: One line.
        objectives: [{id: see, text: See.}, {id: tell, text: Tell.}]
        minutes: 3
        ---
        ## Text

        ### Which?

        Which of the two?

        - [ ] the `first` one
        - [ ] the second one

        ```question
        id: which
        type: choice
        about: [see]
        ```

        ### How many?

        How many are two and two?

        ```question
        id: how-many
        type: number
        about: [tell]
        unit: s
        ```

        """

    private static let keys = """
        which:
          right: the `first` one
          feedback: {the second one: "Too *late*."}
          explanation: |
            It came **first**.

            So there.
        how-many:
          value: 4
          tolerance: 0

        """

    private func compile(_ keys: String, lesson: String = Self.lesson, path: String = "a.key.yml") -> CompiledCourse {
        compiler.compile(
            CourseSource(
                courseText: "id: c\ntitle: C\nsummary: S\nlicence: MIT\nlessons: [a]\n", lessonTexts: ["a.md": lesson],
                dataTexts: [path: keys]))
    }

    @Test func addsTheKeysToTheBlocks() throws {
        let compiled = compile(Self.keys)
        #expect(report(compiled) == "")
        let questions = try #require(compiled.lessons.first?.questions)
        guard case .choice(let choice) = questions[0].key else { throw Unexpected() }
        #expect(choice.options.map(\.isRight) == [true, false])
        #expect(choice.options.map(\.feedback.plainText) == ["", "Too late."])
        #expect(questions[0].explanation.plainText == "It came first.\nSo there.")
        #expect(questions[1].key == .number(NumberKey(value: 4, tolerance: .absolute(0), unit: "s")))
        #expect(KeyProof().diagnostics(of: try #require(compiled.compiled.first)) == [])
    }

    @Test func namesTheFileOfKeysAndItsLine() {
        let compiled = compile(Self.keys.replacing("value: 4", with: "value: four").replacing("right: the", with: "right: a"))
        #expect(
            report(compiled) == """
                a.key.yml:2:10: error: “a `first` one” is none of the options [choice-form]
                    2 |   right: a `first` one
                      |          ^^^^^^^^^^^^^
                  Write it as the option is written, word for word. The options: “the first one”, “the second one”.
                a.key.yml:9:10: error: “value” is “four”, but must be a number [wrong-value]
                    9 |   value: four
                      |          ^^^^
                  Write a number.
                """)
    }

    @Test func tellsAKeyThatFailsItsOwnTestInTheFileOfKeys() throws {
        let compiled = compile(Self.keys.replacing("tolerance: 0", with: "tolerance: 0\n  need: any\n  range: [1, 2]"))
        #expect(report(compiled) == "")
        let strict = KeyProof { _, _ in Verdict(outcome: .incorrect, score: 0, reasons: [], grader: 1) }
        let found = strict.diagnostics(of: try #require(compiled.compiled.first)).map { DiagnosticFormatter().compact($0) }
        #expect(found.contains { $0.hasPrefix("a.key.yml:9:10: error: the key itself, “4 s”, is graded incorrect") }, "\(found)")
    }

    @Test(arguments: [
        ("whitch:\n  right: the first one\n", "a.key.yml:1:1: error: the lesson has no question or experiment “whitch” [key-file]"),
        ("how-many: 4\n", "a.key.yml:1:11: error: “how-many” is text, but must be a map of names and values [wrong-value]"),
        ("how-many:\n  unit: s\n", "a.key.yml:2:3: error: “unit” stands in the block of “how-many” too [key-file]"),
        ("which:\n  wright: the first one\n", "a.key.yml:2:3: error: “wright” is no key of a question of the type “choice” [unknown-key]"),
    ])
    func tellsWhatDoesNotFit(keys: String, problem: String) {
        #expect(compact(compile(keys)).contains(problem), "\(compact(compile(keys)))")
    }

    @Test func saysNothingOfQuestionsWhoseKeysCannotBeRead() {
        #expect(
            compact(compile("which: [\n")) == [
                "a.key.yml:1:1: error: this is no YAML: did not find expected node content [yaml-syntax]"
            ])
        #expect(compact(compile("")) == ["a.key.yml:1:1: error: the file is empty [empty-file]"])
    }

    @Test func tellsKeysWithoutALesson() {
        let compiled = compile("which:\n  right: the first one\n", path: "b.key.yml")
        #expect(
            compact(compiled).last == "b.key.yml:1:1: error: there is no lesson “b.md” that these keys belong to [key-file]",
            "\(compact(compiled))")
    }

    @Test func tellsRightOptionsBesideTickedOnes() {
        let lesson = Self.lesson.replacing("- [ ] the second", with: "- [x] the second")
        #expect(
            compact(compile(Self.keys, lesson: lesson)) == [
                "a.key.yml:2:10: error: the right options stand here, and boxes are ticked [choice-form]"
            ])
    }

    @Test func silencesARuleInTheFileOfKeys() throws {
        let lesson =
            Self.lesson + """
                ### Why?

                Why is it so?

                <!-- hone: allow keyword-heap: one word is no heap -->
                ```question
                id: why
                type: explain
                about: [tell]
                ```

                """
        let keys = """
            why:
              reference: It is noise.
              ideas: [{id: noise, says: it is noise, match: [noise], hit: Yes., miss: What else?}]
              rejects: [It is nice.]
              # hone: allow few-mutants: a test
              accepts: [That is noise.]

            """
        let compiled = compile(Self.keys + keys, lesson: lesson)
        #expect(report(compiled) == "")
        #expect(KeyProof().diagnostics(of: try #require(compiled.compiled.first)) == [])
        let loud = compile(Self.keys + keys.replacing("  # hone: allow few-mutants: a test\n", with: ""), lesson: lesson)
        let found = KeyProof().diagnostics(of: try #require(loud.compiled.first))
        #expect(found.map { "\($0.file):\($0.line) \($0.rule)" } == ["a.key.yml:15 few-mutants"])
    }
}
