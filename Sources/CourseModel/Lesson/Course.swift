/// A course: a folder of lessons with a `course.yml`.
public struct Course: Hashable, Sendable, Codable {
    /// A course's id.
    public typealias ID = Identifier<Course>

    /// The course's id, kebab-case, never changed.
    public let id: ID
    /// The title shown in the catalogue.
    public let title: String
    /// One line about the course.
    public let summary: String
    /// The lessons' ids, in the order of study. Drafts are not listed.
    public let lessons: [Lesson.ID]
    /// The licence of the text, such as `CC-BY-4.0`.
    public let licence: String

    /// Makes a course.
    public init(id: ID, title: String, summary: String, lessons: [Lesson.ID], licence: String) {
        self.id = id
        self.title = title
        self.summary = summary
        self.lessons = lessons
        self.licence = licence
    }
}
