public import CourseModel
import Dispatch
import Synchronization

/// Makes courses of text: Markdown and YAML in, values and diagnostics out.
///
/// It reads no disk, clock or environment, and every input is bounded in size, nesting and time.
public struct LessonCompiler: Sendable {
    /// The version of what the compiler makes of a file. A store that keeps compiled lessons compiles them again when it changed.
    public static let version = 2

    /// The kinds of experiment that lessons may use. The first one is the default.
    let kinds: [ExperimentKind]
    /// Makes the rows, comparisons and remarks of a recording.
    let summarise: @Sendable (Recording) -> ExperimentRun

    /// Makes a compiler.
    ///
    /// - Parameters:
    ///   - kinds: the kinds of experiment that lessons may use; the first one is the default.
    ///   - summarise: makes a run of a recording's numbers by the same statistics as for a live run. It is called only for
    ///     recordings of lessons without an error, with at least two rows and one repeat.
    public init(kinds: [ExperimentKind], summarise: @escaping @Sendable (Recording) -> ExperimentRun) {
        self.kinds = kinds
        self.summarise = summarise
    }

    /// Compiles a course: every problem of every file in one run. A lesson with an error is left out, the others still load.
    ///
    /// - Parameters:
    ///   - source: the course's files.
    ///   - unchanged: hashes of lessons that need not be compiled again; their files are named in ``CompiledCourse/unchanged``.
    public func compile(_ source: CourseSource, skipping unchanged: Set<ContentHash> = []) -> CompiledCourse {
        let (course, order, problems) = CourseReader(source: source).read()
        let roles = CourseRoles(courseFile: source.courseFile)
        let duplicates = LessonRelations.duplicatePaths(in: source)
        let files = inOrder(source.lessons, order).filter { duplicates[$0.path] == nil }
        let compiled = Self.concurrently(files.filter { !unchanged.contains($0.hash) }) { compile($0, in: source, roles) }
        let relations = LessonRelations.diagnostics(of: compiled, in: source)
        return CompiledCourse(
            course: course, compiled: compiled, unchanged: files.filter { unchanged.contains($0.hash) },
            courseDiagnostics: (problems + relations).sorted())
    }

    /// Compiles one lesson file of a course.
    public func compile(_ file: LessonFile, in source: CourseSource) -> CompiledLesson {
        compile(file, in: source, CourseRoles(courseFile: source.courseFile))
    }

    private func compile(_ file: LessonFile, in source: CourseSource, _ roles: CourseRoles) -> CompiledLesson {
        LessonReader(kinds: kinds, data: source.data, roles: roles, summarise: summarise).read(file)
    }

    /// What `compile` makes of each file, in their order, on as many threads as there are processors.
    private static func concurrently(_ files: [LessonFile], _ compile: @Sendable (LessonFile) -> CompiledLesson) -> [CompiledLesson] {
        guard files.count > 1 else { return files.map(compile) }
        let results = Mutex([CompiledLesson?](repeating: nil, count: files.count))
        DispatchQueue.concurrentPerform(iterations: files.count) { index in
            let compiled = compile(files[index])
            results.withLock { $0[index] = compiled }
        }
        return results.withLock { $0.compactMap(\.self) }
    }

    /// Lesson files in the order of study; those that are not listed come last, by path.
    private func inOrder(_ files: [LessonFile], _ order: [Lesson.ID]) -> [LessonFile] {
        let ranks = Dictionary(order.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: min)
        return files.map { ($0, ranks[$0.id] ?? .max) }.sorted { ($0.1, $0.0.path) < ($1.1, $1.0.path) }.map(\.0)
    }
}
