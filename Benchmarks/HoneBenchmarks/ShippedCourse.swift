import CourseModel
import LessonCompiler
import LoaderLab

/// The course of the repository, compiled.
struct ShippedCourse: Sendable {
    let source: CourseSource
    let lesson: Lesson

    /// What is missing in the course.
    struct Missing: Error { let what: String }

    static let compiler = LessonCompiler(kinds: [LoaderRunner.kind]) { ExperimentRun($0, kind: LoaderRunner.kind) }

    init() throws {
        let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
        source = try CourseSource.read(folder: "\(root)/lessons/data-loading")
        guard let lesson = Self.compiler.compile(source).lessons.first else { throw Missing(what: "a lesson without errors") }
        self.lesson = lesson
    }

    /// The first `explain` question with its rubric.
    func explainQuestion() throws -> (question: Question, rubric: Rubric) {
        for question in lesson.questions {
            if case .explain(let rubric) = question.key { return (question, rubric) }
        }
        throw Missing(what: "an explain question")
    }
}
