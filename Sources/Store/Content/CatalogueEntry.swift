public import CourseModel
public import Learning

/// A course in the store.
public struct CourseEntry: Hashable, Sendable {
    /// The course.
    public let course: Course
    /// The absolute path of the folder it was compiled from.
    public let sourceFolder: String
    /// When it was last compiled into the store.
    public let importedAt: Instant
}

/// A lesson in the store, without its text.
public struct CatalogueEntry: Hashable, Sendable {
    /// The full name.
    public let name: LessonName
    /// The title.
    public let title: String
    /// One line about the lesson.
    public let summary: String
    /// Estimated time of study, in minutes.
    public let minutes: Int
    /// Free tags.
    public let tags: [String]
    /// Lessons of the same course that should come first.
    public let requires: [Lesson.ID]
    /// Which template it follows.
    public let kind: Lesson.Kind
    /// Drafts are not listed for learners.
    public let status: Lesson.Status
    /// BCP 47 code of the language.
    public let language: String
    /// The hash of the file it was compiled from.
    public let content: ContentHash
    /// What its score depends on.
    public let outline: LessonOutline
}
