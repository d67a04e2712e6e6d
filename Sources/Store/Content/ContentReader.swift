import CourseModel
import GRDB

/// Reads courses and lessons.
struct ContentReader {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// The hashes of the lessons that need not be compiled again.
    func hashes(course: Course.ID, compiler: Int) throws -> [Lesson.ID: ContentHash] {
        let sql = "SELECT id, content FROM lesson WHERE course = ? AND compiler = ? AND format = ?"
        let rows = try Row.fetchAll(db, sql: sql, arguments: [course.rawValue, compiler, LessonDocument.format])
        return Dictionary(
            rows.map { (Lesson.ID($0.text("id")), ContentHash(rawValue: $0.text("content"))) }, uniquingKeysWith: { first, _ in first })
    }

    /// The courses, by title.
    func courses() throws -> [CourseEntry] {
        try Row.fetchAll(db, sql: "SELECT * FROM course ORDER BY title COLLATE NOCASE, id").map { row in
            let lessons = try StableJSON.value([Lesson.ID].self, from: row.text("lessons"), of: "course \(row.text("id"))")
            let course = Course(
                id: Course.ID(row.text("id")), title: row.text("title"), summary: row.text("summary"), lessons: lessons,
                licence: row.text("licence"))
            return CourseEntry(course: course, sourceFolder: row.text("source_folder"), importedAt: row.timeThere("imported_at"))
        }
    }

    /// A lesson; `nil` when it is not there.
    func lesson(_ name: LessonName) throws -> Lesson? {
        let sql = "SELECT format, document FROM lesson WHERE course = ? AND id = ?"
        guard let row = try Row.fetchOne(db, sql: sql, arguments: [name.course.rawValue, name.lesson.rawValue]) else { return nil }
        let format = row.count("format")
        guard format == LessonDocument.format else {
            throw RecordError(detail: "lesson \(name): stored in format \(format), not in format \(LessonDocument.format)")
        }
        return try LessonDocument.lesson(from: row.text("document"), name: name)
    }

    /// The names of all lessons, experiments and questions.
    func names() throws -> ContentNames {
        ContentNames(
            lessons: try Row.fetchAll(db, sql: "SELECT course, id AS lesson FROM lesson ORDER BY course, position, id").map(\.lessonName),
            experiments: try items("experiment"), questions: try items("question"))
    }

    private func items(_ table: String) throws -> [ItemName] {
        let sql = """
            SELECT item.course, item.lesson, item.id FROM \(table) AS item
            JOIN lesson ON lesson.course = item.course AND lesson.id = item.lesson
            ORDER BY item.course, lesson.position, item.lesson, item.position
            """
        return try Row.fetchAll(db, sql: sql).map { ItemName(lesson: $0.lessonName, item: $0.text("id")) }
    }
}
