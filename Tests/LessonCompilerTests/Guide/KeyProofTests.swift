import CourseModel
import LessonCompiler
import Testing

@Suite struct KeyProofTests {
    /// What the proof says of the sample lesson with one change.
    private func proof(_ find: String, _ replacement: String) throws -> [String] {
        let text = try Fault("", find, replacement).applied(to: SampleCourse.lesson)
        let compiled = try #require(compiler.compile(SampleCourse.source(lesson: text)).compiled.first)
        #expect(!compiled.diagnostics.containsErrors)
        return KeyProof().diagnostics(of: compiled).map { DiagnosticFormatter().compact($0) }
    }

    @Test func tellsAnAcceptedAnswerThatIsNotCorrect() throws {
        let find = "accepts: [\"That is within the noise. Repeat"
        let found = try proof(find, "accepts: [\"The weather is nice.\", \"That is within the noise. Repeat")
        #expect(
            found == [
                "first-table.md:133:11: error: “The weather is nice.” under “accepts” is graded incorrect (0 %), but must be correct [sample-answer]"
            ])
    }

    @Test func tellsARejectedAnswerThatEarnsMarks() throws {
        let found = try proof("rejects: [\"4 workers is faster.\"]", "rejects: [\"This is noise.\"]")
        #expect(
            found == [
                "first-table.md:135:11: error: “This is noise.” under “rejects” is graded partial (50 %), but must be incorrect [sample-answer]"
            ])
    }

    @Test func tellsAPartialAnswerThatGetsAll() throws {
        let found = try proof("partial: [\"This is noise.\"]", "partial: [\"This is noise, so repeat it.\"]")
        #expect(
            found == [
                "first-table.md:134:11: error: “This is noise, so repeat it.” under “partial” is graded correct (100 %), but must be partial [sample-answer]"
            ])
    }

    @Test func tellsMarksForNothing() throws {
        let compiled = try #require(compiler.compile(SampleCourse.source()).compiled.first)
        let lenient = KeyProof { _, _ in Verdict(outcome: .correct, score: 1, reasons: [], grader: 1) }
        #expect(
            lenient.diagnostics(of: compiled).map { DiagnosticFormatter().compact($0) } == [
                "first-table.md:82:1: error: “0” gets full marks [unearned-marks]",
                "first-table.md:82:1: error: “8” gets full marks [unearned-marks]",
                "first-table.md:97:1: warning: 1 of 1 right answers made wrong by a change of the kind “sign” still gets full marks [key-mutant]",
                "first-table.md:97:1: warning: 4 of 4 right answers made wrong by a change of the kind “size” still get full marks [key-mutant]",
                "first-table.md:115:1: error: no answer gets full marks [unearned-marks]",
                "first-table.md:115:1: error: the question itself gets full marks [unearned-marks]",
                "first-table.md:115:1: warning: a heap of the rubric's words gets full marks: “again measure noise” [keyword-heap]",
                "first-table.md:134:11: error: “This is noise.” under “partial” is graded correct (100 %), but must be partial [sample-answer]",
                "first-table.md:135:11: error: “4 workers is faster.” under “rejects” is graded correct (100 %), but must be incorrect [sample-answer]",
            ])
    }

    @Test func tellsAChoiceWhoseKeyFails() throws {
        let compiled = try #require(compiler.compile(SampleCourse.source()).compiled.first)
        let strict = KeyProof { _, _ in
            Verdict(outcome: .incorrect, score: 0, reasons: [.ideaMissing("noise"), .typoCorrected(from: "a", to: "b")], grader: 1)
        }
        let first = try #require(strict.diagnostics(of: compiled).first)
        #expect(
            DiagnosticFormatter().human(first) == """
                first-table.md:82:1: error: the key itself, all options that are ticked, is graded incorrect [key-itself]
                   82 | ```question
                      | ^^^^^^^^^^^
                  Missing: “noise”. Reads “a” as “b”. Mend the value, the tolerance or the unit.
                """)
    }

    @Test func tellsAReferenceThatFailsItsOwnQuestion() throws {
        let find = "The difference is within the noise, so both should be measured several times."
        let found = try proof(find, "It depends.")
        #expect(
            found == [
                "first-table.md:120:12: error: “It depends.” under “reference” is graded incorrect (0 %), but must be correct [sample-answer]"
            ])
    }

    @Test func tellsARubricThatItsOwnWordsSatisfy() throws {
        let found = try proof(
            "match: [\"measure again\", \"several times\", \"repeat (it | the measurement)\"]", "match: [\"repeat\", \"measure again\"]")
        #expect(
            found.contains(
                "first-table.md:115:1: warning: a heap of the rubric's words gets full marks: “noise repeat” [keyword-heap]"
            ))
    }

    @Test func tellsKindsOfChangesThatSurviveAndFewChanges() throws {
        func lines(_ match: String, _ accepts: String) -> String {
            """
                match: [\(match)]
                hit: You saw that the gap is no bigger than chance.
                miss: How much does a single timing vary?
              - id: repeat
                says: it must be measured again
                match: ["measure again", "several times", "repeat (it | the measurement)"]
                hit: Right, repeats decide.
                miss: What would you do to find out?
            accepts: [\(accepts)]
            """
        }
        // A pattern that takes either direction.
        let found = try proof(
            lines("\"noise\", \"chance\"", "\"That is within the noise. Repeat the measurement several times.\"")
                + "  # hone: allow few-mutants: a short example",
            lines(
                "\"noise\", \"(more | fewer) ..2 noise\"",
                "\"There is more noise than that, so measure again.\", \"It has more noise than the gap. Measure again.\", "
                    + "\"Of course more noise is in it. Measure again.\", \"It shows more noise than a gap. Measure again.\""))
        #expect(
            found.contains {
                $0.hasPrefix("first-table.md:115:1: warning: ") && $0.contains("of the kind “direction”") && $0.hasSuffix("[key-mutant]")
            },
            "\(found)")
    }

    @Test func tellsTooFewChanges() throws {
        let found = try proof("  # hone: allow few-mutants: a short example", "")
        #expect(
            found == [
                "first-table.md:133:1: warning: its right answers can be changed in 3 ways only, so little is proved [few-mutants]"
            ])
    }

    @Test func scoresChangedAnswersByKind() throws {
        let compiled = try #require(compiler.compile(SampleCourse.source()).compiled.first)
        let score = try #require(KeyProof().findings(of: compiled).scores.last)
        #expect(score.question == "one-number-each")
        #expect(
            score.kinds.map { "\($0.kind) \($0.caught)/\($0.made)" }
                == ["digit 0/0", "negation 3/3", "direction 0/0", "unit 0/0", "optimum 0/0", "swap 0/0"])
    }

    @Test func findsNothingInTheSampleLesson() throws {
        #expect(try proof("status: ready", "status: draft") == [])
    }

    @Test func tellsANumberThatFailsItsOwnQuestion() throws {
        let found = try proof("value: 33.3\ntolerance: 2%\nunit: \"%\"", "value: 33.3\ntolerance: 0\nunit: 7 furlongs")
        #expect(found.map { $0.hasSuffix("[key-itself]") } == [true], "\(found)")
    }
}
