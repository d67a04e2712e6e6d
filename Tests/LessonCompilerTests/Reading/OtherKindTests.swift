import CourseModel
import LessonCompiler
import Testing

@Suite struct OtherKindTests {
    private let lesson = """
        ---
        id: a
        title: Precision or recall
        summary: A threshold moves both.
        objectives: [{id: x, text: X}, {id: y, text: Y}]
        minutes: 3
        ---
        ## Measure

        ```experiment
        id: threshold
        title: Where to put the threshold?
        kind: classifier
        sweep: {percent: [10, 50, 90]}
        columns: [precision, recall]
        predict: {best: precision}
        outcomes:
          - {when: "at(threshold, percent=90).recall < 0.5", show: "Much is missed."}
          - show: "Look at *both*."
        ```

        """

    @Test func readsAnExperimentOfAnotherField() throws {
        let compiled = compiler.compile(CourseSource(courseText: nil, lessonTexts: ["a.md": lesson]))
        let experiment = try #require(compiled.lessons.first?.experiments.first, "\(report(compiled))")
        #expect(experiment.kind == "classifier")
        #expect(experiment.columns == ["precision", "recall"])
        #expect(experiment.parameters == [:])
        #expect(experiment.outcomes.last?.show == [.paragraph([.text("Look at "), .emphasis([.text("both")]), .text(".")])])
    }

    @Test func refusesParametersOfAnotherKind() {
        let other = lesson.replacing("kind: classifier", with: "kind: classifier\nbatch_size: 4")
        let compiled = compiler.compile(CourseSource(courseText: nil, lessonTexts: ["a.md": other]))
        #expect(
            compact(compiled).contains("a.md:14:1: error: “batch_size” is no key of an experiment of the kind “classifier” [unknown-key]"))
    }

    @Test func needsAParameterWithoutFallback() {
        let text = lesson.replacing("sweep: {percent: [10, 50, 90]}", with: "sweep: {recall: [1, 2]}")
        let compiled = compiler.compile(CourseSource(courseText: nil, lessonTexts: ["a.md": text]))
        #expect(compact(compiled).contains("a.md:10:1: error: an experiment of the kind “classifier” has no “percent” [missing-key]"))
        #expect(compact(compiled).contains("a.md:14:9: error: the kind has no parameter “recall” to sweep [sweep-form]"))
    }
}
