import CourseModel
import LessonCompiler
import Testing

/// What a dry run of experiments showed.
@Suite struct ExperimentRuleTests {
    private func report(
        _ rehearsal: ExperimentRules.Rehearsal, of experiment: Experiment.ID = "sweep", lesson: String = SampleCourse.lesson
    ) throws -> [String] {
        let compiled = try #require(compiler.compile(SampleCourse.source(lesson: lesson)).compiled.first)
        return ExperimentRules.diagnostics(of: compiled, rehearsals: [experiment: rehearsal]).map { DiagnosticFormatter().human($0) }
    }

    @Test func saysNothingWhenAllRoundsFit() throws {
        #expect(try report(.estimated(ExperimentEstimate(roundSeconds: 4, rounds: 6))) == [])
    }

    @Test func tellsRoundsThatDoNotFit() throws {
        #expect(
            try report(.estimated(ExperimentEstimate(roundSeconds: 13.04, rounds: 2))) == [
                """
                first-table.md:145:1: warning: only 2 of 6 rounds fit into the budget of 30s: a round takes about 13s [experiment-budget]
                  145 | ```experiment
                      | ^^^^^^^^^^^^^
                  With fewer than 3 rounds nothing can be said of which settings differ. Raise “budget”, or lower “rounds”, the settings or the work of one.
                """
            ])
    }

    @Test func tellsABudgetThatIsTooShortForOneRound() throws {
        #expect(
            try report(.estimated(ExperimentEstimate(roundSeconds: 123.4, rounds: 0))) == [
                """
                first-table.md:145:1: error: not even one round fits into the budget of 30s: it takes about 120s [experiment-fails]
                  145 | ```experiment
                      | ^^^^^^^^^^^^^
                  Raise “budget”, or lower the settings or the work of one.
                """
            ])
    }

    @Test(arguments: [
        (
            ExperimentRules.Rehearsal.failed(.badParameter("epochs", value: "3", problem: "needs count: epoch")),
            "the experiment cannot run: epochs 3 needs count: epoch"
        ),
        (.failed(.itemFailed(index: 3, problem: "no such file")), "the experiment cannot run: item 3 failed (no such file)"),
        (.tookTooLong(2), "simulating this experiment takes more than 2s"),
    ])
    func tellsAnExperimentThatCannotRun(rehearsal: ExperimentRules.Rehearsal, message: String) throws {
        let found = try report(rehearsal)
        #expect(found.map { $0.split(separator: "\n")[0] } == ["first-table.md:145:1: error: \(message) [experiment-fails]"])
    }

    @Test func evaluatesWhatIsSaidOfARun() throws {
        let compiled = try #require(compiler.compile(SampleCourse.source()).compiled.first)
        let recorded = try #require(compiled.lesson?.experiments.last?.recording)
        #expect(
            try report(.ran(recorded)).map { $0.split(separator: "\n")[0] } == [
                "first-table.md:145:1: error: “slower(8, 4)” has no value after the run: 8 is no setting of the run [experiment-fails]",
                "first-table.md:145:1: error: “same(8, 4)” has no value after the run: 8 is no setting of the run [experiment-fails]",
            ])
        #expect(try report(.ran(recorded), of: "four-cores") == [])
    }

    @Test func isSilencedAtItsLine() throws {
        let comment = "<!-- hone: allow experiment-budget: two rounds show it -->\n"
        let lesson = SampleCourse.lesson.replacing("```experiment\nid: sweep", with: comment + "```experiment\nid: sweep")
        #expect(try report(.estimated(ExperimentEstimate(roundSeconds: 13, rounds: 2)), lesson: lesson) == [])
        // Without a dry run nobody knows whether the silencing is needed.
        #expect(LessonCompilerTests.report(compiler.compile(SampleCourse.source(lesson: lesson))) == "")
    }
}
