import CourseModel
import LessonCompiler
import LoaderLab
import Testing

/// The course that ships with the program, compiled once for all tests.
enum ShippedCourse {
    /// Where the course lies in this checkout.
    static let folder: String = {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        return parts.dropLast(3).joined(separator: "/") + "/lessons/data-loading"
    }()

    /// The compiler that it is compiled by.
    static let compiler = LessonCompiler(kinds: [LoaderRunner.kind], summarise: summarise)
    private static let outcome = Result { compiler.compile(try source()) }

    /// The course's files.
    static func source() throws -> CourseSource { try CourseSource.read(folder: folder) }

    /// What the program's own statistics make of rows.
    @Sendable static func summarise(_ recording: Recording) -> ExperimentRun { ExperimentRun(recording, kind: LoaderRunner.kind) }

    /// The compiled course with its diagnostics.
    static func compiled() throws -> CompiledCourse { try outcome.get() }

    /// A lesson that must be there.
    static func lesson(_ id: Lesson.ID) throws -> Lesson {
        try #require(try compiled().lessons.first { $0.id == id }, "lesson \(id) did not compile")
    }

    /// An experiment of the first lesson.
    static func experiment(_ id: Experiment.ID) throws -> Experiment {
        try #require(try lesson("num-workers").experiments.first { $0.id == id }, "no experiment \(id)")
    }

    /// A question of the first lesson.
    static func question(_ id: Question.ID) throws -> Question {
        try #require(try lesson("num-workers").questions.first { $0.id == id }, "no question \(id)")
    }
}
