/// The full name of a lesson: `course/lesson`.
public struct LessonName: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
    /// The course that the lesson belongs to.
    public let course: Course.ID
    /// The lesson's id within the course.
    public let lesson: Lesson.ID

    /// Joins the two parts.
    public init(course: Course.ID, lesson: Lesson.ID) {
        self.course = course
        self.lesson = lesson
    }

    /// Reads `course/lesson`; `nil` when there are not exactly two non-empty parts.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        self.init(course: Course.ID(String(parts[0])), lesson: Lesson.ID(String(parts[1])))
    }

    /// `course/lesson`.
    public var description: String { "\(course)/\(lesson)" }

    /// Orders by course, then by lesson.
    public static func < (left: Self, right: Self) -> Bool { (left.course, left.lesson) < (right.course, right.lesson) }
}

/// The full name of something inside a lesson (a section, question, experiment, pitfall…): `course/lesson/id`.
///
/// This is what history stores, so that a lesson may be compiled again or removed without touching it.
public struct ItemName: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
    /// The lesson that the item stands in.
    public let lesson: LessonName
    /// The item's id within the lesson.
    public let item: String

    /// Joins the two parts.
    public init(lesson: LessonName, item: String) {
        self.lesson = lesson
        self.item = item
    }

    /// Joins a lesson's name and an identifier of any kind.
    public init<Owner>(_ lesson: LessonName, _ item: Identifier<Owner>) { self.init(lesson: lesson, item: item.rawValue) }

    /// Reads `course/lesson/id`; `nil` when there are not exactly three non-empty parts.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        let lesson = LessonName(course: Course.ID(String(parts[0])), lesson: Lesson.ID(String(parts[1])))
        self.init(lesson: lesson, item: String(parts[2]))
    }

    /// `course/lesson/id`.
    public var description: String { "\(lesson)/\(item)" }

    /// Orders by lesson, then by item.
    public static func < (left: Self, right: Self) -> Bool { (left.lesson, left.item) < (right.lesson, right.item) }
}
