import CourseModel
import LessonCompiler
import Testing

@Suite struct RecordingTests {
    private func compile(_ find: String, _ replacement: String, lesson: String = SampleCourse.lesson) throws -> CompiledCourse {
        let recording = try Fault("", find, replacement).applied(to: SampleCourse.recording)
        return compiler.compile(
            CourseSource(
                courseText: SampleCourse.course, lessonTexts: ["first-table.md": lesson],
                dataTexts: ["recordings/resnet18-4cores.json": recording]))
    }

    private static let faults: [(String, String, String)] = [
        ("\"hone-recording\"", "\"other\"", "2:13: error: the format is “other”, but must be “hone-recording” [recording-form]"),
        ("\"version\": 1", "\"version\": 2", "3:14: error: the version is “2”, this program reads version 1 [recording-form]"),
        ("\"2026-11-23\"", "\"2026-02-30\"", "5:15: error: “recorded” is “2026-02-30”, but must be a day such as 2026-11-23 [wrong-value]"),
        ("\"cores\": 4", "\"cores\": 0", "11:14: error: “cores” is “0”, but must be a whole number from 1 to 65536 [wrong-value]"),
        (
            "\"kind\": \"loader\"", "\"kind\": \"classifier\"",
            "16:11: error: the recording is of the kind “classifier”, the experiment of the kind “loader” [recording-form]"
        ),
        ("\"batch_size\"", "\"batchsize\"", "17:18: error: “batchsize” is no key of “parameters” of the kind “loader” [unknown-key]"),
        ("\"swept\": \"num_workers\"", "\"swept\": \"workers\"", "18:12: error: the kind has no parameter “workers” to sweep [sweep-form]"),
        ("\"setting\": 4", "\"setting\": 0", "21:17: error: the setting 0 stands twice [recording-form]"),
        (
            "[0.0790, 0.0794]", "[0.0790]",
            "21:5: error: not every metric has the same number of repeats in every row [recording-form]"
        ),
        (", \"throughput\": [810.1, 806.0]", "", "21:5: error: not every row has “throughput” [recording-form]"),
        ("\"throughput\": [810.1", "\"thruput\": [810.1", "21:68: error: “thruput” is no metric of the kind “loader” [unknown-column]"),
        ("0.0794", "0.0794s", "21:59: error: “iteration_time” is “0.0794s”, but must be a number [wrong-value]"),
        ("  \"licence\": \"CC-BY-4.0\",\n", "", "1:1: error: the recording has no “licence” [missing-key]"),
    ]

    @Test(arguments: faults)
    func pointsIntoTheRecordingsOwnFile(find: String, replacement: String, expected: String) throws {
        let found = compact(try compile(find, replacement))
        #expect(found == ["recordings/resnet18-4cores.json:" + expected])
    }

    @Test func takesAPartOfTheSettings() throws {
        let lesson = SampleCourse.lesson.replacing("source: recorded\n", with: "source: recorded\nsweep: {num_workers: [4, 0]}\n")
        let experiment = try #require(compile("\"version\": 1", "\"version\": 1", lesson: lesson).lessons.first?.experiments.last)
        #expect(experiment.sweep.settings.map(\.source) == ["4", "0"])
    }

    @Test func refusesSettingsThatWereNotRecorded() throws {
        let lesson = SampleCourse.lesson.replacing("source: recorded\n", with: "source: recorded\nsweep: {num_workers: [0, 2, 4]}\n")
        let found = compact(try compile("\"version\": 1", "\"version\": 1", lesson: lesson))
        #expect(found == ["first-table.md:174:26: error: the setting 2 is out of range [sweep-form]"])
    }

    @Test func keepsWhatTheRecordingSays() throws {
        let lesson = try #require(compiler.compile(SampleCourse.source()).lessons.first)
        let run = try #require(lesson.experiments.last?.recording)
        #expect(run.warnings == ["ResNet-18, batch 64, bound to 4 cores"])
        #expect(run.parameters == ["batch_size": .number(64)])
        #expect(run.comparedMetric == "iteration_time")
        #expect(run.machine.memoryBytes == 137_438_953_472)
        #expect(run.rows.first?.metrics["throughput"]?.rounds == [254.9, 255.3])
    }
}
