import Foundation
import TestSupport
import Testing

/// The tools for instructors, through the built program.
struct AuthorTests {
    private func hone(_ arguments: String..., home: String, input: String = "") throws -> ProcessResult {
        try HoneExecutable.run(arguments, home: home, input: input, environment: ["HONE_LESSONS": home + "/none"], folder: home)
    }

    @Test func beginsACourseThatPassesTheCheckAndNeverWritesOverOne() throws {
        try withTemporaryFolder { home in
            #expect(try hone("author", "new", "course", "my-course", home: home.path).status == .code(0))
            #expect(try hone("author", "new", "lesson", "my-course", "second-lesson", "--metrics", home: home.path).status == .code(0))
            let check = try hone("author", "check", "my-course", "--strict", home: home.path)
            #expect(check.status == .code(0), "\(check.output)")
            #expect(
                check.output == """
                    2 lessons checked: no problems.
                    Right answers made wrong by one change: 14 of 14 caught.

                    """)
            let again = try hone("author", "new", "course", "my-course", home: home.path)
            #expect(again.status == .code(1))
            #expect(again.errors == "hone: my-course/course.yml is there already; nothing was written over it.\n")
            #expect(try hone("author", "stamp", "my-course", "--check", home: home.path).output == "No id is missing.\n")
        }
    }

    @Test func refusesNamesAndTypesThatAreNone() throws {
        try withTemporaryFolder { home in
            #expect(try hone("author", "new", "course", "My Course", home: home.path).status == .code(2))
            let type = try hone("author", "new", "question", "choise", home: home.path)
            #expect(type.status == .code(2))
            #expect(type.errors == "hone: There is no question type “choise”. Did you mean choice?\n")
        }
    }

    @Test func gradesByNoOlderVersionOfALessonThatHasErrors() throws {
        try withTemporaryFolder { home in
            _ = try hone("author", "new", "course", "my-course", home: home.path)
            let path = home.path + "/my-course/first-lesson.md"
            let question = try hone("author", "new", "question", "explain", "--id", "why", home: home.path).output
            let text = try String(contentsOfFile: path, encoding: .utf8) + question
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            #expect(try hone("course", "add", "my-course", home: home.path).status == .code(0))
            let answer = "{\"id\": 1, \"text\": \"4 is faster than 0.\"}\n"
            let grade = { try self.hone("author", "grade", "why", "--answers", "-", home: home.path, input: answer) }
            #expect(try grade().output.contains("\"verdict\":\"partial\""))
            try text.replacing("better(4, 0)", with: "better(4, 0").write(toFile: path, atomically: true, encoding: .utf8)
            let refused = try grade()
            #expect(refused.status == .code(1))
            #expect(refused.output == "")
            #expect(refused.errors.contains("[rubric-pattern]"))
            #expect(
                refused.errors.hasSuffix(
                    "hone: The lesson my-course/first-lesson has errors now, so that only an older version of it could be used. Mend them first.\n"
                ))
            let match = try hone("author", "explain-match", "--question", "why", "noise", "It is noise.", home: home.path)
            #expect(match.status == .code(1))
        }
    }

    @Test func checksOneLessonAlone() throws {
        try withTemporaryFolder { home in
            _ = try hone("author", "new", "course", "my-course", home: home.path)
            _ = try hone("author", "new", "lesson", "my-course", "second-lesson", home: home.path)
            for name in ["first-lesson", "second-lesson"] {
                let path = "\(home.path)/my-course/\(name).md"
                let text = try String(contentsOfFile: path, encoding: .utf8).replacing("minutes: 10", with: "minutes: soon")
                try text.write(toFile: path, atomically: true, encoding: .utf8)
            }
            let check = try hone("author", "check", "my-course/second-lesson.md", "--compact", home: home.path)
            #expect(check.status == .code(1))
            #expect(
                check.output == """
                    my-course/second-lesson.md:10:10: error: “minutes” is “soon”, but must be a whole number from 1 to 600 [wrong-value]
                    1 lesson checked: 1 error.

                    """)
        }
    }

    @Test func triesExperimentsBeforeALearnerDoes() throws {
        try withTemporaryFolder { home in
            _ = try hone("author", "new", "course", "my-course", home: home.path)
            _ = try hone("author", "new", "lesson", "my-course", "second-lesson", "--metrics", home: home.path)
            let path = home.path + "/my-course/second-lesson.md"
            let simulated = try hone("author", "new", "experiment", "simulated", home: home.path).output
            let recorded = try hone(
                "author", "new", "experiment", "recorded", "--id", "elsewhere", "--course", "my-course", home: home.path)
            #expect(recorded.errors == "Made my-course/recordings/elsewhere.json: put your own numbers into it.\n")
            let text = try String(contentsOfFile: path, encoding: .utf8)
                .replacing("\n## Tradeoff", with: simulated + recorded.output + "\n## Tradeoff")
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            #expect(try hone("author", "check", "my-course", "--strict", home: home.path).status == .code(0))

            let short = text.replacing("step: 20ms\n", with: "step: 20ms\nbudget: 4s\n")
                .replacing("when: \"same(8, 4)\"", with: "when: \"at(new-experiment, num_workers=4).iteration_time / (cores - cores) > 1\"")
            try short.write(toFile: path, atomically: true, encoding: .utf8)
            let check = try hone("author", "check", "my-course", "--compact", home: home.path)
            #expect(check.output.contains("rounds fit into the budget of 4s"), "\(check.output)")
            #expect(check.output.contains("has no value after the run: it divides by zero [experiment-fails]"), "\(check.output)")
            #expect(check.status == .code(1))
        }
    }

    @Test func beginsALessonAtTheSectionOfASearchHit() throws {
        try withTemporaryFolder { home in
            _ = try hone("author", "new", "course", "my-course", home: home.path)
            _ = try hone("course", "add", "my-course", home: home.path)
            let found = try hone("search", "faster", home: home.path).output
            #expect(found.contains("Go there with: hone learn my-course/first-lesson#self-check."), "\(found)")
            let learn = try hone("learn", "first-lesson#self-check", home: home.path, input: "q\n")
            #expect(learn.output.contains("Ask something that has one answer.") && !learn.output.contains("Write for somebody"))
            let unknown = try hone("learn", "first-lesson#self-chek", home: home.path)
            #expect(unknown.status == .code(1))
            #expect(
                unknown.errors
                    == "hone: The lesson has no section “self-chek”. Did you mean self-check? Sections: why-it-matters, self-check.\n")
        }
    }

    @Test func printsOneDocumentForPrograms() throws {
        try withTemporaryFolder { home in
            _ = try hone("author", "new", "course", "my-course", home: home.path)
            let path = home.path + "/my-course/first-lesson.md"
            let text = try String(contentsOfFile: path, encoding: .utf8).replacing("minutes: 10", with: "minutes: soon")
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            let check = try hone("author", "check", "my-course", "--json", home: home.path)
            #expect(check.status == .code(1))
            let document = try #require(try JSONSerialization.jsonObject(with: Data(check.output.utf8)) as? [String: Any])
            #expect(document["format"] as? String == "hone-check")
            #expect(document["errors"] as? Int == 1)
            let problems = try #require(document["diagnostics"] as? [[String: Any]])
            #expect(problems.first?["file"] as? String == "my-course/first-lesson.md")
            #expect(problems.first?["line"] as? Int == 10)
            #expect(problems.first?["column"] as? Int == 10)
            #expect(problems.first?["rule"] as? String == "wrong-value")
        }
    }

    @Test func printsALessonWithItsProblemsWhereTheyAre() throws {
        try withTemporaryFolder { home in
            _ = try hone("author", "new", "course", "my-course", home: home.path)
            let path = home.path + "/my-course/first-lesson.md"
            let text = try String(contentsOfFile: path, encoding: .utf8).replacing("level: recall", with: "level: recal")
            try text.write(toFile: path, atomically: true, encoding: .utf8)
            let preview = try hone("author", "preview", "my-course/first-lesson.md", home: home.path)
            #expect(preview.status == .code(1))
            let why = try #require(preview.output.range(of: "Why it matters"))
            let problem = try #require(preview.output.range(of: "“level” is “recal”"))
            let check = try #require(preview.output.range(of: "Self-check", range: problem.upperBound..<preview.output.endIndex))
            #expect(why.lowerBound < problem.lowerBound && problem.lowerBound < check.lowerBound)
            #expect(preview.output.hasSuffix("1 error.\n"))
        }
    }

    @Test func showsALessonAgainWhenItIsSavedAndKeepsItsPlace() throws {
        try withTemporaryFolder { home in
            _ = try hone("author", "new", "course", "my-course", home: home.path)
            let path = home.path + "/my-course/first-lesson.md"
            let session = try HoneExecutable.open(
                ["author", "preview", path, "--plain"], home: home.path, size: .init(columns: 60, rows: 14))
            try session.wait(for: "no problems.")
            try session.wait(for: "quit >")
            try session.type("\n")
            try session.wait(for: "11–")
            let text = try String(contentsOfFile: path, encoding: .utf8)
            try text.replacing("Write for somebody who has ten minutes.", with: "Save me once.").write(
                toFile: path, atomically: true, encoding: .utf8)
            try session.wait(for: "Save me once.")
            try session.wait(for: "11–")
            try text.replacing("type: number", with: "type: numbre").write(toFile: path, atomically: true, encoding: .utf8)
            try session.wait(for: "1 error.")
            try session.type("e\n")
            try session.wait(for: "numbre")
            try session.type("q\n")
            #expect(try session.waitForEnd() == .code(0))
            #expect(session.isInFirstState)
        }
    }

    @Test func gradesStoredAnswersAgainWhenAKeyChanged() throws {
        try withTemporaryFolder { home in
            let course = home.path + "/course"
            try FileManager.default.createDirectory(atPath: course, withIntermediateDirectories: true)
            try "id: c\ntitle: C\nsummary: S\nlicence: MIT\nlessons:\n  - a\n".write(
                toFile: course + "/course.yml", atomically: true, encoding: .utf8)
            func write(value: String) throws {
                try Self.lesson.replacing("VALUE", with: value).write(toFile: course + "/a.md", atomically: true, encoding: .utf8)
            }
            try write(value: "2")
            #expect(try hone("course", "add", "course", home: home.path).status == .code(0))
            _ = try hone("learn", "a", home: home.path, input: "3\n\n")
            #expect(try hone("data", "regrade", home: home.path).output == "1 answers graded again: no mark changes.\n")

            let stats = try hone("author", "stats", home: home.path)
            #expect(
                stats.output.hasPrefix("c/a/sum  \(course)/a.md:17\n  learners 1 · facility 0 % · mean first score 0 % · discrimination –"))
            #expect(stats.output.contains("\n  1 × “3”\n"))
            #expect(try hone("data", "export", "all.jsonl", home: home.path).status == .code(0))
            let twice = try hone("author", "stats", "sum", "--from", "all.jsonl", "all.jsonl", home: home.path)
            #expect(twice.output.contains("learners 2 · facility 0 %"), "\(twice.output)\(twice.errors)")

            try write(value: "3")
            let check = try hone("author", "check", "course", home: home.path)
            #expect(check.output.contains("of 1 answer given to “sum”, 1 would get another mark now [answered-key-changed]"))
            let shown = try hone("data", "regrade", home: home.path)
            #expect(shown.output.contains("not right (0 %) → correct (100 %)  “3”"), "\(shown.output)")
            #expect(shown.output.hasSuffix("Nothing was written.\n"))
            #expect(shown.errors == "To write the new marks, add --yes.\n")
            let written = try hone("data", "regrade", "sum", "--yes", home: home.path)
            #expect(written.output.hasSuffix("Written. The old marks stay in the history.\n"))
            #expect(try hone("data", "regrade", home: home.path).output == "1 answers graded again: no mark changes.\n")
            #expect(try hone("progress", home: home.path).output.contains("1/1"))
        }
    }

    private static let lesson = """
        ---
        id: a
        title: A
        summary: S
        objectives:
          - {id: add, text: Add.}
          - {id: know, text: Know.}
        minutes: 1
        ---

        ## Self-check

        ### Sum

        What is one and one, or one and two?

        ```question
        id: sum
        type: number
        about: [add, know]
        value: VALUE
        tolerance: 0
        ```

        """
}
