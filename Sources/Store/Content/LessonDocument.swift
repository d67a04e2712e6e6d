import CourseModel

/// A lesson as it is stored: the whole of it as one JSON text.
enum LessonDocument {
    /// The number of the shape that lessons are stored in. Raise it whenever ``Lesson`` or anything in it is encoded differently: stored lessons
    /// of another number are compiled again.
    static let format = 2

    /// The text of a lesson.
    static func text(of lesson: Lesson) throws -> String { try StableJSON.text(lesson) }

    /// The lesson of a text.
    static func lesson(from text: String, name: LessonName) throws -> Lesson {
        try StableJSON.value(Lesson.self, from: text, of: "lesson \(name)")
    }
}
