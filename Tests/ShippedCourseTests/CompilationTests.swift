import CourseModel
import LessonCompiler
import Testing

@Suite struct CompilationTests {
    @Test func compilesWithoutADiagnostic() throws {
        let compiled = try ShippedCourse.compiled()
        #expect(compiled.diagnostics.map { "\($0.file):\($0.line):\($0.column) \($0.rule) \($0.message)" } == [])
    }

    @Test func listsItsLessonsInOrder() throws {
        let compiled = try ShippedCourse.compiled()
        let course = try #require(compiled.course)
        #expect(course.id == "data-loading")
        #expect(course.lessons == compiled.lessons.map(\.id))
    }

    @Test func provesEveryKey() throws {
        let problems = try ShippedCourse.compiled().compiled.flatMap { KeyProof().diagnostics(of: $0) }
        #expect(problems.map { "\($0.file):\($0.line) \($0.rule) \($0.message)" } == [])
    }

    @Test func headerKeepsThePagesTagsKindAndATimeOfStudy() throws {
        let lesson = try ShippedCourse.lesson("num-workers")
        #expect(lesson.tags.prefix(3) == ["PyTorch", "ml", "metrics"])
        #expect(lesson.kind == .metrics)
        #expect(lesson.status == .ready)
        #expect((20...60).contains(lesson.minutes))
    }

    @Test func asksAboutEveryObjectiveAndEveryPitfall() throws {
        let lesson = try ShippedCourse.lesson("num-workers")
        let asked = Set(lesson.questions.flatMap(\.about))
        let wanted = lesson.objectives.map(\.id.rawValue) + lesson.pitfalls.map(\.id.rawValue)
        #expect(wanted.filter { !asked.contains($0) } == [])
    }

    @Test func everyExperimentAsksForAPredictionAndGivesSomethingToCompareWith() throws {
        for experiment in try ShippedCourse.lesson("num-workers").experiments {
            #expect(experiment.prediction != nil, "\(experiment.id) asks for no prediction")
            #expect(!experiment.debrief.isEmpty, "\(experiment.id) has nothing to compare with")
        }
    }
}
