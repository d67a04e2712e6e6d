public import CourseModel

/// What the compiler made of a course.
public struct CompiledCourse: Sendable {
    /// The course; `nil` when `course.yml` is missing or broken. Its lessons are those that have a file and are no drafts.
    public let course: Course?
    /// What became of each lesson file that was compiled, in the order of study; files that `course.yml` does not list come last.
    public let compiled: [CompiledLesson]
    /// The lesson files that were not compiled again because their hash was known.
    public let unchanged: [LessonFile]
    /// The problems of `course.yml` and of the lessons with each other.
    public let courseDiagnostics: [Diagnostic]

    /// The lessons without an error, drafts among them, in the order of study.
    public var lessons: [Lesson] { compiled.compactMap(\.lesson) }

    /// All problems of all files, in the order of files and lines, each once.
    public var diagnostics: [Diagnostic] { Set(courseDiagnostics + compiled.flatMap(\.diagnostics)).sorted() }
}

/// What the compiler made of one lesson file.
public struct CompiledLesson: Sendable {
    /// The file.
    public let file: LessonFile
    /// The lesson; `nil` when there is an error among the diagnostics.
    public let lesson: Lesson?
    /// The problems, in the order of lines. Those of a data file that the lesson names are among them.
    public let diagnostics: [Diagnostic]
    /// Where everything stands; `nil` when the file could not be read at all.
    let draft: KeyPlaces?
    /// What could be made of the file in spite of its errors, to look at and nothing else; `nil` when there is no front matter.
    public let sketch: Lesson?

    /// The sections with the 1-based lines of their headings, in order.
    public var sectionLines: [(id: Section.ID, line: Int)] {
        draft?.draft.sections.map { (Section.ID($0.id), $0.place.line) } ?? []
    }
}

/// A lesson's text and draft, kept for checks that need places after the lesson was made.
struct KeyPlaces: Sendable {
    let source: SourceText
    let draft: LessonDraft
}
