public import CourseModel

/// A compiled course on its way into the store.
public struct CourseImport: Hashable, Sendable {
    /// The course file's own facts.
    public let course: Course
    /// The lessons that are new or changed.
    public let changed: [Lesson]
    /// The lessons that are in the store already and stay as they are; every other lesson of the course is removed.
    public let kept: [Lesson.ID]
    /// The absolute path of the folder it was compiled from.
    public let sourceFolder: String
    /// The compiler's version: a lesson stored by another one counts as changed.
    public let compiler: Int

    /// Makes an import.
    public init(course: Course, changed: [Lesson], kept: [Lesson.ID], sourceFolder: String, compiler: Int) {
        self.course = course
        self.changed = changed
        self.kept = kept
        self.sourceFolder = sourceFolder
        self.compiler = compiler
    }
}

/// What an import did, lesson by lesson.
public struct ImportSummary: Hashable, Sendable {
    /// Lessons that were not there before.
    public let added: [Lesson.ID]
    /// Lessons that were replaced.
    public let changed: [Lesson.ID]
    /// Lessons that stayed as they were.
    public let unchanged: [Lesson.ID]
    /// Lessons that are no longer in the course. Their history stays.
    public let removed: [Lesson.ID]
}
